import Foundation
import Testing

@Suite("attune diff")
struct DiffTests {
    private let sample: SampleCatalog
    init() throws {
        sample = try SampleCatalog()
        try sample.addLocalForms()
    }

    /// New York asks for 20 hours of training and 10 of supervision, Texas for 33 and 5.
    private static let people = [
        hours("ada", training: 25, supervision: 10), hours("ben", training: 33, supervision: 5),
        hours("cleo", training: 40, supervision: 12), hours("dov", training: 32, supervision: 4),
        portfolio([], id: "eva"),
    ].joined(separator: "\n")

    private func states(_ words: String..., input: Program.Input = .text(DiffTests.people)) throws -> Answer {
        let question = ["diff", "plain@us-ny", "plain@us-tx", "--portfolios", "-", "--as-of", "2025-06-01"]
        return try Program(question + words + ["--catalog", sample.catalog], input: input).answer()
    }

    @Test("says in text what one state asks otherwise than another, each in its form that is newest")
    func text() throws {
        let answer = try sample.run("diff", "plain@us-ny", "plain@us-tx")
        #expect(answer.status == 0 && answer.errors == "")
        let words = answer.output.replacingOccurrences(of: "\n", with: " ")
        #expect(words.hasPrefix("What changed from A plain credential · New York, 2025 (plain-ny@2025) to A plain "))
        for said in [
            "2 changed, 0 added, 0 removed, 0 moved", "~ Changed: Training (training)", "20 hours, now 33 hours",
            "~ Changed: Supervision (supervision)", "10 hours, now 5 hours",
        ] {
            let isSaid = words.contains(said)
            #expect(isSaid, "\(said)")
        }
        #expect(!words.contains("Who gains") && !words.contains("\u{1B}"))
        #expect(answer.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test("says the same as JSON")
    func asJSON() throws {
        let answer = try sample.run("diff", "plain@us-ny", "plain@us-tx", "--format", "json")
        #expect(answer.status == 0 && answer.errors == "" && answer.lines.count == 1)
        for (path, value) in [
            (["old", "id"], "plain-ny"), (["old", "edition"], "2025"), (["new", "id"], "plain-tx"),
            (["old", "title"], "A plain credential · New York"), (["nodes", "0", "id"], "training"),
            (["nodes", "0", "need", "unit"], "minutes"), (["nodes", "0", "need", "old"], "1200"),
            (["nodes", "0", "need", "new"], "1980"), (["nodes", "1", "need", "new"], "300"),
            (["unchanged-nodes"], "1"), (["portfolios"], "nothing"),
        ] {
            let found = try json(answer.output, path)
            #expect(found == value, "\(path)")
        }
    }

    @Test("a place means its form in force on the day; a name with several editions alone is refused, with them")
    func names() throws {
        let question = ["diff", "plain@2024", "plain@us-ny", "--portfolios", "-", "--as-of", "2024-03-03"]
        let older = try Program(question + ["--catalog", sample.catalog], input: .text(Self.people)).answer()
        #expect(older.output.contains("(plain-ny@2024)"), "\(older.errors)")
        let several = try sample.run("diff", "plain", "plain@us-ny")
        #expect(several.status == 65 && several.output == "")
        #expect(several.errors == "“plain” has more than one edition; name one: plain@2024, plain@2025\n")
        #expect(try sample.run("diff", "renewal", "renewal@2017").output.contains("Nothing changed"))
    }

    @Test("says who gains and who loses between two states, and by which requirement")
    func people() throws {
        let answer = try states()
        #expect(answer.status == 0 && answer.errors == "")
        let words = answer.output.replacingOccurrences(of: "\n", with: " ")
        for said in [
            "Who gains and who loses, as of June 1, 2025",
            "5 people, by what they say: 2 met under plain-ny@2025, 2 met under plain-tx@2025, 1 under both.",
            "+ 1 person gains: met under the new, not under the old     ben",
            "\u{2212} 1 person loses: met under the old, not under the new     ada", "no longer missing: supervision",
            "newly missing: training",
            "no longer missing for 1 person", "newly missing for 2 people",
        ] {
            let isSaid = words.contains(said)
            #expect(isSaid, "\(said)")
        }
        let spanish = try states("--language", "es")
        #expect(spanish.output.contains("Quién gana y quién pierde, al 1 de junio de 2025"))
        #expect(spanish.output.contains("5 personas, según lo que declaran: 2 cumplen con plain-ny@2025"))
    }

    @Test("says as JSON who gains and who loses, and where all others stand")
    func peopleAsJSON() throws {
        let answer = try states("--format", "json")
        #expect(answer.status == 0 && answer.lines.count == 1)
        let found = { (path: String...) in try json(answer.output, ["portfolios"] + path) }
        #expect(try found("as-of") == "2025-06-01" && found("people") == "5")
        #expect(try found("gains", "0", "id") == "ben" && found("loses", "0", "id") == "ada")
        #expect(try found("loses", "0", "newly-missing", "0") == "training")
        #expect(
            try found("requirements", "0", "id") == "training" && found("requirements", "0", "newly-missing") == "2")
        let all = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
        let portfolios = try #require(all?["portfolios"] as? [String: Any])
        let standings = try #require(portfolios["standings"] as? [[String: Any]])
        #expect(standings.compactMap { $0["people"] as? Int }.reduce(0, +) == 5)
    }

    @Test("a bad line is named with its place, the others are compared, and the end is 65")
    func badLines() throws {
        let text = Self.people + "\n{\"id\":\"x\",\"entrys\":[]}\nnot JSON\n"
        let answer = try states("--format", "json", input: .text(text))
        #expect(answer.status == 65 && answer.complaints.count == 2)
        #expect(answer.errors.hasPrefix("standard input:6:11: entrys: "))
        #expect(answer.errors.contains("standard input:7:1: "))
        #expect(try json(answer.output, "portfolios", "people") == "5")
        let named = try states(input: .text(#"{"id":"a\u001b[31mb\nc","entries":[]}"#))
        #expect(named.status == 0 && !named.output.contains("\u{1B}"))
    }

    @Test("a file of nobody compares the rulebooks alone, and one that is not there ends with 66")
    func files() throws {
        let nobody = try states(input: .text(""))
        #expect(nobody.status == 0 && nobody.output.contains("0 people"))
        let question = ["diff", "plain@us-ny", "plain@us-tx", "--as-of", "2025-06-01", "--catalog", sample.catalog]
        for option in ["--portfolios", "--providers", "--waivers"] {
            let none = [option, sample.folder + "/none"] + (option == "--portfolios" ? [] : ["--portfolios", "-"])
            let answer = try Program(question + none).answer()
            #expect(answer.status == 66 && answer.output == "", "\(answer.errors)")
            #expect(answer.errors.hasPrefix("\(sample.folder)/none: cannot be read: "))
        }
    }

    @Test(
        "what is asked in half ends with 64",
        arguments: [
            ["diff", "plain@2024"], ["diff", "plain@2024", "plain@2025", "--as-of", "2025-01-01"],
            ["diff", "plain@2024", "plain@2025", "--portfolios", "-"],
            ["diff", "plain@2024", "plain@2025", "--waivers", "w.yaml"],
            ["diff", "plain@2024", "plain@2025", "--format", "markdown"],
            ["diff", "plain@2024", "plain@2025", "plain-ny@2025"],
        ])
    func half(words: [String]) throws {
        let answer = try Program(words + ["--catalog", sample.catalog]).answer()
        #expect(answer.status == 64 && answer.output == "" && answer.errors.contains("Usage: attune diff"))
    }
}
