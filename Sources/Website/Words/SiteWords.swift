import Rulebooks

/// What stands around every page.
struct SiteWords: Sendable {
    var name: String
    /// What the language calls itself.
    var languageName: String
    /// What the site is, in one sentence.
    var description: String
    /// As other sites name the language: `en_US`.
    var locale: String
    var skip: String
    var mainNavigation: String
    var trail: String
    var home: String
    var programs: String
    var credentials: String
    var check: String
    /// The same in a narrow place.
    var checkShort: String
    var about: String
    var portfolio: String
    var footer: String
    /// The same on pages that belong to a member.
    var memberFooter: String
    var reference: String
    /// `a, b and c`
    var list: @Sendable ([String]) -> String

    static let english = SiteWords(
        name: "Attune", languageName: "English",
        description: "Find a training in infant and early childhood mental health, see what each credential asks, and "
            + "check where you stand.",
        locale: "en_US", skip: "Skip to the main content",
        mainNavigation: "Main",
        trail: "You are here", home: "Home", programs: "Programs", credentials: "Credentials",
        check: "Check where you stand",
        checkShort: "Check",
        about: "About", portfolio: "My portfolio",
        footer: "Attune is free software. It stores nothing you tell it here.",
        memberFooter: "Attune is free software. What you keep here is yours.",
        reference: "For reference only. Please confirm with your association before you rely on it.",
        list: { ProseWords.english.lists.and($0) })
}
