import CatalogFiles
import Offerings
import Portfolios
import Rulebooks

/// The counts of a catalog for people and for programs.
struct CatalogReport {
    var counts: CatalogCounts
    var check: CatalogCheck

    var text: String {
        let known = counts.known.map { "  \(padded($0.label, 12)) \(percent($0.count, of: counts.programs))" }
        return """
            Rulebooks      \(counts.editions) in \(counts.rulebooks) kinds, \(counts.localForms) of them local forms or other readings
                           \(list(counts.families))
                           \(counts.requirements) requirements, \(check.cases.count) cases, \(counts.gaps) open questions
            Frameworks     \(counts.frameworks) with \(counts.topics) topics, \(counts.crosswalkLinks) links between them
            Organizations  \(check.directory?.organizations.count ?? 0): \(list(counts.organizations))
            Programs       \(counts.programs)
                           by level: \(list(counts.programsByLevel))
                           by format: \(list(counts.programsByFormat))
                           by award: \(list(counts.programsByAward))
                           by place: \(list(counts.programsByPlace))
                           \(withoutProgram)
            Words          \(counts.terms) terms, \(counts.glossary) entries of the glossary, \(counts.sources) shared sources
            Languages      \(languages)
            Remarks        \(check.remarks.count) (attune check-catalog lists them)

            Known of the programs
            \(known.joined(separator: "\n"))

            """
    }

    private var withoutProgram: String {
        counts.statesWithoutProgram.isEmpty
            ? "at least one in each state" : "none in \(counts.statesWithoutProgram.joined(separator: ", "))"
    }

    private var languages: String {
        Language.allCases.map { language in
            "\(language.rawValue) \(check.textsByLanguage[language] ?? 0) of \(check.texts) texts"
        }.joined(separator: ", ")
    }

    private func list(_ counts: [CatalogCounts.Count]) -> String {
        counts.map { "\($0.label) \($0.count)" }.joined(separator: ", ")
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
