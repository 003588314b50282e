import Portfolios
import Rulebooks

extension AttendanceLetters {
    static let english = AttendanceLetters(
        language: .english,
        asked: { from, who, day, minutes in
            MailWords.Said(
                subject: "Were you in a group with \(who)?",
                opening: [
                    "\(who) says that you took part in a group on \(amounts.day(day)), "
                        + "\(amounts.minutes(minutes)). Please read what is claimed, and confirm it or say no.",
                    "Once you confirm, the hours are in your portfolio, signed. If you have no account yet, joining with "
                        + "this address takes a minute.",
                ], label: "Read and confirm", closing: [closing(from, who)])
        },
        askedAgain: { from, who, day in
            MailWords.Said(
                subject: "\(who) corrected a group session",
                opening: [
                    "\(who) corrected what they had said about a group on \(amounts.day(day)). Please read it once more, "
                        + "and confirm it or say no. Until you do, the hours do not count as signed."
                ], label: "Read and confirm", closing: [closing(from, who)])
        },
        sessionWithdrawn: { from, who, day in
            MailWords.Said(
                subject: "\(who) took a group session back",
                opening: [
                    "\(who) took back what they had said about a group on \(amounts.day(day)). If it was in your "
                        + "portfolio, it is still there, but it is not signed any longer."
                ], label: "See my portfolio", closing: [closing(from, who)])
        },
        declined: { from, who, day in
            MailWords.Said(
                subject: "\(who) did not confirm a group session",
                opening: [
                    "\(who) did not confirm the group of \(amounts.day(day)) as you entered it. If something was wrong, "
                        + "you can correct it, and everybody is asked again."
                ], label: "See what they say",
                closing: ["\(from) sends this, because you entered the session."])
        },
        credited: { from, who, title, minutes in
            MailWords.Said(
                subject: "Your training hours are in your portfolio",
                opening: [
                    "\(who) lists you among those who attended “\(title)”. The hours are in your portfolio, signed: "
                        + "\(amounts.minutes(minutes))."
                ], label: "See my portfolio",
                closing: [
                    "\(from) sends this in the name of \(who). If you were not there, please withdraw the entry in your "
                        + "portfolio."
                ])
        },
        waiting: { from, who, title, minutes in
            MailWords.Said(
                subject: "Your training hours wait for you",
                opening: [
                    "\(who) lists you among those who attended “\(title)”. Your hours, \(amounts.minutes(minutes)), are "
                        + "signed and wait for this address.",
                    "Join with this address, and they are in your portfolio at once. Nothing is lost if you come later.",
                ], label: "Join and have my hours", closing: [closing(from, who)])
        },
        corrected: { from, who, title in
            MailWords.Said(
                subject: "\(who) corrected your training hours",
                opening: [
                    "\(who) corrected what they had said about “\(title)”. Your portfolio has the new version, signed; "
                        + "what it said before stays in its history."
                ], label: "See my portfolio", closing: [closing(from, who)])
        },
        creditWithdrawn: { from, who, title in
            MailWords.Said(
                subject: "\(who) took a training credit back",
                opening: [
                    "\(who) took your credit for “\(title)” back. If it was in your portfolio, the entry is still there, "
                        + "but it is not signed any longer, and says why."
                ], label: "See my portfolio", closing: [closing(from, who)])
        })

    private static var amounts: ProseWords.AmountWords { ProseWords.english.amounts }

    private static func closing(_ from: String, _ who: String) -> String {
        "\(from) sends this in the name of \(who), who gave this address. If you do not know them, you can leave this "
            + "letter alone."
    }
}
