import Logbooks
import Offerings
import Portfolios
import Rulebooks
import Testing

@testable import Website

@Suite("Words")
struct WordsTests {
    /// Names, and what is written alike in both languages.
    private static let alike: Set<String> = [
        "Attune", "California", "Illinois", "Michigan", "Ohio", "Vermont", "Virginia", "Erikson Institute", "No", "ltr",
        "a, 2019", "a, b", "2 KB", "2 MB", "Color",
    ]

    @Test("every word that takes something in has a sample")
    func samples() {
        let places = Set(WordTexts.samples(of: .english).keys)
        #expect(WordTexts(.english).functions == places)
        #expect(WordTexts(.spanish).functions == places)
    }

    @Test("both languages say something in the same places, and nothing in the same words but names")
    func translated() {
        let english = WordTexts(.english).texts
        let spanish = WordTexts(.spanish).texts
        #expect(Set(english.keys) == Set(spanish.keys))
        #expect(english.count > 250)
        for (place, text) in english where !Self.alike.contains(text) {
            #expect(spanish[place] != text, "\(place)")
        }
        for (place, text) in spanish { #expect(!text.isEmpty && !text.contains("  "), "\(place)") }
    }

    @Test("quotation marks, dates and questions are written as the language writes them")
    func marks() {
        for (place, text) in WordTexts(.spanish).texts {
            #expect(!text.contains("“") && !text.contains("\""), "\(place): \(text)")
            #expect(text.contains("?") == text.contains("¿"), "\(place): \(text)")
            #expect(!text.contains("March"), "\(place): \(text)")
        }
        for (place, text) in WordTexts(.english).texts { #expect(!text.contains("«"), "\(place): \(text)") }
    }

    @Test("one and many are told apart, and days are said in full")
    func plurals() {
        let words = Words.spanish
        #expect([1, 2].map(words.credentials.number) == ["una acreditación", "2 acreditaciones"])
        #expect([1, 3].map(words.results.entries) == ["Una entrada", "3 entradas"])
        #expect(words.results.progress(1, 4) == "Se cumple 1 de 4 requisitos")
        #expect(words.results.progress(2, 4) == "Se cumplen 2 de 4 requisitos")
        #expect(words.credentials.span(Preview.today, nil) == "desde el 3 de marzo de 2026")
        #expect(
            words.results.between("a", Preview.today, Preview.today)
                == "a, del 3 de marzo de 2026 al 3 de marzo de 2026")
        #expect(words.site.list(["evaluación", "intervención"]) == "evaluación e intervención")
        #expect(Words.english.site.list(["a", "b", "c"]) == "a, b and c")
    }

    @Test("no page has a word that is the same in both languages and not of its content", arguments: Preview.pages)
    func pages(page: any Page.Type) {
        func lines(_ language: Language) -> Set<String> {
            let html = page.preview(in: language).rendered(for: Preview.visit(in: language))
            let text = String(decoding: html, as: UTF8.self)
            return Set(text.lines + text.attributes("aria-label"))
        }
        let content = Self.content
        let same = lines(.english).intersection(lines(.spanish)).filter { line in
            line.contains { $0.isLetter } && !line.hasPrefix("{\"@context\"") && !Self.alike.contains(line)
                && !content.contains(line)
        }
        #expect(same == [])
    }

    /// What the previews of programs are about, as pages write it; tiles of the map bear the letters of states.
    private static var programs: Set<String> {
        let program = Preview.program
        let name = "Foundations for Home Visitors &lt;2026&gt;"
        let texts = [
            name, name + " · Attune", "River Institute", "Home visitors &amp; early intervention staff",
            Preview.otherProgram.name, program.note ?? "", "Dyad &amp; pair", "Reflective supervision", "MI", "OH",
        ]
        let words = Preview.shelf.vocabulary
        let labels = words.listNames.flatMap { words.terms(in: $0).map(words.label) }
        return Set(texts + labels)
    }

    /// What the previews of the guides and the glossary say, and the letters of the alphabet.
    private static let guides: Set<String> = [
        "A way &lt;through&gt; the valley", "A way &lt;through&gt; the valley · Attune", "Step by step.",
        "A dyad &amp; its river.", "One.", "Two.", "How deep.", "Look there", "Fishing", "Swimming", "Floating",
        "Nearly.",
        "Rowing", "Paddling", "Diving", "As far as one can see.", "Begin", "D", "R", "RIVER-SPECIALIST",
        "RIVER-SPECIALIST: River Valley Infant Specialist",
    ]

    /// Who was there, in the previews of groups and trainings.
    private static let attendance: Set<String> = [
        "s2", "tom@example.org", ": tom@example.org", "ada@example.org", "ada@example.org ·",
        "Ada Osei · ada@example.org", ": Ada Osei", "tom@example.org\nSam", "Tom", "Harbor Institute",
        "Grief in the first year", "Grief in the first year · Attune", "https://attune.example/attend/secret",
    ]

    /// What the previews are about, in the words of an invented catalog.
    private static var content: Set<String> {
        let rulebook = Preview.rulebook
        var content: Set = [
            rulebook.title, rulebook.title + " · Attune", Preview.visit().reference, rulebook.summary, rulebook.edition,
            Preview.issuer.name, "River Valley",
            "Ada Osei", "ada.osei@example.com", ": ada.osei@example.com",
            Preview.signOffRequest.message, "Sam Cruz", Preview.signOffRequest.address,
            "Valley Specialist", "River Valley Mentor",
            "Membership", "Membership:", "Training", "30 hours.", "10 of them in the last year.",
            "An older page says 28.",
            "On the day of the application.", "Everything here is asked.", "2012", "hill college", "(entries[0].day)",
            "This day does not exist.", "English", "Español", "20 hours of relationship-based training",
            "River Valley:", "hours of relationship-based training", "River Valley · Attune",
            "\(rulebook.title) (\(rulebook.key))", ": " + rulebook.title, "Lee Andersen", "Lee Andersen · Attune",
            "3 h",
            "1 h 30 min", "A", "Bring the handout.", "2026 · Lee Andersen", "Lee Andersen.pdf", ": Lee Andersen.pdf",
            ": River Valley", ": Ada Osei", "Ada Osei · Attune", "imhs-valley", ": imhs-valley",
        ]
        content.formUnion(rulebook.sources.flatMap { [$0.key, "[\($0.key)]", $0.title] })
        content.formUnion(rulebook.gaps.map(\.text))
        content.formUnion(rulebook.requirement.children.flatMap { [$0.title, $0.title + ":", $0.note ?? ""] })
        content.formUnion(Preview.forms.map(\.label))
        content.formUnion(programs)
        content.formUnion(guides)
        content.formUnion(attendance)
        for list in Preview.vocabulary.listNames {
            content.formUnion(Preview.vocabulary.terms(in: list).map(Preview.vocabulary.label))
        }
        return content
    }
}

extension String {
    /// The texts between the tags.
    fileprivate var lines: [String] {
        split(separator: "<").compactMap { piece in
            piece.firstIndex(of: ">").map { String(piece[piece.index(after: $0)...]).trimmed }
        }.filter { !$0.isEmpty }
    }
}
