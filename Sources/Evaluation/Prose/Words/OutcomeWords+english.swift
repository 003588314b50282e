import Portfolios

extension OutcomeWords {
    package static let english = OutcomeWords(
        numbers: .english, entries: .english, changes: .english, questions: .english, reasons: .english,
        report: .english)
}

extension OutcomeWords.Numbers {
    static let english = OutcomeWords.Numbers(
        sentence: { status, unit, subject, claimed, verified in
            var buffer = TextBuffer()
            OutcomeSentence.write(
                status: status, unit: unit, subject: subject, claimed: claimed, verified: verified, into: &buffer)
            return buffer.text
        },
        amount: { amount, unit in
            var buffer = TextBuffer()
            OutcomeSentence.writeAmount(amount, unit, into: &buffer)
            return buffer.text
        },
        month: { day in
            let words = day.inWords.split(separator: " ")
            return "\(words.first ?? "") \(words.last ?? "")"
        })
}

extension OutcomeWords.Entries {
    static let english = OutcomeWords.Entries(
        one: "entry", many: "entries",
        mention: { noun, what, when in "your \(noun)\(what)\(when.isEmpty ? "" : " \(when)")" },
        what: { kind, value in
            switch kind {
            case .education, .leadership, .membership: " in \(value)"
            case .license, .work, .practicum, .service: " as \(value)"
            case .training: " by \(value)"
            case .supervisionReceived: " with \(value)"
            case .reference: " from \(value)"
            default: ""
            }
        },
        lasting: { first, last in last.map { "\(first.inWords) to \($0.inWords)" } ?? "since \(first.inWords)" },
        on: { "on \($0.inWords)" }, between: { "from \($0.inWords) to \($1.inWords)" },
        by: { entries, kind, name in entries + (kind == .supervisionReceived ? " with " : " by ") + name },
        these: { "these \($0)" }, with: { "\($0) with \($1)" }, during: { "\($0) in \($1)" },
        holding: { credential, since in " (\(credential)\(since.map { " since \($0.inWords)" } ?? ""))" })
}

extension OutcomeWords.Changes {
    static let english = OutcomeWords.Changes(
        anyEntry: "any entry", shows: { "\($0) that shows \($1)" }, moreOf: { "\($0) more of \($1)" },
        moreEntries: { "\($0) more \($1)" }, moreMonths: { "\($0) more with at least \($1) of \($2)" },
        moreDifferent: { "\($0), \($1) more \($2 == .provider ? "people" : $2.rawValue)" },
        points: { "at least \($0) in the part “\($1)”" }, nearest: { "the nearest way is “\($0)”" },
        ask: "ask whoever decided what would change it", ifItGoesOn: { "\($0.inWords) if it goes on" },
        pace: { "at your pace of \($0) a month, \($1)" }, signature: "a signature", proof: "proof",
        forOne: { "\($0) for \($1)" }, forSome: { "\($0) for \($1) of \($2) entries" }, waived: "waived",
        needInstead: { "\($0) asked instead" },
        accepted: { $0 == 1 ? "1 entry accepted" : "\($0) entries accepted" },
        found: { $0 ? "found to be met" : "found not to be met" },
        decided: { what, by, on, until, reason in
            let until = until.map { " until \($0.inWords)" } ?? ""
            return "\(what) by \(by) on \(on.inWords)\(until): \(reason)"
        })
}

extension OutcomeWords.Report {
    static let english = OutcomeWords.Report(
        heading: { "\($0), \($1) edition · \($2) · as of \($3.inWords)" },
        verdict: { status, numbers in
            switch status {
            case .met: "Met: " + numbers
            case .metAsClaimed: "Met as claimed: " + numbers
            case .needsMore: "Not yet: " + numbers
            case .cannotTell: "Cannot tell yet: " + numbers
            case .awaitingJudgement: "Waiting for a person's judgment: " + numbers
            case .waived, .notApplicable: numbers
            }
        },
        metOf: { "\($0) of \($1) met as claimed, \($2) verified" }, allVerified: { "all \($0), verified" },
        notVerified: " (not verified yet)", decided: "decided", notShown: "not shown yet", open: "open",
        counted: "counted", setAside: "set aside", toChange: "to change it", toSettle: "to settle it",
        toVerify: "to verify it")
}
