import Offerings
import Rulebooks

extension Preview {
    static let guide = Guide(id: "pathway", title: "A way <through> the valley", summary: "Step by step.")

    private static func statement(_ text: String) -> Guide.Statement { Guide.Statement(text, cites: ["RIVER-1"]) }

    /// One of each part that guides are made of.
    static func guideParts(in language: Language) -> [GuidePart] {
        [
            .statement(statement("A dyad & its river.")), .list([statement("One."), Guide.Statement("Two.")]),
            .gap(Guide.Statement("How deep.")), .search(label: "Look there", query: "q=river"),
            .credentials([rulebook]), .terms(glossary), .topics(["Fishing"]),
            .crosswalk(
                CrosswalkTable(
                    rows: [
                        CrosswalkTable.Row(from: "Swimming", to: "Floating", categories: [rulebook], note: "Nearly."),
                        CrosswalkTable.Row(from: "Rowing", to: "Paddling", categories: []),
                        CrosswalkTable.Row(from: "Diving", to: nil, categories: []),
                    ], note: "As far as one can see.")),
            .rules([
                SupervisionRules.Group(
                    heading: .family("river-valley"),
                    rules: [
                        SupervisionRules(
                            credentials: [rulebook],
                            asks: [[.item(ProseItem(level: 0, title: "Training", text: "30 hours."))]])
                    ])
            ]),
            .local([SupervisionRules.Local(credential: rulebook, forms: forms)]),
        ]
    }
}

extension GuidesPage {
    static func preview(in language: Language) -> GuidesPage { GuidesPage(guides: [Preview.guide]) }
}

extension GuidePage {
    static func preview(in language: Language) -> GuidePage {
        GuidePage(
            guide: Preview.guide,
            sections: [Section(id: "begin", title: "Begin", parts: Preview.guideParts(in: language))],
            sources: Preview.rulebook.sources, others: [Preview.guide])
    }
}
