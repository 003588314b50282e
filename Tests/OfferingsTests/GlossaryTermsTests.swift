import Rulebooks
import Testing

@testable import Offerings

@Suite("Words of the glossary in prose")
struct GlossaryTermsTests {
    private static let entries = [
        entry("rsc", "Reflective supervision", "Supervisión reflexiva", synonyms: ["RSC"]),
        entry("supervision", "Supervision", "Supervisión"),
        entry("mentor", "Mentor", "Mentora", synonyms: ["IMHM", "IMHM-C"]),
        entry("fan", "FAN", "FAN"), entry("waiver", "Waiver of access", "Renuncia al acceso"),
        entry("competency", "Competency", "Competencia"), entry("practicum", "Practicum (field)", "Pasantía"),
        entry("credential", "Accreditation", "Acreditación"), entry("field", "Área", "Área"),
    ]

    private static func entry(
        _ id: String, _ english: String, _ spanish: String, synonyms: [String] = []
    ) -> (english: GlossaryEntry, spanish: GlossaryEntry) {
        (
            GlossaryEntry(id: id, label: english, synonyms: [.english: synonyms]),
            GlossaryEntry(id: id, label: spanish, synonyms: [.spanish: synonyms])
        )
    }

    private static let english = GlossaryTerms(entries.map(\.english), language: .english)
    private static let spanish = GlossaryTerms(entries.map(\.spanish), language: .spanish)

    /// What is found, as `id:words`.
    private func found(_ text: String, _ terms: GlossaryTerms = english) -> [String] {
        let bytes = Array(text.utf8)
        return terms.mentions(in: text).map { mention in
            "\(terms.ids[mention.entry]):" + String(decoding: bytes[mention.range], as: UTF8.self)
        }
    }

    @Test(
        "the longest word wins, in whatever letters, as one or as many",
        arguments: [
            ("Reflective supervision helps.", ["rsc:Reflective supervision"]),
            ("REFLECTIVE SUPERVISION and supervision", ["rsc:REFLECTIVE SUPERVISION", "supervision:supervision"]),
            ("reflective\nsupervisions", ["rsc:reflective\nsupervisions"]), ("Reflective work", []),
            ("two competencies", ["competency:competencies"]), ("Waivers of access", ["waiver:Waivers of access"]),
            ("a practicum", ["practicum:practicum"]), ("the mentor’s, a mentor's", ["mentor:mentor", "mentor:mentor"]),
            ("(supervision)", ["supervision:supervision"]),
            ("“supervision”—mentor", ["supervision:supervision", "mentor:mentor"]),
        ])
    func longest(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test(
        "words inside other words do not count, and abbreviations only as they are written",
        arguments: [
            ("mentored commentor mentor2 mentoré xmentor", []), ("supervisión", []), ("a fan of RSC", ["rsc:RSC"]),
            ("FAN", ["fan:FAN"]), ("rsc Rsc RSCs", []), ("IMHM-C", ["mentor:IMHM-C"]), ("IMHM-P", []),
            ("IMHM - IMHM", ["mentor:IMHM", "mentor:IMHM"]), ("non-mentor", []), ("mentor-led", []),
            ("área, Área, ÁREA", ["field:área", "field:Área", "field:ÁREA"]),
        ])
    func whole(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test(
        "Spanish words are found with their accents, as one or as many",
        arguments: [
            ("La supervisión reflexiva", ["rsc:supervisión reflexiva"]),
            ("SUPERVISIÓN REFLEXIVA", ["rsc:SUPERVISIÓN REFLEXIVA"]),
            ("supervisiones reflexivas", ["rsc:supervisiones reflexivas"]), ("supervision", []),
            ("dos acreditaciones y pasantías", ["credential:acreditaciones", "practicum:pasantías"]),
            ("renuncias al acceso", ["waiver:renuncias al acceso"]), ("«mentora»", ["mentor:mentora"]),
            ("¿Mentoras?", ["mentor:Mentoras"]),
        ])
    func spanish(text: String, expected: [String]) {
        #expect(found(text, Self.spanish) == expected)
    }

    @Test(
        "plurals are made as each language makes them",
        arguments: [
            ("class", "classes", Language.english), ("copy", "copies", .english), ("day", "days", .english),
            ("hour", "hours", .english), ("hora", "horas", .spanish), ("aval", "avales", .spanish),
            ("vez", "veces", .spanish), ("crisis", "crisis", .spanish), ("interés", "intereses", .spanish),
            ("capacitación", "capacitaciones", .spanish), ("jardín", "jardines", .spanish), ("café", "cafés", .spanish),
        ])
    func plurals(one: String, many: String, language: Language) {
        #expect(TermForms.plural(one, language) == many)
    }

    @Test(
        "whatever the text, what is found are whole characters of it, in order",
        arguments: [
            "", " ", "<mentor>", "mentor\u{0}mentor", "\u{301}mentor mentor\u{301}", "🙂mentor🙂", "men\u{AD}tor",
            String(repeating: "reflective ", count: 20_000), String(repeating: "-", count: 5000) + "mentor",
            "supervision\u{2019}s \u{202E}mentor", "\u{FFFD}\u{FFFD}FAN\u{FFFD}", "a\r\nmentor",
        ])
    func hostile(text: String) {
        let bytes = Array(text.utf8)
        var last = 0
        for mention in Self.english.mentions(in: text) {
            #expect(mention.range.lowerBound >= last && mention.range.upperBound <= bytes.count)
            #expect(String(validating: bytes[mention.range], as: UTF8.self) != nil)
            last = mention.range.upperBound
        }
    }

    @Test("what a glossary keeps to itself, and an empty one, are never found")
    func kept() {
        var quiet = GlossaryEntry(id: "online", label: "Online", synonyms: [.english: ["WWW"]])
        #expect(GlossaryTerms([quiet], language: .english).mentions(in: "online WWW").count == 2)
        quiet.isLinked = false
        #expect(GlossaryTerms([quiet], language: .english).mentions(in: "online WWW") == [])
        #expect(GlossaryTerms.none.mentions(in: "mentor") == [])
    }

    @Test("of several entries with one form the first has it; other forms stand beside the label")
    func forms() {
        var visiting = GlossaryEntry(id: "visiting", label: "Home visiting")
        visiting.linked = [.english: ["home visitor"], .spanish: ["visita"]]
        let terms = GlossaryTerms([visiting, GlossaryEntry(id: "other", label: "home visitor")], language: .english)
        #expect(found("Home visitors visit", terms) == ["visiting:Home visitors"])
        #expect(found("visita", terms) == [])
    }

    @Test("a slow and obvious search finds the same")
    func oracle() {
        let words = ["Reflective", "supervision", "mentor", "IMHM-C", "x", "-", ",", "of", "Waivers", "access", "área"]
        var state: UInt64 = 7
        for _ in 0..<500 {
            let text = (0..<8).map { _ -> String in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return words[Int(state >> 33) % words.count]
            }.joined(separator: state & 1 == 0 ? " " : "")
            #expect(found(text) == slowly(text), "\(text)")
        }
    }

    /// At each place, the longest of all forms that stands there as a whole word.
    private func slowly(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        let forms = Self.entries.map(\.english).map { ($0.id, TermForms($0, language: .english)) }
        let isWord = { (place: Int) in
            scalars.indices.contains(place)
                && (scalars[place].properties.isAlphabetic || ("0"..."9").contains(scalars[place]))
        }
        var found: [String] = []
        var start = 0
        while start < scalars.count {
            let isInside = isWord(start - 1) || start > 1 && scalars[start - 1] == "-" && isWord(start - 2)
            let ends = (start + 1..<scalars.count + 1).filter { end in
                !isInside && !isWord(end) && !(end < scalars.count && scalars[end] == "-" && isWord(end + 1))
            }
            let best = ends.reversed().lazy.compactMap { end -> (Int, String)? in
                let piece = String(String.UnicodeScalarView(scalars[start..<end]))
                let owner = forms.first {
                    $1.exact.contains(piece) || $1.words.contains { $0.lowercased() == piece.lowercased() }
                }
                return owner.map { (end, "\($0.0):\(piece)") }
            }.first
            if let best { found.append(best.1) }
            start = best?.0 ?? start + 1
        }
        return found
    }
}
