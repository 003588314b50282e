import Foundation
import Testing

@Suite("attune evaluate, for many people")
struct ManyPeopleTests {
    private let sample: SampleCatalog
    init() throws { sample = try SampleCatalog() }

    @Test("gives one line for each, in the order of the file")
    func order() throws {
        let text = (0..<300).map { portfolio(id: "person-\($0)") + "\n" }.joined()
        let answer = try sample.evaluateMany(.text(text), "--format", "jsonl", "--brief")
        #expect(answer.status == 0 && answer.errors == "")
        #expect(answer.lines.count == 300)
        for (number, line) in answer.lines.enumerated() {
            #expect(line.hasPrefix(#"{"id":"person-\#(number)","met":false,"shortfall":"#))
        }
        #expect(try json(answer.lines[0], "remaining", "training") == "1800")
        #expect(try json(answer.lines[0], "remaining", "way") == "nothing")
        #expect(try json(answer.lines[0], "remaining", "topics/topics-2") == "1")
    }

    @Test("in full, each line is what the person alone would get")
    func full() throws {
        let alone = try sample.evaluate(portfolio(), "--format", "json")
        let many = try sample.evaluateMany(.text(portfolio() + "\n" + portfolio(mira.reversed())))
        #expect(many.output == alone.output + alone.output)
    }

    @Test("a bad line is named with its place and its path, and the rest goes on")
    func badLines() throws {
        let lines = [
            portfolio(id: "one"), #"{"id":"two","entries":[{"id":"e","kind":"training","minuts":1}]}"#,
            portfolio(id: "three"), "{}", "not JSON", portfolio([mira[0], mira[0]], id: "six"), "", "  ",
            portfolio(id: "nine", more: "\"x\":1,"), String(repeating: "[", count: 10_000),
            portfolio([#"{"id":"e","kind":"exam","d\u0061te":1}"#]),
            portfolio(id: "last"),
        ]
        let path = try sample.write(lines.joined(separator: "\r\n"), to: "all.jsonl")
        let answer = try sample.run(
            "evaluate", "--rulebook", "sample", "--portfolios", path, "--as-of", "2026-03-03", "--format", "jsonl",
            "--brief")
        #expect(answer.status == 65)
        #expect(try answer.lines.map { try json($0, "id") } == ["one", "three", "last"])
        let places = answer.complaints.map {
            $0.dropFirst(path.utf8.count).split(separator: " ").prefix(2).joined(separator: " ")
        }
        let expected = [
            ":2:53: entries[0]:", ":4:1: id:", ":5:1: expected", ":6:148: entries[1].id:", ":9:35: x:",
            ":10:1: expected", ":11:88: entries[0]:",
        ]
        #expect(places == expected, "\(answer.errors)")
        #expect(
            answer.errors.contains(
                "\(path):2:53: entries[0]: “minuts” is not a key of an entry. Did you mean “minutes”?\n"))
        #expect(answer.complaints.allSatisfy { $0.hasPrefix(path + ":") && $0.utf8.count < 400 })
    }

    @Test("bytes that are not UTF-8 spoil their line alone")
    func invalidUTF8() throws {
        let good = Array((portfolio() + "\n").utf8)
        let answer = try sample.evaluateMany(.bytes(good + Array("{\"id\":\"".utf8) + [0xFF, 0x0A] + good), "--brief")
        #expect(answer.status == 65 && answer.lines.count == 2)
        #expect(answer.errors == "standard input:2:8: this is not valid UTF-8; save the file as UTF-8\n")
    }

    @Test("a file with nothing in it has no answers and no problems", arguments: ["", "\n", "\n\r\n  \n"])
    func empty(text: String) throws {
        let answer = try sample.evaluateMany(.text(text), "--brief")
        #expect(answer.status == 0 && answer.output == "" && answer.errors == "")
    }

    @Test("the last line counts with and without an end")
    func lastLine() throws {
        let with = try sample.evaluateMany(.text(portfolio() + "\n" + portfolio() + "\n"), "--brief")
        let without = try sample.evaluateMany(.text(portfolio() + "\n" + portfolio()), "--brief")
        #expect(with.lines.count == 2 && with.output == without.output)
    }

    @Test("a line of 300 MB is passed over in little memory, and the line after it is not")
    func longLine() throws {
        let question = ["evaluate", "--rulebook", "sample", "--portfolios", "-", "--as-of", "2026-03-03", "--brief"]
        let program = try Program(question + ["--catalog", sample.catalog], input: .pipe)
        let piece = [UInt8](repeating: 0x78, count: 1 << 20)
        program.write(Array((portfolio(id: "one") + "\n").utf8))
        for _ in 0..<300 { program.write(piece) }
        program.write(Array(("\n" + portfolio(id: "three") + "\n").utf8))
        let memory = program.mostMemory
        let answer = program.answer()
        #expect(answer.status == 65)
        #expect(try answer.lines.map { try json($0, "id") } == ["one", "three"])
        #expect(
            answer.errors
                == "standard input:2:1: the line is longer than 8 MB and was passed over; one portfolio a line\n")
        #expect(try #require(memory) < 200)
    }

    @Test("a line that begins where a long one was passed over is whole again", arguments: [1, 10, 100, 200])
    func afterLongLine(held: Int) throws {
        let line = portfolio(id: "two")
        let long = [UInt8](repeating: 0x78, count: 2 * (8 << 20) - held - 1)
        let answer = try sample.evaluateMany(.bytes(long + Array(("\n" + line + "\n" + line).utf8)), "--brief")
        #expect(answer.lines.count == 2, "\(answer.errors)")
        #expect(answer.complaints.count == 1)
    }
}
