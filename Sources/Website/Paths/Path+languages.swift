import Rulebooks

/// Addresses in languages: English has none of its own, other languages begin with their code, and what has no words
/// is in no language.
extension Path {
    /// The place that an address names, if there is one, and the language in which it is asked for.
    static func read(_ text: String) -> (path: Path?, language: Language) {
        for language in Language.allCases where language != .english {
            let prefix = language.prefix
            guard text == prefix || text.hasPrefix(prefix + "/") else { continue }
            let path = Path(text == prefix ? "/" : String(text.dropFirst(prefix.count)))
            return (path.flatMap { $0.hasWords ? $0 : nil }, language)
        }
        return (Path(text), .english)
    }

    /// The one way the address is written in a language.
    func text(in language: Language) -> String {
        guard hasWords else { return text }
        return self == .home && language != .english ? language.prefix : language.prefix + text
    }

    /// Whether what is there depends on the query of the address.
    var readsQuery: Bool {
        switch self {
        case .home, .programs, .compare, .differences, .checkQuestions, .door, .account, .portfolio,
            .signOff, .groups, .rosters, .organizations:
            true
        case .credentials, .credential, .edition, .family, .program, .programCalendar, .glossary, .guides, .guide,
            .check, .checkForm, .about, .recordKey, .health, .robots, .asset, .accent:
            false
        }
    }

    /// Whether people read it, each in their language.
    var hasWords: Bool {
        switch self {
        case .home, .credentials, .credential, .edition, .family, .differences, .programs, .program, .programCalendar,
            .compare, .glossary, .guides, .guide, .check, .checkForm, .checkQuestions, .about, .door, .account,
            .portfolio, .signOff, .groups, .rosters, .organizations:
            true
        case .recordKey, .health, .robots, .asset, .accent: false
        }
    }
}

extension Language {
    /// What its addresses begin with.
    fileprivate var prefix: String { self == .english ? "" : "/" + rawValue }

    /// The others, in the order in which they are offered.
    var others: [Language] { Language.allCases.filter { $0 != self } }
}
