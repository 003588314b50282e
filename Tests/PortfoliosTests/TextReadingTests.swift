import Portfolios
import Testing

/// Each way of not being UTF-8: lone and missing parts, overlong forms, surrogates, values past the last.
private let invalidBytes: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xC2], [0xC3, 0x28], [0xDF, 0xC0],
    [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xE2, 0x82, 0x28], [0xED, 0xA0, 0x80],
    [0xED, 0xBF, 0xBF], [0xEF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98],
    [0xF0, 0x9F, 0x98, 0x28], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0xFF, 0xFE, 0x7B, 0x00],
]

@Suite("Reading text")
struct TextReadingTests {
    private let reading = Reading()

    @Test(
        "escapes stand for their characters",
        arguments: [
            (#"\" \\ \/ \b \f \n \r \t"#, "\" \\ / \u{8} \u{c} \n \r \t"), (#"Jos\u00e9"#, "José"),
            (#"Jos\u00E9 \u0041"#, "José A"), (#"\u0000"#, "\0"), (#"\ud83d\ude00"#, "😀"), (#"\uD834\uDD1E!"#, "𝄞!"),
            (#"\udbff\udfff"#, "\u{10FFFF}"), (#"\ud800\udc00"#, "\u{10000}"),
            (#"\uffff\ue000\ud7ff"#, "\u{FFFF}\u{E000}\u{D7FF}"),
            ("Ольга 娟 😀", "Ольга 娟 😀"), (#"\\u0041"#, #"\u0041"#),
        ])
    func escapes(written: String, meant: String) throws {
        let portfolio = try reading.portfolio(#"{"id": "\#(written)", "name": "x\#(written)"}"#)
        #expect(portfolio.id.text == meant)
        #expect(portfolio.name == "x" + meant)
    }

    @Test("keys, kinds and terms may be written with escapes too")
    func escapedKeys() throws {
        let entry = try reading.entry(#""k\u0069nd": "tr\u0061ining", "\u0074opics": ["att\u0061chment"]"#)
        #expect(entry.kind == .training)
        #expect(entry.values == [.topics: .terms([reading.term("attachment")])])
    }

    @Test(
        "half a pair, a wrong escape and a control character are refused where they stand",
        arguments: [
            (#"a\ud800"#, 1), (#"\ud800\u0041"#, 0), (#"\udc00"#, 0), (#"\ud800\ud800"#, 0), (#"\ud800x"#, 0),
            (#"\x41"#, 0),
            (#"\u12"#, 4), (#"\u00g0"#, 4), (#"\'"#, 0), ("a\tb", 0), ("a\0b", 0), (#"\n"# + "\n", 2),
        ])
    func wrongEscapes(written: String, offset: Int) throws {
        let text = #"{"id": ""# + written + #""}"#
        let problem = try #require(reading.problem(text))
        #expect(problem.offset == 8 + offset, "\(problem.message)")
        #expect(problem.path == "id")
    }

    @Test("text has 1 to 400 bytes where it is an id or a name")
    func lengths() throws {
        #expect(try reading.portfolio(#"{"id":"\#(String(repeating: "x", count: 400))"}"#).id.text.count == 400)
        for text in ["", String(repeating: "x", count: 401), String(repeating: "é", count: 201)] {
            for portfolio in [
                #"{"id":"\#(text)"}"#, #"{"id":"p","name":"\#(text)"}"#, #"{"id":"p","entries":[{"id":"\#(text)"}]}"#,
                Reading.portfolio(entry: #""kind": "training", "provider": "\#(text)""#),
            ] {
                let problem = try #require(reading.problem(portfolio))
                #expect(problem.message.hasPrefix("expected text of 1 to 400 bytes"))
            }
        }
    }

    @Test("a problem with text that has escapes is still placed inside what was read")
    func placesOfEscapedText() throws {
        for text in [
            Reading.portfolio(entry: #""k\u0069md": 1"#), Reading.portfolio(entry: #""kind": "tr\u0061in""#),
            Reading.portfolio(entry: #""kind": "training", "mode": "by-m\u0061il""#),
            Reading.portfolio(entry: #""kind": "training", "day": "2024-02-3\u0030""#),
            Reading.portfolio(entry: #""kind": "exam", "scores": {"or\u0061l": 1}"#),
            Reading.portfolio(entry: #""kind": "exam", "scores": {"multiple-choice": 1, "multiple-ch\u006fice": 2}"#),
            Reading.portfolio(entry: #""kind": "training", "provider-holdings": [{"credential": "x\u0061"}]"#),
            #"{"id": "p", "entries": [{"kind": "exam", "id": "\u0061"}, {"kind": "exam", "id": "\u0061"}]}"#,
            #"{"id": "p", "entries": [{"kind": "exam", "id": "\#(String(repeating: "\\u0061", count: 401))"}]}"#,
        ] {
            let problem = try #require(reading.problem(text))
            #expect((0...text.utf8.count).contains(problem.offset), "\(problem.message): \(problem.offset)")
            #expect(problem.path.hasPrefix("entries["))
        }
    }

    @Test("bytes that are not UTF-8 are refused at the first of them", arguments: invalidBytes)
    func refuseBytes(bytes: [UInt8]) throws {
        for padding in 0...9 {
            let before = #"{"id":""# + String(repeating: "x", count: padding)
            let problem = try #require(reading.problem(Array(before.utf8) + bytes + Array(#"","entries":[]}"#.utf8)))
            #expect(problem.offset == before.utf8.count)
            #expect(problem.message.contains("UTF-8"))
        }
        #expect(reading.problem(bytes)?.offset == 0)
    }

    @Test("what is UTF-8 and what is not is decided as the standard library decides it")
    func oracle() {
        let edges: [UInt8] = [
            0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xFF,
        ]
        for first in UInt8.min...UInt8.max {
            for second in edges {
                check([first, second])
                for third in edges {
                    check([first, second, third])
                    if first >= 0xF0 { for fourth in edges { check([first, second, third, fourth]) } }
                }
            }
        }
    }

    private func check(_ bytes: [UInt8]) {
        let isValid = bytes.withUnsafeBufferPointer { UTF8Check.firstInvalid(in: $0) } == nil
        if isValid != (String(validating: bytes, as: UTF8.self) != nil) { Issue.record("\(bytes): valid? \(isValid)") }
    }
}
