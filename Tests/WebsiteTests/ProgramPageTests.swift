import Foundation
import Offerings
import Portfolios
import Rulebooks
import Testing

@testable import Website

@Suite("Pages of programs")
struct ProgramPageTests {
    private func html(_ page: some Page, in language: Language = .english) -> String {
        String(decoding: page.rendered(for: Preview.visit(in: language)), as: UTF8.self)
    }

    @Test("each choice is a link that adds it, and each chosen one a link that takes it back")
    func links() {
        let page = html(ProgramsPage.preview(in: .english))
        #expect(page.contains("href=\"/programs?q=visitors&amp;format=online&amp;award=certificate\""))
        #expect(page.contains("href=\"/programs?q=visitors\""))
        #expect(page.contains("href=\"/programs?format=online\""))
        #expect(page.contains("1 program</h2>"))
    }

    @Test("where few fit, the finder says of how many nobody knows, and shows them")
    func silent() throws {
        for (language, said, link) in [
            (Language.english, "It is not known what education they ask for: 4 programs there", "Show these too"),
            (.spanish, "No se sabe qué educación piden: 4 programas allí", "Mostrarlos también"),
        ] {
            let shelf = try #require(catalogLibraries[language]).programs
            func page(_ string: String) -> String {
                let reading = ProgramQuery.reading(string, knowing: shelf.index.facets)
                let answer = shelf.index.answer(to: reading.query, on: Preview.today)
                return html(ProgramsPage(shelf: shelf, reading: reading, answer: answer), in: language)
            }
            let narrow = page("state=us-mi&education=bachelors")
            #expect(narrow.contains(said) && narrow.contains(link))
            #expect(narrow.contains("programs?state=us-mi&amp;education=bachelors,not-known\""))
            #expect(!page("state=us-mi&education=bachelors,not-known").contains(said))
            #expect(!page("format=online").contains(link))
        }
    }

    @Test("links of a Spanish page lead to Spanish pages")
    func spanish() {
        let page = html(ProgramsPage.preview(in: .spanish), in: .spanish)
        #expect(
            page.contains("href=\"/es/programs?q=visitors\"") && page.contains("href=\"/es/programs/river-course\""))
        #expect(!page.contains("href=\"/programs?"))
    }

    @Test("what someone typed comes back escaped, and what was not understood is said")
    func hostile() {
        let reading = ProgramQuery.reading("q=%3Cscript%3E&nonsense=1", knowing: Preview.shelf.index.facets)
        let answer = Preview.shelf.index.answer(to: reading.query, on: Preview.today)
        let page = html(ProgramsPage(shelf: Preview.shelf, reading: reading, answer: answer))
        #expect(!page.contains("<script>") && page.contains("&lt;script&gt;"))
        #expect(page.contains("not understood") && page.contains("Leave out the words: 1 program"))
    }

    @Test("a program's page says what is known and what is not, and gives search engines the same")
    func program() throws {
        let page = html(ProgramPage.preview(in: .english))
        #expect(page.contains("<dt>Length</dt><dd>9 months</dd>") && page.contains("<li>Credits</li>"))
        let start = try #require(page.range(of: "<script type=\"application/ld+json\">"))
        let end = try #require(page.range(of: "</script>"))
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(page[start.upperBound..<end.lowerBound].utf8)) as? [String: Any]
        )
        #expect(json["@type"] as? String == "EducationalOccupationalProgram")
        #expect(json["name"] as? String == "Foundations for Home Visitors <2026>")
        #expect(json["timeToComplete"] as? String == "P9M" && json["maximumEnrollment"] == nil)
    }

    @Test("a program says what it prepares for with the source, and the credential names the program")
    func preparations() throws {
        let page = html(ProgramPage.preview(in: .english))
        #expect(page.contains("What it prepares for") && page.contains("The program counts toward it."))
        #expect(
            page.contains("href=\"/credentials/\(Preview.rulebook.id)\"") && page.contains("href=\"#source-RIVER-1\""))
        #expect(page.contains("id=\"source-RIVER-1\""))
        let library = try #require(catalogLibraries[.spanish])
        let visit = Visit(language: .spanish, path: .credentials, today: Preview.today, reference: "")
        func credential(_ id: String) throws -> String {
            let rulebook = try #require(library.catalog.editions(of: id).mainOne(on: Preview.today))
            let page = library.page(about: rulebook, among: [rulebook], visit).rendered(for: visit)
            return String(decoding: page, as: UTF8.self)
        }
        let associate = try credential("ifa")
        #expect(associate.contains("Programas que preparan para obtenerla"))
        #expect(associate.contains("href=\"/es/programs/ccac-imh-certificate#source-CCAC\""))
        #expect(try credential("ifa-pa").contains("ccac-imh-certificate"))
        #expect(try !credential("ifa-wa").contains("ccac-imh-certificate"))
        #expect(try !credential("imhm-p").contains("Programas que preparan"))
    }

    @Test("what is said of a program is said once, and what cannot be of it is not missed")
    func gaps() {
        let page = html(ProgramPage.preview(in: .english))
        #expect(page.contains("<li>Credits</li>") && !page.contains("<li>City</li>"))
        #expect(!page.contains("When it was last seen") && page.contains("When this page was last seen is not known."))
        var program = Preview.program
        program.format = nil
        #expect(html(ProgramPage(shelf: Preview.shelf, program: program, similar: [])).contains("<li>City</li>"))
        program.unknown = [.seen]
        #expect(!html(ProgramPage(shelf: Preview.shelf, program: program, similar: [])).contains("What is not known"))
    }

    @Test("every program says where it is from: its sources, its own page, or that none is noted")
    func sources() throws {
        var program = Preview.program
        program.preparesFor = []
        let own = html(ProgramPage(shelf: Preview.shelf, program: program, similar: []))
        #expect(own.contains("No other source is noted than <a href=\"https://river.example/course\""))
        program.url = nil
        let none = html(ProgramPage(shelf: Preview.shelf, program: program, similar: []))
        #expect(none.contains("No source is noted for what stands here."))
        for language in Language.allCases {
            let shelf = try #require(catalogLibraries[language]).programs
            for program in shelf.index.programs {
                let page = html(ProgramPage(shelf: shelf, program: program, similar: []), in: language)
                #expect(page.contains("id=\"sources\""), "\(program.id)")
                #expect(program.deadlines == program.deadlines.sorted(), "\(program.id)")
            }
        }
    }

    @Test("a deadline in the future goes into a calendar; one that is over is said to be")
    func deadlines() {
        #expect(html(ProgramPage.preview(in: .english)).contains("/programs/river-course/deadlines.ics"))
        var program = Preview.program
        program.deadlines = [Preview.today.advanced(by: -1)]
        let page = html(ProgramPage(shelf: Preview.shelf, program: program, similar: []))
        #expect(page.contains("(over)") && !page.contains("deadlines.ics"))
    }

    @Test("the calendar file has one whole day for each deadline, and no line over 75 bytes")
    func calendar() {
        var program = Preview.program
        program.name = String(repeating: "Größe; ", count: 30)
        program.deadlines = [Preview.today, Preview.today.advanced(by: 1)]
        let text = ProgramCalendar(program: program, today: Preview.today).text(.english)
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
        #expect(text.components(separatedBy: "BEGIN:VEVENT").count == 3)
        #expect(text.contains("DTSTART;VALUE=DATE:20260303\r\n"))
        #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        let unfolded = text.replacingOccurrences(of: "\r\n ", with: "")
        #expect(unfolded.contains("SUMMARY:Apply: Größe\\; Größe\\; "))
    }

    @Test(
        "addresses of programs are read and written alike", arguments: ["/programs", "/programs/uw-act", "/glossary"])
    func paths(_ text: String) {
        #expect(Path(text)?.text == text)
        #expect(Path.read("/es" + text).language == .spanish)
    }
}
