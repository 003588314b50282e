import Fixtures
import Portfolios
import Testing

@Suite("JSON as a tree")
struct JSONValueTests {
    private static func canonical(_ text: String) throws -> String {
        String(decoding: try JSONValue(reading: Array(text.utf8)).canonical, as: UTF8.self)
    }

    @Test(
        "each meaning has one form",
        arguments: [
            (
                #" { "b" : [ 1 , -0.5e+3 , true , null ] , "a" : "é\u00e9\/\n\u0001" } "#,
                "{\"a\":\"éé/\\n\\u0001\",\"b\":[1,-0.5e+3,true,null]}"
            ),
            ("[]", "[]"), ("{}", "{}"), (#"{"b":1,"ab":2,"a":3,"B":4}"#, #"{"B":4,"a":3,"ab":2,"b":1}"#),
            (#""\ud83d\ude00""#, "\"😀\""), ("0", "0"), ("[37.50,2.0,100,0.05,1.50e2]", "[37.5,2,100,0.05,1.50e2]"),
            ("\"\u{7F}\"", "\"\\u007f\""),
        ])
    func form(text: String, form: String) throws {
        #expect(try Self.canonical(text) == form)
        #expect(try Self.canonical(form) == form)
    }

    @Test(
        "what is not JSON is refused",
        arguments: [
            "", " ", "01", "+1", ".5", "1.", "1e", "--1", "1 2", "[1,]", "{\"a\":1,}", "{a:1}", "{\"a\":1,\"a\":2}",
            "tru",
            "nul", "[", "\"", "\"\\ud800\"", "{\"a\"}", "'a'", "NaN", "\"\n\"", "[1}",
        ])
    func wrong(text: String) {
        #expect(throws: ReadingProblem.self) { try Self.canonical(text) }
    }

    @Test("what nests too deep is refused, not followed")
    func deep() {
        #expect(throws: ReadingProblem.self) { try Self.canonical(String(repeating: "[", count: 1_000_000)) }
        #expect(throws: Never.self) {
            try Self.canonical(String(repeating: "[", count: 60) + String(repeating: "]", count: 60))
        }
    }

    @Test("no bytes whatever end the program", arguments: 0..<300)
    func fuzz(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var bytes = Array(#"{"a":[1,2.5,{"b":"x\u00e9"}],"c":null,"d":[true,false]}"#.utf8)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            bytes[place] = UInt8.random(in: 0...255, using: &random)
        }
        guard let value = try? JSONValue(reading: bytes) else { return }
        #expect(try JSONValue(reading: value.canonical) == value)
    }

    @Test("an entry alone is read back as it was written", arguments: 0..<100)
    func entries(seed: UInt64) throws {
        var cases = RandomCases(seed: seed)
        let reader = PortfolioReader(tables: ReadingTables(vocabulary: cases.vocabulary))
        for number in 0..<5 {
            let entry = cases.entry(id: "e\(number)")
            let isOrderly = entry.holdings?.allSatisfy { ($0.from ?? $0.until) ?? .first <= $0.until ?? .last } ?? true
            guard entry.canBeWritten, isOrderly else { continue }
            #expect(try reader.entry(entry.json(cases.vocabulary)) == entry)
        }
        #expect(throws: ReadingProblem.self) { try reader.entry(Array(#"{"id":"a","kind":"exam"} x"#.utf8)) }
        #expect(throws: ReadingProblem.self) { try reader.entry([]) }
    }

    @Test("digits are bytes, and only small ones")
    func hexadecimal() {
        #expect(Hexadecimal.bytes("00ff7a") == [0, 255, 122])
        #expect(Hexadecimal.text([0, 255, 122]) == "00ff7a")
        for wrong in ["0", "0G", "FF", "é", " 0"] { #expect(Hexadecimal.bytes(wrong) == nil) }
        #expect(Digest(hex: String(repeating: "ab", count: 32))?.hex == String(repeating: "ab", count: 32))
        #expect(Digest(hex: String(repeating: "ab", count: 31)) == nil)
    }
}

extension Day {
    fileprivate static let first = Day(year: 1900, month: 1, day: 1)!
    fileprivate static let last = Day(year: 2199, month: 12, day: 31)!
}
