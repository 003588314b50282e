import CatalogFiles
import Offerings
import Portfolios
import Rulebooks

/// The counts of a catalog for people and for programs.
struct CatalogReport {
    var counts: CatalogCounts
    var check: CatalogCheck

    private static let column = 15

    /// For a terminal: lines of at most `width` characters, ending in a line break.
    func text(width: Int) -> String {
        var lines: [String] = []
        for (label, text) in rows where !text.isEmpty {
            for (number, line) in filled(text, width - CatalogReport.column).enumerated() {
                lines.append(padded(number == 0 ? label : "", CatalogReport.column) + line)
            }
        }
        if counts.programs > 0 { lines += ["", "Known of the programs"] + known }
        return lines.joined(separator: "\n") + "\n"
    }

    private var rows: [(label: String, text: String)] {
        let forms = "\(counts.localForms) of them local forms or other readings"
        return [
            ("Rulebooks", "\(counts.editions) in \(counts.rulebooks) kinds, \(forms)"), ("", list("", counts.families)),
            ("", "\(counts.requirements) requirements, \(check.cases.count) cases, \(counts.gaps) open questions"),
            (
                "Frameworks",
                "\(counts.frameworks) with \(counts.topics) topics, \(counts.crosswalkLinks) links between them"
            ),
            ("Organizations", "\(check.directory?.organizations.count ?? 0)" + list(": ", counts.organizations)),
            ("Programs", "\(counts.programs)"), ("", list("by level: ", counts.programsByLevel)),
            ("", list("by format: ", counts.programsByFormat)), ("", list("by award: ", counts.programsByAward)),
            ("", list("by place: ", counts.programsByPlace)), ("", withoutProgram),
            (
                "Words",
                "\(counts.terms) terms, \(counts.glossary) entries of the glossary, \(counts.sources) shared sources"
            ),
            ("Languages", languages), ("Remarks", "\(check.remarks.count) (attune check-catalog lists them)"),
        ]
    }

    private var known: [String] {
        counts.known.map { "  \(padded($0.label, CatalogReport.column - 2))\(percent($0.count, of: counts.programs))" }
    }

    private var withoutProgram: String {
        // A vocabulary without states cannot tell.
        if counts.programs == 0 || check.catalog?.vocabulary.states.isEmpty != false { return "" }
        return counts.statesWithoutProgram.isEmpty
            ? "at least one in each state" : "none in \(counts.statesWithoutProgram.joined(separator: ", "))"
    }

    private var languages: String {
        Language.allCases.map { language in
            "\(language.rawValue) \(check.textsByLanguage[language] ?? 0) of \(check.texts) texts"
        }.joined(separator: ", ")
    }

    /// Nothing where nothing was counted.
    private func list(_ lead: String, _ counts: [CatalogCounts.Count]) -> String {
        counts.isEmpty ? "" : lead + counts.map { "\($0.label) \($0.count)" }.joined(separator: ", ")
    }

    /// Lines that break after commas, so that a number stays with what it counts.
    private func filled(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        for item in text.split(separator: ", ") {
            if let last = lines.last, last.count + item.count + 3 <= width {
                lines[lines.count - 1] = last + ", " + item
            } else {
                if !lines.isEmpty { lines[lines.count - 1] += "," }
                lines.append(String(item))
            }
        }
        return lines
    }

    private func percent(_ count: Int, of all: Int) -> String { "\(count) (\(all == 0 ? 0 : count * 100 / all) %)" }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    var json: ByteBuffer {
        let out = ByteBuffer()
        var json = JSONText(into: out)
        json.object { json in
            json.object("rulebooks") { writeRulebooks(into: &$0) }
            json.object("frameworks") { json in
                json.field("count", counts.frameworks)
                json.field("topics", counts.topics)
                json.field("links", counts.crosswalkLinks)
            }
            write("organizations", counts.organizations, into: &json)
            json.object("programs") { writePrograms(into: &$0) }
            json.object("words") { json in
                json.field("terms", counts.terms)
                json.field("glossary", counts.glossary)
                json.field("sources", counts.sources)
            }
            json.object("languages") { json in
                json.field("texts", check.texts)
                for language in Language.allCases {
                    json.field(language.rawValue, check.textsByLanguage[language] ?? 0)
                }
            }
            json.field("remarks", check.remarks.count)
        }
        out.append("\n")
        return out
    }

    private func writeRulebooks(into json: inout JSONText) {
        json.field("editions", counts.editions)
        json.field("kinds", counts.rulebooks)
        json.field("local-forms", counts.localForms)
        json.field("requirements", counts.requirements)
        json.field("cases", check.cases.count)
        json.field("gaps", counts.gaps)
        write("families", counts.families, into: &json)
    }

    private func writePrograms(into json: inout JSONText) {
        json.field("count", counts.programs)
        write("places", counts.programsByPlace, into: &json)
        write("levels", counts.programsByLevel, into: &json)
        write("formats", counts.programsByFormat, into: &json)
        write("awards", counts.programsByAward, into: &json)
        write("known", counts.known, into: &json)
        json.list("states-without-program", counts.statesWithoutProgram)
    }

    private func write(_ key: String, _ counts: [CatalogCounts.Count], into json: inout JSONText) {
        json.object(key) { json in
            for count in counts { json.field(count.name, count.count) }
        }
    }
}
