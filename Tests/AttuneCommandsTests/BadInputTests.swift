import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
    private let sample: SampleCatalog
    init() throws { sample = try SampleCatalog() }

    @Test(
        "wrong arguments end with 64 and say what is right",
        arguments: [
            (["evaluate"], "--rulebook"),
            (["evaluate", "--rulebook", "sample", "--as-of", "2026-03-03"], "--portfolio"),
            (["evaluate", "--rulebook", "s", "--portfolio", "-", "--as-of", "2026-02-29"], "2026-02-29"),
            (
                ["evaluate", "--rulebook", "s", "--portfolio", "-", "--portfolios", "-", "--as-of", "2026-03-03"],
                "Name one person"
            ),
            (
                ["evaluate", "--rulebook", "s", "--portfolios", "-", "--as-of", "2026-03-03", "--format", "text"],
                "jsonl"
            ),
            (["evaluate", "--rulebook", "s", "--portfolio", "-", "--as-of", "2026-03-03", "--brief"], "--brief"),
            (
                [
                    "evaluate", "--rulebook", "s", "--portfolio", "-", "--as-of", "2026-03-03", "--cycle",
                    "2027-01-01..2026-01-01",
                ], "cycle"
            ),
            (["evaluate", "--rulebook", "s", "--portfolio", "-", "--as-of", "2026-03-03", "--format", "xml"], "xml"),
            (["evalute"], "Unexpected argument 'evalute'"), (["serve", "--port", "70000"], "65535"),
            (["serve", "--address", "attune.example"], "An address is like https://attune.example"),
            (["serve", "--address", "https://attune.example/site"], "and no path"),
            (["serve", "--address", "https://\"><b>"], "An address is like"), (["serve", "--address", ""], "like"),
            (["explain"], "id[@edition or @place]"),
        ])
    func arguments(words: [String], says: String) throws {
        let answer = try Program(words).answer()
        #expect(answer.status == 64 && answer.output == "")
        #expect(answer.errors.contains(says), "\(answer.errors)")
    }

    @Test("an unknown rulebook or edition ends with 65 and what may have been meant")
    func rulebooks() throws {
        let unknown = try sample.evaluate(portfolio(), rulebook: "sampel")
        #expect(unknown.status == 65)
        #expect(unknown.errors == "there is no rulebook “sampel”. Did you mean sample?\n")
        let edition = try sample.evaluate(portfolio(), rulebook: "sample@2013")
        #expect(edition.status == 65)
        #expect(edition.errors == "sample has no edition “2013”; it has 2012, 2017\n")
        #expect(try sample.run("explain", "sample@").status == 65)
    }

    @Test("what cannot be read ends with 66 and its name")
    func missing() throws {
        let question = ["evaluate", "--rulebook", "sample", "--as-of", "2026-03-03", "--catalog", sample.catalog]
        for option in ["--portfolio", "--portfolios"] {
            for path in [sample.folder + "/none.json", sample.folder] {
                let answer = try Program(question + [option, path]).answer()
                #expect(answer.status == 66 && answer.output == "")
                #expect(answer.errors.hasPrefix("\(path): cannot be read: "))
            }
        }
        let answer = try Program(["explain", "sample", "--catalog", sample.folder + "/none"]).answer()
        #expect(answer.status == 66)
        #expect(answer.errors == "there is no catalog folder at \(sample.folder)/none\n")
    }

    @Test("a portfolio that is wrong ends with 65, its line, its column and its path")
    func portfolios() throws {
        let two = #"{"id":"a","kind":"exam"},"# + "\n" + #"  {"id":"a","kind":"exam"}"#
        for (text, says) in [
            ("", "standard input:1:1: expected “{”, the start of a portfolio, here, but the text ends"),
            (portfolio([two]), "standard input:2:10: entries[1].id: another entry has the id “a”"),
            (portfolio([#"{"id":"a","kind":"training","minuts":60}"#]), "Did you mean “minutes”?"),
            (
                portfolio([#"{"id":"a","kind":"training","d\u0061te":"x"}"#]),
                "entries[0]: “date” is not a key of an entry."
            ),
            (#"{"id":"mira"} {"#, "standard input:1:15: something follows the end of the portfolio"),
            (String(repeating: "[", count: 10_000), "standard input:1:1: "),
            (#"{"id":"p","entries":"# + String(repeating: "[", count: 10_000), "standard input:1:22: entries[0]: "),
        ] {
            let answer = try sample.evaluate(text)
            #expect(answer.status == 65 && answer.output == "")
            #expect(answer.errors.contains(says), "\(answer.errors)")
            #expect(answer.complaints.count == 1)
        }
    }

    @Test("bytes that are not UTF-8 end with 65 and their place")
    func invalidUTF8() throws {
        let bytes = Array("{\"id\":\n\"Jos".utf8) + [0xE9] + Array("\"}".utf8)
        let answer = try sample.run(
            "evaluate", "--rulebook", "sample", "--portfolio", "-", "--as-of", "2026-03-03", input: .bytes(bytes))
        #expect(answer.status == 65)
        #expect(answer.errors == "standard input:2:5: this is not valid UTF-8; save the file as UTF-8\n")
    }

    @Test(
        "a cycle is two days with two dots between them",
        arguments: ["..", "2025-01-01", "2025-01-01.2027-12-31..", "2027-01-01..2025-01-01"])
    func cycles(text: String) throws {
        let answer = try sample.evaluate(portfolio(), "--cycle", text, rulebook: "renewal")
        #expect(answer.status == 64 && answer.errors.contains("--cycle"))
    }

    @Test("what a file says can neither color a terminal nor forge a line of its own")
    func controlCharacters() throws {
        let named = #"{"id":"mira","name":"A \u001b[31mB","entries":[]}"#
        let forged = #"{"id":"mira","x\nother.json:1:1: \u001b[31mforged":1}"#
        let (text, complaint) = (try sample.evaluate(named), try sample.evaluate(forged))
        #expect(text.status == 0 && complaint.status == 65)
        #expect(!text.output.contains("\u{1B}"))
        #expect(!complaint.errors.contains("\u{1B}") && complaint.complaints.count == 1)
    }

    @Test("a catalog with problems is refused by every command, with all of them and their places")
    func catalog() throws {
        _ = try sample.write("lists: [unfinished\n", to: "catalog/vocabulary/more.yaml")
        let text = try String(contentsOfFile: "\(sample.folder)/\(SampleCatalog.newer)", encoding: .utf8)
        _ = try sample.write(
            text.replacingOccurrences(of: "kind: training, mode", with: "kind: trainig, mode"), to: SampleCatalog.newer)
        for words in [
            ["evaluate", "--rulebook", "sample", "--portfolio", "-", "--as-of", "2026-03-03"], ["explain", "sample"],
            ["check-rulebooks"], ["serve", "--port", "0"], ["catalog"], ["diff", "sample@2012", "sample@2017"],
        ] {
            let answer = try Program(words + ["--catalog", sample.catalog]).answer()
            #expect(answer.status == 65 && answer.output == "")
            #expect(answer.errors.contains("more.yaml:"), "\(answer.errors)")
            #expect(answer.errors.contains("sample.yaml:") && answer.errors.contains("“training”"), "\(answer.errors)")
        }
    }
}
