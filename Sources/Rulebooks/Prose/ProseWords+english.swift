import Portfolios

extension ProseWords {
    package static let english = ProseWords(
        lists: .english, amounts: .english, kinds: { KindWords.english($0) },
        anything: KindWords("entry of any kind", "entries of any kind", "evidence of any kind"),
        filters: .english, times: .english, sentences: .english, page: .english,
        comparison: .english)
}

extension ProseWords.ListWords {
    static let english = ProseWords.ListWords(
        or: { join($0, "or") },
        and: { join($0, "and") },
        article: { words in
            if words.hasPrefix("other ") { return "an" + words }
            if determined.contains(where: words.hasPrefix) { return words }
            let vowel = words.first.map { "aeiouAEIOU".contains($0) } ?? false
            let sounded = words.hasPrefix("uni") || words.hasPrefix("one") || words.hasPrefix("US ")
            return (vowel && !sounded ? "an " : "a ") + words
        },
        spoken: { label in
            let words = label.split(separator: " ").map { yours[String($0)] ?? String($0) }
            return words.joined(separator: " ")
        },
        credential: { label in
            let halves = label.split(separator: ", ", maxSplits: 1)
            return halves.count == 2 ? "\(halves[0]) (\(halves[1]))" : label
        },
        lowered: { ProseFilters.lowered($0) },
        noun: { ($0 + [$1]).joined(separator: " ") },
        agreeing: { adjective, _ in adjective },
        isList: { $0.contains(",") || $0.contains(" or ") || $0.contains(" and ") },
        empty: ["a", "an", "the", "at", "least", "of"])

    private static let determined = ["a ", "an ", "the ", "another ", "someone", "something", "your ", "no "]
    private static let yours = ["My": "Your", "my": "your", "I": "you", "me": "you"]

    private static func join(_ items: [String], _ word: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(word) " + last
    }
}

extension ProseWords.AmountWords {
    static let english = ProseWords.AmountWords(
        minutes: { minutes in
            let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
            if rest == 0 { return count(hours, "hour") }
            return hours == 0 ? count(rest, "minute") : "\(count(hours, "hour")) \(count(rest, "minute"))"
        },
        days: { days in
            if days % 365 == 0 { return count(days / 365, "year") }
            let months = days * 12 / 365
            if (months * 365 + 11) / 12 == days { return count(months, "month") }
            return count(days, "day")
        },
        months: { count($0, "month") },
        points: { count($0, "point") },
        period: { count($0.count, String($0.unit.rawValue.dropLast())) },
        day: { $0.inWords },
        bounds: { least, most in
            switch (least, most) {
            case (let least?, let most?): least == most ? "exactly \(least)" : "\(least) to \(most)"
            case (let least?, nil): "at least \(least)"
            case (nil, let most?): "at most \(most)"
            case (nil, nil): "any number of"
            }
        },
        counted: { $0 == 1 ? "1 \($1)" : "\($0) \($2)" })

    private static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }
}

extension ProseWords.KindWords {
    static func english(_ kind: Kind) -> ProseWords.KindWords {
        switch kind {
        case .education: .init("degree", "degrees", "education")
        case .license: .init("license", "licenses", "being licensed")
        case .credential: .init("credential", "credentials", "being endorsed")
        case .work: .init("job", "jobs", "work")
        case .practicum: .init("practicum or internship", "practicums or internships", "practicum or internship")
        case .leadership: .init("leadership role", "leadership roles", "leadership")
        case .training: .init("training", "trainings", "training")
        case .supervisionReceived: .init("supervision session", "supervision sessions", "supervision")
        case .supervisionGiven:
            .init(
                "session of supervision that you give", "sessions of supervision that you give",
                "supervision that you give")
        case .service: .init("piece of service", "pieces of service", "service")
        case .reference: .init("reference", "references", "references")
        case .exam: .init("exam", "exams", "exams")
        case .agreement: .init("signed agreement", "signed agreements", "signed agreements")
        case .membership: .init("membership", "memberships", "membership")
        case .document: .init("document", "documents", "documents")
        }
    }
}
