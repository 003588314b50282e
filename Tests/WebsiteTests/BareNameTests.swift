import Offerings
import Portfolios
import Rulebooks
import Testing

@testable import Website

/// People read names of organizations, never the ids by which files speak of them.
@Suite("Bare names")
struct BareNameTests {
    /// Ids of organizations that stand on a page as text, each with the text around it.
    private static func bareNames(in html: String, _ ids: Set<String>) -> [String] {
        var found: [String] = []
        for piece in html.split(separator: "<") {
            guard !piece.hasPrefix("script"), let text = piece.split(separator: ">", maxSplits: 1).dropFirst().first
            else { continue }
            for word in text.split(whereSeparator: { !isPart($0) }) {
                // The end of a sentence is no part of its last word.
                let word = word.last == "." || word.last == ":" ? word.dropLast() : word
                if ids.contains(String(word)) { found.append("\(word): \(text)") }
            }
        }
        return found
    }

    /// Of a word, or of an address as people read it.
    private static func isPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "-_./@:".contains(character)
    }

    private static func site() throws -> (Site, Set<String>) {
        let english = try #require(catalogLibraries[.english])
        let site = Site(
            english: english, spanish: catalogLibraries[.spanish], today: { Preview.today })
        // What is a word of the language too, or of a program's name, tells nothing.
        return (site, Set(english.directory.organizations.map(\.id.text).filter { !words.contains($0) }))
    }

    private static let words: Set = ["alliance"]

    @Test("no page of the catalog says an id in the place of a name", arguments: Language.allCases)
    func pages(language: Language) throws {
        let (site, ids) = try Self.site()
        let library = site.library(in: language)
        func visit(_ path: Path, _ query: String? = nil) -> Visit {
            Visit(language: language, path: path, query: query, today: Preview.today, reference: "")
        }
        var answers = [
            site.home(visit(.home)), site.credentials(visit(.credentials)), site.programs(visit(.programs)),
            site.glossary(visit(.glossary)), site.guides(visit(.guides)),
            site.compare(visit(.compare, "credential=imhs&credential=ecmhs&credential=cda&program=x")),
        ]
        for rulebook in library.catalog.rulebooks {
            let path = Path(rulebook)
            answers.append(try site.credential(rulebook.id, edition: rulebook.edition, visit(path)))
            if let variant = rulebook.variant {
                let query =
                    "from=\(variant.of)%40\(rulebook.base?.edition ?? "")&to=\(rulebook.id)%40\(rulebook.edition)"
                answers.append(site.differences(visit(.differences, query)))
            }
        }
        for program in library.directory.programs {
            answers.append(try site.program(program.id, visit(.program(program.id))))
        }
        for guide in library.directory.guides { answers.append(try site.guide(guide.id, visit(.guide(guide.id)))) }
        #expect(answers.count > 400)
        for answer in answers {
            let found = Self.bareNames(in: String(decoding: answer.bytes, as: UTF8.self), ids)
            #expect(found == [])
        }
    }

    @Test("results name the organizations of a portfolio and of the rules", arguments: Language.allCases)
    func results(language: Language) throws {
        let (site, ids) = try Self.site()
        let library = site.library(in: language)
        let entries = ids.sorted().flatMap { id in
            [
                Entry(
                    id: EntryID("m-" + id), kind: .membership, first: Day("2024-01-01"),
                    values: [.organization: .name(id)]),
                Entry(
                    id: EntryID("t-" + id), kind: .training, first: Day("2024-01-01"), amount: 60,
                    values: [.provider: .name(id)]),
            ]
        }
        let held = try ["ifs", "imhm-c"].map { name in
            Entry(
                id: EntryID(name), kind: .credential, first: Day("2020-01-01"),
                values: [.credential: .term(try #require(library.catalog.vocabulary.term(name)))])
        }
        for place in ["us-wa", "us-mi"] {
            let visit = Visit(language: language, path: .check, today: Preview.today, reference: "")
            let person = Person(
                portfolio: Portfolio(id: "p", entries: entries + held), place: library.catalog.vocabulary.term(place),
                understood: [])
            let page = library.results(for: person, visit).rendered(for: visit)
            let html = String(decoding: page, as: UTF8.self)
            #expect(Self.bareNames(in: html, ids) == [])
            #expect(html.contains("Michigan Association for Infant Mental Health"))
        }
    }

    @Test("a bare name is found, and an address or a name is none")
    func sample() {
        func found(_ html: String) -> Int { Self.bareNames(in: html, ["mi-aimh", "cerh"]).count }
        #expect(found("<p>A membership in mi-aimh.</p>") == 1 && found("<li>cerh, mi-aimh</li>") == 2)
        #expect(found("<a href=\"/x/mi-aimh\">https://mi-aimh.org</a><p>info@mi-aimh.org</p><p>MI-AIMH</p>") == 0)
    }
}
