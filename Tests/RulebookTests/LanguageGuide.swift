import Portfolios

/// `docs/rulebook-language.md`, made from the doc comments of the language's types, the vocabulary of entries and
/// the example files of the shapes.
enum LanguageGuide {
    static func text() -> String {
        let parts = [
            LanguageTemplate.introduction, LanguageTemplate.file, LanguageTemplate.values, entries(),
            chapter("Rules", LanguageTemplate.rules, LanguageTemplate.ruleHeadings),
            chapter("Measures", LanguageTemplate.measures, LanguageTemplate.measureHeadings),
            chapter("Filters", LanguageTemplate.filters, LanguageTemplate.testHeadings),
            LanguageTemplate.meaning, LanguageTemplate.outcome, LanguageTemplate.overlays, shapes(),
        ]
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// A chapter with a section for each commented case, in the order of the headings.
    private static func chapter(
        _ title: String, _ introduction: String, _ headings: [(heading: String, name: String)]
    ) -> String {
        let sections = headings.map { heading, name in
            let comment = LanguageComments.all.first { $0.name == name }
            let example = comment?.example.map { "\n\n```yaml\n\($0)\n```" } ?? ""
            return "### \(heading)\n\n\(comment?.text ?? "")\(example)"
        }
        return (["## \(title)\n\n\(introduction)"] + sections).joined(separator: "\n\n")
    }

    /// The kinds of entry and what each can say.
    private static func entries() -> String {
        let rows = Kind.allCases.map { kind in
            let attributes = Attribute.allCases.filter { $0.kinds.contains(kind) }.map { "`\($0.rawValue)`" }
            let days = kind == .education ? "`conferred`" : kind.isLasting ? "`from`, `until`" : "`day`"
            let amount = kind.isWeekly ? "`hours-a-week`" : kind.hasMinutes ? "`minutes` or `hours`" : ""
            return "| `\(kind.rawValue)` | \(days) | \(amount) | \(attributes.joined(separator: ", ")) |"
        }
        return LanguageTemplate.entries + "\n\n| kind | when | how much | what it can say |\n|---|---|---|---|\n"
            + rows.joined(separator: "\n") + "\n\n" + LanguageTemplate.afterEntries
    }

    private static func shapes() -> String {
        let sections = LanguageShape.all.map { shape in
            "### \(shape.number) · \(shape.title)\n\n```yaml\n\(shape.example)\n```"
        }
        let rows = LanguageShape.all.map { "| \($0.number) | [\($0.title)](#\(anchor($0))) |" }
        return ([LanguageTemplate.shapes + "\n\n| | shape |\n|---|---|\n" + rows.joined(separator: "\n")] + sections)
            .joined(separator: "\n\n")
    }

    /// The anchor that Markdown viewers give to a shape's heading.
    private static func anchor(_ shape: LanguageShape) -> String {
        let kept = "\(shape.number) · \(shape.title)".lowercased()
            .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
        return kept.replacing(" ", with: "-")
    }
}
