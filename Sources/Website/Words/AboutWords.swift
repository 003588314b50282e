/// The page about Attune.
struct AboutWords: Sendable {
    struct Section: Sendable {
        var title: String
        var paragraphs: [String]
    }

    var title: String
    var lead: String
    var sections: [Section]

    static let english = AboutWords(
        title: "About Attune",
        lead: """
            Attune helps the people who care for the youngest children find, \
            earn and keep the credentials of their field.
            """,
        sections: [
            Section(
                title: "What it does",
                paragraphs: [
                    """
                    Each credential is written down as a set of rules, with the page or document that each number \
                    comes from. Attune compares these rules with what you tell it and explains the result step by step.
                    """,
                    """
                    Where the published rules leave something open, Attune says so and does not guess.
                    """,
                ]),
            Section(
                title: "What it is not",
                paragraphs: [
                    """
                    Attune awards no credential and decides no application. Only your association does. IMH-E® \
                    and ECMH-E® are registered marks of their owners and may be used only by those to whom they \
                    were awarded.
                    """,
                    "Rules change. Please confirm with your association before you rely on what you read here.",
                ]),
            Section(
                title: "Your privacy",
                paragraphs: [
                    """
                    These pages set no cookies, load nothing from other sites and store nothing you type or upload. \
                    Your answers travel to this server, become a page, and are forgotten. Never enter the name of a \
                    child or a family: no question here needs it.
                    """
                ]),
            Section(
                title: "For everyone",
                paragraphs: [
                    """
                    The pages work on a phone, with a keyboard alone, with a screen reader and on paper. If something \
                    stands in your way, please tell the people who run this site.
                    """
                ]),
        ])
}
