import Portfolios

extension ProseWords.PageWords {
    static let english = ProseWords.PageWords(
        onlyIf: { "Only if \($0)." },
        youHave: { "you have \($0)" },
        personFinds: { "\($0) finds that it applies" },
        youMeet: { "“\($0)” is met" },
        oneOf: { $0.joined(separator: ", or ") },
        someOf: { "at least \($0) of these hold: \($1.joined(separator: "; "))" },
        edition: { edition, from, until in
            "\(edition) edition, in force from \(from)" + (until.map { " until \($0)." } ?? ".")
        },
        openToRegistered: "People who registered under an earlier edition may choose this one.",
        issuedBy: { "Awarded by \($0)." },
        overlay: { title, edition in
            "Builds on \(title)\(edition.map { ", \($0) edition" } ?? ""); both sources are cited."
        },
        cycle: { years, ends in
            years == 1
                ? "Renewed every year; one of the cycles ends on \(ends)."
                : "Renewed every \(years) years; one of the cycles ends on \(ends)."
        },
        proof: { standing in
            standing == .attested
                ? "An entry counts as verified once someone with the right role has signed it."
                : "An entry counts as verified once staff have seen proof of it."
        },
        asks: "What it asks",
        counting: "How it is counted",
        workOverlaps: "Each day of work counts once, however many jobs overlap on it.",
        windows: "Where hours must lie within a time, the best such time is taken; hours outside it are not lost.",
        standings: "What matters is what a supervisor, trainer or rater held on the day itself. "
            + "A later lapse undoes nothing.",
        allocation: "Hours are given to the parts in the way that fills the earlier parts best.",
        gaps: "Open questions",
        noteLead: "Note: ",
        sources: "Sources",
        seen: { "seen \($0)" })
}
