import HTML
import Rulebooks

/// The way to the same page in another language.
enum LanguageSwitch: Hashable, Sendable {
    /// An address says all there is to it.
    case link
    /// An address with as much of its query as the page understood: whatever else came with it is nobody's.
    case understood(query: String)
    /// A question of the check, with the answers so far.
    case question(query: String)
    /// The page was made from a form on it, which is sent once more, with one more value where a page asks for one.
    case form(id: String, action: Path, name: String? = nil, value: String? = nil)

    func write(into page: inout Markup, _ visit: Visit) {
        for language in visit.language.others { write(language, into: &page, visit) }
    }

    private func write(_ language: Language, into page: inout Markup, _ visit: Visit) {
        switch self {
        case .link:
            writeLink(language, visit.address(in: language), into: &page)
        case .understood(let query):
            writeLink(
                language, (visit.path ?? .home).text(in: language) + (query.isEmpty ? "" : "?" + query), into: &page)
        case .question(let query):
            writeLink(language, Path.checkQuestions.text(in: language) + "?" + query, into: &page)
        case .form(let id, let action, let key, let value):
            page.button(
                Self.name(of: language), .class("language"), .init("form", id),
                .init("formaction", action.text(in: language)), .init("name", key), .init("value", value),
                .lang(language.rawValue))
        }
    }

    private func writeLink(_ language: Language, _ address: String, into page: inout Markup) {
        page.a(
            Self.name(of: language), .class("language"), .href(address), .rel("alternate"),
            .init("hreflang", language.rawValue), .lang(language.rawValue))
    }

    private static func name(of language: Language) -> String { Words.of(language).site.languageName }
}

extension Visit {
    private static let longestQuery = 4_096

    /// The same page in another language, with its query; the first page for what is no page.
    func address(in language: Language) -> String {
        guard let path, path.hasWords else { return Path.home.text(in: language) }
        // What nobody reads would only make another page of it, and what is this long is nothing that a page wrote.
        let isRead = path.readsQuery && query.map { $0.utf8.count <= Self.longestQuery } ?? true
        return path.text(in: language) + LanguageChoice.query(isRead ? query : nil, of: path, in: language)
    }
}
