import HTML
import Rulebooks

/// The way to the same page in another language.
enum LanguageSwitch: Hashable, Sendable {
    /// An address says all there is to it.
    case link
    /// A question of the check, with the answers so far.
    case question(query: String)
    /// The page was made from a form on it, which is sent once more, with one more value where a page asks for one.
    case form(id: String, action: Path, name: String? = nil, value: String? = nil)

    func write(into page: inout Markup, _ visit: Visit) {
        for language in visit.language.others { write(language, into: &page, visit) }
    }

    private func write(_ language: Language, into page: inout Markup, _ visit: Visit) {
        let name = Words.of(language).site.languageName
        switch self {
        case .link:
            page.a(
                name, .class("language"), .href(visit.address(in: language)), .rel("alternate"),
                .init("hreflang", language.rawValue), .lang(language.rawValue))
        case .question(let query):
            page.a(
                name, .class("language"), .href(Path.checkQuestions.text(in: language) + "?" + query),
                .rel("alternate"), .init("hreflang", language.rawValue), .lang(language.rawValue))
        case .form(let id, let action, let key, let value):
            page.button(
                name, .class("language"), .init("form", id), .init("formaction", action.text(in: language)),
                .init("name", key), .init("value", value), .lang(language.rawValue))
        }
    }
}

extension Visit {
    /// The same page in another language, with its query; the first page for what is no page.
    func address(in language: Language) -> String {
        guard let path, path.hasWords else { return Path.home.text(in: language) }
        // What nobody reads would only make another page of it.
        return path.text(in: language) + LanguageChoice.query(path.readsQuery ? query : nil, of: path, in: language)
    }
}
