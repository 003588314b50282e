import Foundation
import Testing

/// A person with something of everything.
let mira = [
    #"{"id":"ma","kind":"education","conferred":"2010-05-15","level":"masters","standing":"verified"}"#,
    #"{"id":"t1","kind":"training","day":"2024-03-05","hours":12,"mode":"modes-1","topics":["topics-1"],"provider":"lee"}"#,
    #"{"id":"t2","kind":"training","day":"2025-03-05","hours":8,"mode":"modes-2","topics":[],"provider":"lee"}"#,
    #"{"id":"t3","kind":"training","day":"2019-03-05","hours":8,"provider":"lee"}"#,
    #"{"id":"s1","kind":"supervision-received","day":"2024-03-05","minutes":60,"type":"supervision-types-1","provider":"lee"}"#,
    #"{"id":"s2","kind":"supervision-received","day":"2025-03-05","minutes":90,"type":"supervision-types-1"}"#,
    #"{"id":"r1","kind":"reference","day":"2025-09-09","rater":"cruz","role":"rater-roles-1","recommends":true}"#,
    #"{"id":"l1","kind":"license","from":"2015-01-01"}"#,
    #"{"id":"x1","kind":"exam","day":"2025-01-01","scores":{"exam-parts-1":81}}"#,
    #"{"id":"w1","kind":"work","from":"2020-01-01","until":"2020-12-31","hours-a-week":37.5}"#,
]

func portfolio(_ entries: [String] = mira, id: String = "mira-okafor", more: String = "") -> String {
    #"{"id":"\#(id)","name":"Mira Okafor",\#(more)"entries":[\#(entries.joined(separator: ","))]}"#
}

/// The part of some JSON at keys and positions.
func json(_ text: some StringProtocol, _ path: String...) throws -> String { try json(text, path) }

func json(_ text: some StringProtocol, _ path: [String]) throws -> String {
    var value: Any? = try JSONSerialization.jsonObject(with: Data(text.utf8))
    for key in path {
        if let position = Int(key) {
            value = (value as? [Any])?[position]
        } else {
            value = (value as? [String: Any])?[key]
        }
    }
    return value.map { "\($0)" } ?? "nothing"
}

@Suite("attune evaluate, for one person")
struct EvaluateTests {
    private let sample: SampleCatalog
    init() throws { sample = try SampleCatalog() }

    @Test("says in text where a person stands, without color where no terminal is")
    func text() throws {
        let answer = try sample.evaluate(portfolio())
        #expect(answer.status == 0 && answer.errors == "")
        #expect(answer.output.hasPrefix("A sample, 2017 edition · Mira Okafor · as of March 3, 2026\nNot yet: "))
        for words in ["✗ Training", "✓ One of two ways", "○ A review", "✓ An exam, for the licensed", "[S]\n"] {
            #expect(answer.output.contains(words), "\(words)")
        }
        #expect(!answer.output.contains("\u{1B}"))
        #expect(answer.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test("says the same byte for byte whatever the order of the entries", arguments: ["text", "json"])
    func order(format: String) throws {
        let first = try sample.evaluate(portfolio(), "--format", format)
        #expect(first.status == 0)
        for _ in 0..<3 {
            let other = try sample.evaluate(portfolio(mira.shuffled()), "--format", format)
            #expect(other.output == first.output)
        }
    }

    @Test("says as JSON what counts, what does not and why")
    func jsonOutcome() throws {
        let answer = try sample.evaluate(portfolio(), "--format", "json")
        #expect(answer.status == 0 && answer.output.hasSuffix("}\n"))
        for (path, value) in [
            ("person", "mira-okafor"), ("edition", "2017"), ("as-of", "2026-03-03"), ("status", "needs more"),
        ] {
            #expect(try json(answer.output, path) == value)
        }
        let training = ["outcome", "children", "0"]
        #expect(try json(answer.output, training[0], training[1], training[2], "id") == "training")
        #expect(try json(answer.output, training[0], training[1], training[2], "claimed", "could") == "540")
    }

    @Test("reads a file with CRLF, without a newline at its end, or through a path")
    func files() throws {
        let plain = try sample.evaluate(portfolio(), "--format", "json")
        let spaced = portfolio().replacingOccurrences(of: ",", with: ",\r\n ") + "\r\n"
        #expect(try sample.evaluate(spaced, "--format", "json").output == plain.output)
        let path = try sample.write(portfolio(), to: "mira.json")
        let question = ["evaluate", "--rulebook", "sample", "--as-of", "2026-03-03", "--format", "json"]
        let answer = try Program(question + ["--portfolio", path, "--catalog", sample.catalog]).answer()
        #expect(answer.output == plain.output)
        #expect(try Program(question + ["--portfolio", path], in: sample.folder).answer().output == plain.output)
    }

    @Test("asks under the edition in force when the person registered, or under the one that is named")
    func editions() throws {
        let registered = portfolio(more: #""registrations":[{"rulebook":"sample","day":"2014-05-01"}],"#)
        let edition = { (answer: Answer) in try json(answer.output, "edition") }
        #expect(try edition(sample.evaluate(portfolio(), "--format", "json")) == "2017")
        #expect(try edition(sample.evaluate(registered, "--format", "json")) == "2012")
        #expect(try edition(sample.evaluate(registered, "--format", "json", rulebook: "sample@2017")) == "2017")
        #expect(try edition(sample.evaluate(portfolio(), "--format", "json", rulebook: "sample@2012")) == "2012")
    }

    @Test("an edition that was not in force is said so, with those that were")
    func noEdition() throws {
        let answer = try sample.run(
            "evaluate", "--rulebook", "sample", "--portfolio", "-", "--as-of", "1999-12-31", input: .text(portfolio()))
        #expect(answer.status == 65)
        #expect(answer.errors.contains("no edition of sample was in force on 1999-12-31"))
        #expect(answer.errors.contains("2012 (2002-01-01 to 2016-12-31), 2017 (2017-01-01 to now)"))
    }

    @Test("a renewal is about the full cycle that holds the day, or about the one that is given")
    func cycle() throws {
        let full = try sample.evaluate(portfolio(), "--format", "json", rulebook: "renewal")
        #expect(try json(full.output, "cycle", "from") == "2025-01-01")
        #expect(try json(full.output, "outcome", "children", "0", "claimed", "need") == "2700")
        let short = try sample.evaluate(
            portfolio(), "--format", "json", "--cycle", "2026-01-01..2027-12-31", rulebook: "renewal")
        #expect(try json(short.output, "cycle", "from") == "2026-01-01")
        #expect(try json(short.output, "outcome", "children", "0", "claimed", "need") == "1800")
    }

    @Test("providers of a file make hours count, and one that is wrong is named with its place")
    func providers() throws {
        let list = "- {id: lee, name: Lee Andersen, holdings: [{credential: credentials-1, from: 2020-01-01}]}\n"
        let good = try sample.write(list, to: "providers.yaml")
        let answer = try sample.evaluate(portfolio(), "--format", "json", "--providers", good)
        #expect(try json(answer.output, "outcome", "children", "0", "claimed", "have") == "540")
        let same = #"[{"id":"lee","name":"Lee","holdings":[{"credential":"credentials-1","from":"2020-01-01"}]}]"#
        let asJSON = try sample.write(same, to: "providers.json")
        #expect(try sample.evaluate(portfolio(), "--format", "json", "--providers", asJSON).output == answer.output)
        let bad = try sample.write(
            list + "- {id: cruz, holdngs: []}\n- {id: lee, holdings: [{credential: x}]}\n", to: "b.yaml")
        let complaint = try sample.evaluate(portfolio(), "--providers", bad)
        #expect(complaint.status == 65 && complaint.output == "")
        #expect(complaint.errors.contains("b.yaml:2:") && complaint.errors.contains("b.yaml:3:"))
        #expect(complaint.errors.contains("“holdings”"))
        #expect(try sample.evaluate(portfolio(), "--providers", sample.folder + "/none.yaml").status >= 65)
    }

    @Test("waivers of a file are shown with who decided and why, and one that is wrong is named with its place")
    func waivers() throws {
        let signed = "day: 2026-01-01, by: board, reason: shown in an interview"
        let good = try sample.write(
            """
            - {node: supervision, \(signed), waive: yes}
            - {node: review, \(signed), finding: met, role: judges-1}
            - {node: training, \(signed), accept: [t3]}
            - {node: work, \(signed), need: 1 year}
            - {person: someone-else, node: topics, \(signed), waive: yes}
            """, to: "waivers.yaml")
        let answer = try sample.evaluate(portfolio(), "--format", "json", "--waivers", good)
        #expect(answer.status == 0, "\(answer.errors)")
        for (child, ruling) in [(0, "accept"), (1, "waiver"), (4, "nothing"), (5, "finding: met"), (7, "need")] {
            #expect(try json(answer.output, "outcome", "children", "\(child)", "decision", "ruling") == ruling)
        }
        #expect(try json(answer.output, "outcome", "children", "1", "status") == "waived")
        let bad = try sample.write(
            "- {node: trainign, \(signed), waive: yes}\n- {node: training, waive: yes}\n", to: "b.yaml")
        let complaint = try sample.evaluate(portfolio(), "--waivers", bad)
        #expect(complaint.status == 65 && complaint.output == "")
        #expect(complaint.errors.contains("b.yaml:1:") && complaint.errors.contains("training"))
        #expect(complaint.errors.contains("b.yaml:2:"))
    }
}
