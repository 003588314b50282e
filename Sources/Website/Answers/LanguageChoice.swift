import HTTPTypes
import Rulebooks

/// In which language the first page is offered to someone who comes to it without having chosen one.
enum LanguageChoice {
    /// In the query of the first page: the visitor has chosen the language in which it is.
    static func chosen(_ language: Language) -> String { "language=" + language.rawValue }

    /// The language that the browser asks for before English; `nil` where that is English, or where the visitor has
    /// chosen: by a link of this site, or by one that says so.
    static func offered(for headers: HTTPFields, query: String?) -> Language? {
        guard query.map({ !names(.english, $0) }) ?? true, !isFollowingOwnLink(headers) else {
            return nil
        }
        let wanted = preferred(WeightedList(headers[.acceptLanguage] ?? ""))
        return wanted == .english ? nil : wanted
    }

    /// The language with the largest weight; of several, the one that is named first.
    static func preferred(_ list: WeightedList) -> Language {
        let any = list.weight { $0 == "*" } ?? 0
        let named = list.wishes.compactMap { Language($0.name) } + [.english] + Language.allCases
        var best = (language: Language.english, weight: 0)
        for language in named {
            let weight = list.weight { Language($0) == language } ?? any
            if weight > best.weight { best = (language, weight) }
        }
        return best.language
    }

    /// The query for the same page in another language. The first page in English says that it was chosen, so that
    /// nobody is sent away from it again.
    static func query(_ query: String?, of path: Path, in language: Language) -> String {
        guard path == .home else { return query.map { "?" + $0 } ?? "" }
        let rest = (query ?? "").split(separator: "&").filter { $0 != chosen(.english) }.map(
            String.init)
        let items = rest + (language == .english ? [chosen(.english)] : [])
        return items.isEmpty ? "" : "?" + items.joined(separator: "&")
    }

    /// Browsers say so, where nobody can listen on the way.
    private static func isFollowingOwnLink(_ headers: HTTPFields) -> Bool {
        HTTPField.Name("Sec-Fetch-Site").flatMap { headers[$0] } == "same-origin"
    }

    private static func names(_ language: Language, _ query: String) -> Bool {
        query.split(separator: "&").contains { $0 == chosen(language) }
    }
}

extension Language {
    /// `es-MX` is Spanish.
    fileprivate init?(_ tag: String) {
        self.init(rawValue: String(tag.prefix { $0 != "-" }))
    }
}
