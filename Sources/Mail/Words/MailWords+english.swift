import Portfolios
import Rulebooks

extension MailWords {
    static let english = MailWords(
        language: .english,
        join: { from, minutes in
            Said(
                subject: "Finish joining \(from)",
                opening: ["Welcome. One step is left: open this link to make your account. \(goodFor(minutes))"],
                label: "Make my account",
                closing: [
                    "\(from) sends this because somebody entered this address to join. If it was not you, there is "
                        + "nothing to do: without this link no account is made."
                ])
        },
        signIn: { from, minutes in
            Said(
                subject: "Your link to sign in to \(from)",
                opening: ["Here is the link you asked for. \(goodFor(minutes))"], label: "Sign in",
                closing: [
                    "\(from) sends this because somebody asked to sign in with this address. If it was not you, you "
                        + "can leave this letter alone: nobody gets in without it. Please pass the link on to nobody."
                ])
        },
        alreadyThere: { from in
            Said(
                subject: "You already have an account with \(from)",
                opening: [
                    "Somebody, probably you, asked to join with this address. You are already there, so please just "
                        + "sign in. If you do not remember your password, you can ask for a link instead."
                ], label: "Sign in",
                closing: ["\(from) sends this. If it was not you, there is nothing to do: nothing was changed."])
        },
        verify: { from, minutes in
            Said(
                subject: "Is this address yours?",
                opening: ["Open this link to add this address to your account. \(goodFor(minutes))"],
                label: "Yes, this address is mine",
                closing: [
                    "\(from) sends this because somebody wants to add this address to their account. If it was not "
                        + "you, there is nothing to do: without this link it is not added."
                ])
        },
        reset: { from, minutes in
            Said(
                subject: "Choose a new password for \(from)",
                opening: ["Open this link to choose a new password. \(goodFor(minutes))"],
                label: "Choose a new password",
                closing: [
                    "\(from) sends this because somebody asked for it. If it was not you, your old password stays as "
                        + "it is, and there is nothing to do. Please pass the link on to nobody."
                ])
        },
        newDevice: { from, device, at in
            Said(
                subject: "A new sign-in to your account",
                opening: [
                    "Somebody signed in to your account on a device that we had not seen: \(device), on "
                        + "\(englishMoment(at)).", "If it was you, all is well.",
                ], label: "See my devices",
                closing: [
                    "\(from) sends this. If it was not you, please end that sign-in on the page above and choose a new "
                        + "password."
                ])
        },
        passwordChanged: { from, at in
            Said(
                subject: "Your password was changed",
                opening: [
                    "The password of your account was changed on \(englishMoment(at)). If it was you, all is well."
                ],
                label: "It was not me",
                closing: [
                    "\(from) sends this. If it was not you, please choose a new password on the page above; that also "
                        + "signs out everybody else."
                ])
        },
        accountNews: englishNews, goodbye: englishGoodbye,
        signOffAsked: { from, who, extent, until in
            Said(
                subject: "\(who) asks you to sign for \(subject(extent))",
                opening: [
                    "\(who) asks you to look at \(entries(extent)) of their professional record"
                        + "\(inAll(extent)), and to sign if you were there and it is right.",
                    "You read exactly what is claimed, and sign, correct or refuse it. You need no account. The link "
                        + "is for you alone and good until \(amounts.day(until)).",
                ], label: "Read and decide", closing: [signOffClosing(from, who)])
        },
        signOffReminder: { from, who, extent, until in
            Said(
                subject: "A reminder: \(who) still waits for your signature",
                opening: [
                    "\(who) asked you to sign for \(entries(extent))\(inAll(extent)), and has "
                        + "no answer yet. It takes a few minutes, and “no” is an answer too.",
                    "The link is for you alone and good until \(amounts.day(until)).",
                ], label: "Read and decide", closing: [signOffClosing(from, who)])
        },
        signed: { from, who, extent in
            Said(
                subject: "\(who) signed for you",
                opening: ["\(who) signed for \(entries(extent))\(inAll(extent))."],
                label: "See my portfolio", closing: ["\(from) sends this, because you asked for the signature."])
        },
        refused: { from, who, extent in
            Said(
                subject: "\(who) did not sign",
                opening: [
                    "You asked \(who) to sign for \(entries(extent))\(inAll(extent)). They "
                        + "decided not to, and said why: you can read it in your portfolio.",
                    "Nothing is lost. You can correct what you wrote and ask again.",
                ], label: "Read why", closing: ["\(from) sends this, because you asked for the signature."])
        },
        reason: englishReason)

    private static var amounts: ProseWords.AmountWords { ProseWords.english.amounts }

    private static func goodFor(_ minutes: Int) -> String {
        "It works once, within \(amounts.minutes(minutes))."
    }

    private static func signOffClosing(_ from: String, _ who: String) -> String {
        "\(from) sends this in the name of \(who), who gave this address. If you do not know them, please refuse on the "
            + "page above, or leave this letter alone. Please pass the link on to nobody."
    }

    /// What has no hours, such as a job, is counted only.
    private static func subject(_ extent: SignOffExtent) -> String {
        extent.minutes == 0 ? entries(extent) : amounts.minutes(extent.minutes)
    }

    private static func inAll(_ extent: SignOffExtent) -> String {
        extent.minutes == 0 ? "" : ", \(amounts.minutes(extent.minutes)) in all"
    }

    private static func entries(_ extent: SignOffExtent) -> String {
        extent.entries == 1 ? "one entry" : "\(extent.entries) entries"
    }

    static func englishMoment(_ instant: Instant) -> String {
        "\(amounts.day(instant.utcDay)) at \(instant.utcTime) UTC"
    }

    private static let englishReason: @Sendable (MailReason) -> String = { reason in
        switch reason {
        case .reply(_, finer: "5.1.1"), .reply(_, finer: "5.1.10"), .reply(_, finer: "5.1.2"), .wrongAddress:
            "There is nobody at this address. Please check how it is written."
        case .reply(_, finer: "5.2.2"), .reply(_, finer: "4.2.2"): "The mailbox is full."
        case .reply(_, finer: "5.2.1"): "The mailbox is not in use any longer."
        case .reply(_, finer: let finer?) where finer.hasPrefix("5.7"):
            "The recipient’s mail server does not take our letters. Please reach the person in another way."
        case .reply(let code, finer: _): "The recipient’s mail server refused the letter (\(code))."
        case .unknownHost, .unreachable, .insecure, .signInRefused:
            "Our own mail server could not be used. Whoever runs this site has to mend it."
        case .timedOut: "The mail server did not answer in time."
        case .connectionLost: "The connection broke while the letter was on its way."
        }
    }
}
