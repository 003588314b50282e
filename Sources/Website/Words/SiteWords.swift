/// What stands around every page.
struct SiteWords: Sendable {
    var name: String
    var skip: String
    var mainNavigation: String
    var trail: String
    var home: String
    var credentials: String
    var check: String
    /// The same in a narrow place.
    var checkShort: String
    var about: String
    var footer: String
    var reference: String
    /// `one`, `two` … for small numbers, digits from ten on.
    var count: @Sendable (Int) -> String
    /// `a, b and c`
    var list: @Sendable ([String]) -> String

    static let english = SiteWords(
        name: "Attune", skip: "Skip to the main content", mainNavigation: "Main",
        trail: "You are here", home: "Home", credentials: "Credentials", check: "Check where you stand",
        checkShort: "Check",
        about: "About",
        footer: "Attune is free software. It stores nothing you tell it here.",
        reference: "For reference only. Please confirm with your association before you rely on it.",
        count: englishCount, list: englishList)

    private static let englishCount: @Sendable (Int) -> String = { number in
        let names = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return names.indices.contains(number) ? names[number] : String(number)
    }

    private static let englishList: @Sendable ([String]) -> String = { items in
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }
}
