import CatalogFiles
import Rulebooks
import Testing

@Suite("YAML and JSON become documents")
struct DocumentReadingTests {
    @Test("maps, lists and scalars keep their order, and quotes are known")
    func values() {
        let text = """
            b: 1
            a: ["x", y, {c: 'd'}]
            long: >-
              two
              lines
            nothing:
            """
        #expect(read(text).document?.flat == "{b: 1, a: ['x', y, {c: 'd'}], long: 'two lines', nothing: }")
    }

    @Test("JSON is read by the same reader")
    func json() {
        let text = #"{"a": ["x\n\u00e9\/", 1.5, true, null], "b": {}}"#
        #expect(read(text, file: "f.json").document?.flat == "{a: ['x\né/', 1.5, true, null], b: {}}")
    }

    @Test(
        "characters that JSON writes as two escapes",
        arguments: [
            (#"["\ud83d\ude00 \uD842\uDFB7"]"#, "['😀 𠮷']"), (#"["\\ud83d\\ude00"]"#, #"['\ud83d\ude00']"#),
            (#"["\\\ud83d\ude00"]"#, #"['\😀']"#), (#"["\ud83d"]"#, nil), (#"["\ud83d\u0041"]"#, nil), (#"["\"#, nil),
        ])
    func surrogates(_ text: String, _ expected: String?) {
        #expect(read(text, file: "f.json").document?.flat == expected)
    }

    @Test("JSON may be indented with tabs")
    func jsonTabs() {
        #expect(read("{\n\t\"a\":\t1,\n\t\"b\": [\n\t\t2\n\t]\n}").document?.flat == "{a: 1, b: [2]}")
    }

    @Test("every value and key knows its line and column, counted in characters")
    func places() throws {
        let document = try #require(read("é: 1\nkey:\n  - {ö: x, in: y}\n").document)
        let inner = try #require(document["key"]?.items.first?["in"])
        #expect(inner.place == Place(file: "f.yaml", line: 3, column: 16))
        #expect(document.path(to: inner.place) == "key[0].in")
    }

    @Test("windows line ends and a byte order mark change nothing")
    func windows() {
        #expect(read("\u{FEFF}a: 1\r\nb: 2\r\n").document?.flat == "{a: 1, b: 2}")
    }

    @Test(
        "what is not allowed is reported with its place",
        arguments: [
            ("a: 1\nb: 2\na: 3\n", 3, 1, "a", "the key “a” stands here twice (first on line 1)"),
            (#"{"x": {"a": 1, "a": 2}}"#, 1, 16, "x.a", "stands here twice"),
            ("a: &name 1\n", 1, 4, "a", "anchors (&name) and tags (!name) are not allowed"),
            ("a: !!int 1\n", 1, 4, "a", "anchors (&name) and tags (!name) are not allowed"),
            ("a: ! 1\n", 1, 4, "a", "are not allowed"),
            ("a: *name\n", 1, 4, "", "an alias (*name) is not allowed"),
            ("a: 1\n---\nb: 2\n", 2, 1, "", "a second document (---) is not allowed"),
            ("? [a]\n: 1\n", 1, 3, "", "a key must be a word"),
            ("a: \"x\\0y\"\n", 1, 4, "a", "the text holds a control character"),
            ("", 1, 1, "", "the file is empty"),
            ("# only a remark\n", 1, 1, "", "the file is empty"),
            ("a: \"open\nb: 2\n", 3, 1, "", "this is not YAML: found unexpected end of stream"),
            ("a: [1, 2\n", 2, 1, "", "this is not YAML"),
            ("a:\n\t- 1\n", 2, 1, "", "indent with spaces, not with a tab"),
            ("a: b: c\n", 1, 5, "", "this is not YAML: mapping values are not allowed"),
            ("a: @x\n", 1, 4, "", "this is not YAML"),
            ("%YAML 9.9\n---\na: 1\n", 1, 1, "", "this is not YAML"),
        ])
    func refused(_ text: String, _ line: Int, _ column: Int, _ path: String, _ message: String) {
        let problems = read(text).problems
        #expect(problems.count == 1)
        #expect(problems.first?.place == Place(file: "f.yaml", line: line, column: column))
        #expect(problems.first?.path == path)
        #expect(problems.first?.message.contains(message) == true, "\(problems)")
    }

    @Test("sixty-four deep is read, sixty-five is not", arguments: [(64, true), (65, false)])
    func depth(_ depth: Int, _ isRead: Bool) {
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect((read(text).document != nil) == isRead)
    }

    @Test(
        "nesting ten thousand deep is a problem, not a crash",
        arguments: ["[", "{a: ", "- ", "? ", "[{x: ", "&a [", "!t "])
    func hostileDepth(_ open: String) {
        let reading = read(String(repeating: open, count: 10_000))
        #expect(!reading.problems.isEmpty)
    }

    @Test("an alias bomb is refused before it unfolds")
    func bomb() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for step in 1...9 {
            let aliases = Array(repeating: "*a\(step - 1)", count: 9).joined(separator: ", ")
            text += "a\(step): &a\(step) [\(aliases)]\n"
        }
        let reading = read(text)
        #expect(reading.document == nil)
        #expect(reading.problems.contains { $0.message.contains("alias") && $0.place.line == 2 })
    }

    @Test(
        "bytes that are not UTF-8, and NUL, are problems with their place",
        arguments: [
            ([0x61, 0x3A, 0x0A, 0xFF], 2, 1), ([0x61, 0x3A, 0x20, 0xC3, 0x28], 1, 4),
            ([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], 1, 4),
            ([0x61, 0x3A, 0x20, 0x00], 1, 4), ([0x61, 0x3A, 0x0A, 0x20, 0x07], 2, 2),
            ([0xC3, 0xA9, 0x3A, 0x20, 0xF8], 1, 4),
        ] as [([UInt8], Int, Int)])
    func notText(_ bytes: [UInt8], _ line: Int, _ column: Int) {
        let reading = readDocument(in: bytes, file: "f.yaml")
        #expect(reading.document == nil && reading.problems.count == 1)
        #expect(reading.problems.first?.place == Place(file: "f.yaml", line: line, column: column))
    }

    @Test("UTF-16 is a problem")
    func otherEncoding() {
        #expect(readDocument(in: [0xFF, 0xFE, 0x61, 0, 0x3A, 0], file: "f").document == nil)
    }

    @Test("five megabytes are refused, four are read")
    func size() {
        let large = [UInt8](repeating: 0x20, count: 5 * 1024 * 1024)
        #expect(readDocument(in: large, file: "f").problems.map(\.message) == ["the file is larger than 4 MB"])
        let line = "- a: b\n"
        let most = String(repeating: line, count: 4 * 1024 * 1024 / line.utf8.count)
        #expect(read(most).document?.items.count == 4 * 1024 * 1024 / line.utf8.count)
    }

    @Test("many keys, twice each, are found without comparing all with all")
    func manyKeys() {
        let text = (0..<20_000).map { "k\($0 % 10_000): 1\n" }.joined()
        #expect(read(text).problems.first?.message == "the key “k0” stands here twice (first on line 1)")
    }

    @Test("random bytes never crash the reader")
    func random() {
        var random = SystemRandomNumberGenerator()
        let alphabet = Array("[]{}:,-?&*!|>'\"%@`#\n \tab0é\u{0}".utf8)
        for _ in 0..<3000 {
            let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            let reading = readDocument(in: bytes, file: "f")
            #expect(reading.document != nil || !reading.problems.isEmpty)
        }
    }
}
