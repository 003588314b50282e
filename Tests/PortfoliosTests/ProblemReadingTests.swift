import Portfolios
import Testing

/// Something wrong in an entry: its members, where the problem is said to be, and what is said.
private struct Wrong: Sendable, CustomTestStringConvertible {
    var members: String
    var path: String
    var says: String
    /// The text that stands at the problem; `nil`: the start of the entry.
    var at: String?
    var testDescription: String { members }

    init(_ members: String, _ path: String, _ says: String, at: String? = nil) {
        (self.members, self.path, self.says, self.at) = (members, path, says, at)
    }
}

private let wrongKeysAndTerms = [
    Wrong(#""kind": "training", "minuts": 60"#, "", "Did you mean “minutes”?", at: "minuts"),
    Wrong(#""kind": "training", "provider_held": "x""#, "", "is not a key of an entry", at: "provider_held"),
    Wrong(#""kind": "trainning""#, "kind", "Did you mean “training”?", at: "trainning"),
    Wrong(#""kind": "Training""#, "kind", "is not a kind of entry", at: "Training"),
    Wrong(#""kind": 3"#, "kind", "expected text in double quotes", at: "3"),
    Wrong(#""kind": null"#, "kind", "an entry needs a kind"),
    Wrong(#""day": "2024-01-01""#, "kind", "an entry needs a kind"),
    Wrong(#""kind": "exam", "standing": "verifed""#, "standing", "Did you mean “verified”?", at: "verifed"),
    Wrong(#""kind": "training", "mode": "in-persn""#, "mode", "Did you mean “in-person”?", at: "in-persn"),
    Wrong(#""kind": "training", "mode": "masters""#, "mode", "is not one of modes: in-person, self-paced"),
    Wrong(#""mode": "masters", "kind": "training""#, "mode", "is not one of modes: in-person, self-paced"),
    Wrong(#""kind": "reference", "role": "therapist""#, "role", "is not one of rater-roles"),
    Wrong(#""kind": "work", "ages": ["birth-3", "home"]"#, "ages", "is not one of ages"),
    Wrong(#""kind": "work", "ages": ["birth-3", "birth-4"]"#, "ages", "Did you mean “birth-3”?", at: "birth-4"),
    Wrong(#""kind": "exam", "kind": "exam""#, "", "“kind” is given twice", at: "kind\": \"exam\"}"),
    Wrong(#""kind": "work", "paid": true, "paid": false"#, "", "“paid” is given twice", at: "paid\": false"),
    Wrong(#""kind": "reference", "rater": "a", "provider": "a""#, "", "“provider” is given twice", at: "provider"),
    Wrong(#""kind": "exam", "id": "e1""#, "", "“id” is given twice", at: "id\": \"e1\"}"),
]

private let wrongDaysAndAmounts = [
    Wrong(#""kind": "exam", "day": "2023-02-29""#, "day", "there is no day 2023-02-29", at: "2023-02-29"),
    Wrong(#""kind": "exam", "day": "1899-12-31""#, "day", "from 1900 to 2199", at: "1899-12-31"),
    Wrong(#""kind": "exam", "day": "2023-2-1""#, "day", "“2023-2-1” is not a day", at: "2023-2-1"),
    Wrong(#""kind": "exam", "day": 20230201"#, "day", "expected text in double quotes", at: "20230201"),
    Wrong(#""kind": "exam", "day": """#, "day", "“” is not a day", at: "\"}"),
    Wrong(#""kind": "exam", "from": "2023-02-01""#, "from", "happens on one day: write day"),
    Wrong(#""kind": "work", "day": "2023-02-01""#, "day", "work lasts: write from and until"),
    Wrong(#""kind": "work", "conferred": "2023-02-01""#, "day", "work lasts: write from and until"),
    Wrong(#""kind": "education", "day": "2023-02-01", "conferred": "2023-02-01""#, "conferred", "not both"),
    Wrong(#""kind": "work", "from": "2023-02-02", "until": "2023-02-01""#, "until", "it ends before it begins"),
    Wrong(#""until": "2023-02-01", "from": "2023-02-02", "kind": "work""#, "until", "it ends before it begins"),
    Wrong(#""kind": "training", "minutes": -60"#, "minutes", "-60 is negative", at: "-60"),
    Wrong(#""kind": "training", "minutes": 1.5"#, "minutes", "1.5 is not a whole number", at: "1.5"),
    Wrong(#""kind": "training", "minutes": 1e3"#, "minutes", "1e3 is not a whole number", at: "1e3"),
    Wrong(#""kind": "training", "minutes": 060"#, "minutes", "060 is not a whole number", at: "060"),
    Wrong(#""kind": "training", "minutes": 1000001"#, "minutes", "too large; the most is 1000000", at: "1000001"),
    Wrong(#""kind": "training", "minutes": 99999999999999999999"#, "minutes", "too large", at: "999"),
    Wrong(#""kind": "training", "minutes": "60""#, "minutes", "expected a number", at: "\"60\""),
    Wrong(#""kind": "training", "minutes": true"#, "minutes", "expected a number", at: "true"),
    Wrong(#""kind": "training", "hours": -1"#, "hours", "is negative", at: "-1"),
    Wrong(#""kind": "training", "hours": 0.001"#, "hours", "does not come out in whole minutes", at: "0.001"),
    Wrong(#""kind": "training", "hours": 16667"#, "hours", "too many; the most is 16666", at: "16667"),
    Wrong(#""kind": "training", "hours": 99999999999999999999"#, "hours", "write hours such as", at: "999"),
    Wrong(#""kind": "work", "hours-a-week": 168.1"#, "hours-a-week", "too many; the most is 168", at: "168.1"),
    Wrong(#""kind": "work", "hours": 40"#, "hours", "work has no hours; write hours-a-week"),
    Wrong(#""kind": "work", "minutes": 40"#, "minutes", "work has no minutes; write hours-a-week"),
    Wrong(#""kind": "training", "hours-a-week": 4"#, "hours-a-week", "training has no hours a week"),
    Wrong(#""minutes": 60, "kind": "exam""#, "minutes", "exam has no minutes"),
    Wrong(#""kind": "training", "minutes": 60, "hours": 1"#, "minutes", "not several"),
]

private let wrongShapes = [
    Wrong(#""kind": "work", "paid": "yes""#, "paid", "expected true or false", at: "\"yes\""),
    Wrong(#""kind": "work", "paid": 1"#, "paid", "expected true or false", at: "1}"),
    Wrong(#""kind": "work", "families": -1"#, "families", "is negative", at: "-1"),
    Wrong(#""kind": "training", "mode": ["in-person"]"#, "mode", "expected text in double quotes", at: "["),
    Wrong(
        #""kind": "training", "topics": {"attachment": true}"#, "topics", "expected text in double quotes", at: "{\"att"
    ),
    Wrong(#""kind": "training", "topics": ["attachment" "loss"]"#, "topics", "expected a comma", at: "\"loss\""),
    Wrong(#""kind": "training", "topics": ["attachment",]"#, "topics", "expected text", at: "]}"),
    Wrong(
        #""kind": "training", "provider": {"id": "x"}"#, "provider", "expected text in double quotes",
        at: "{\"id\": \"x\""),
    Wrong(#""kind": "exam", "scores": [81]"#, "scores", "the start of the scores", at: "[81"),
    Wrong(#""kind": "exam", "scores": {"multiple-choice": 8.1}"#, "scores", "not a whole number", at: "8.1"),
    Wrong(#""kind": "exam", "scores": {"oral": 8}"#, "scores", "is not a term of the vocabulary", at: "oral"),
    Wrong(#""kind": "exam", "scores": {"ers": 8}"#, "scores", "“ers”", at: "ers"),
    Wrong(
        #""kind": "exam", "scores": {"essay-part": 8, "essay-part": 9}"#, "scores", "given twice", at: "essay-part\": 9"
    ),
    Wrong(
        #""kind": "training", "provider-holdings": "ers""#, "provider-holdings", "the start of the holdings",
        at: "\"ers"),
    Wrong(
        #""kind": "training", "provider-holdings": ["ers"]"#, "provider-holdings", "the start of a holding", at: "\"ers"
    ),
    Wrong(
        #""kind": "training", "provider-holdings": [{}]"#, "provider-holdings", "a holding needs a credential", at: "]"),
    Wrong(
        #""kind": "training", "provider-holdings": [{"credential": "er"}]"#, "provider-holdings", "Did you mean “ers”?",
        at: "er\""),
    Wrong(
        #""kind": "training", "provider-holdings": [{"credential": "held"}]"#, "provider-holdings", "“held”", at: "held"
    ),
    Wrong(
        #""kind": "training", "provider-holdings": [{"credential": "ers", "as": "heldd"}]"#, "provider-holdings",
        "Did you mean “held”?", at: "heldd"),
    Wrong(
        #""kind": "training", "provider-holdings": [{"credential": "ers", "frm": null}]"#, "provider-holdings",
        "Did you mean “from”?"),
    Wrong(
        #""kind": "training", "provider-holdings": [{"credential": "ers", "from": "2024-01-02", "until": "2024-01-01"}]"#,
        "provider-holdings", "the holding ends before it begins"),
]

@Suite("Problems of a portfolio")
struct ProblemReadingTests {
    private let reading = Reading()

    @Test(
        "a wrong entry is named with its path and its place",
        arguments: wrongKeysAndTerms + wrongDaysAndAmounts + wrongShapes)
    private func entries(wrong: Wrong) throws {
        let text =
            #"{"id": "mira", "entries": [{"id": "e0", "kind": "exam"},"# + "\n" + #"{"id": "e1", \#(wrong.members)}]}"#
        let problem = try #require(reading.problem(text))
        #expect(problem.path == (wrong.path.isEmpty ? "entries[1]" : "entries[1].\(wrong.path)"))
        #expect(problem.message.contains(wrong.says), "\(problem.message)")
        guard (0...text.utf8.count).contains(problem.offset) else {
            Issue.record("\(problem.offset) lies outside")
            return
        }
        let rest = String(decoding: Array(text.utf8)[problem.offset...], as: UTF8.self)
        if let at = wrong.at { #expect(rest.hasPrefix(at)) } else { #expect(problem.offset > 55) }
    }

    @Test(
        "a wrong portfolio is named with its path",
        arguments: [
            ("", "", "the text ends"), (" \n\t", "", "the text ends"), ("[]", "", "the start of a portfolio"),
            ("null", "", "the start of a portfolio"), ("{}", "id", "a portfolio needs an id"),
            ("{", "", "but the text ends"),
            (#"{"entries":[]}"#, "id", "a portfolio needs an id"), (#"{"id":null}"#, "id", "expected text"),
            (#"{"id":7}"#, "id", "expected text"), (#"{"id":"p","id":"p"}"#, "", "“id” is given twice"),
            (#"{"id":"p","entrys":[]}"#, "entrys", "Did you mean “entries”?"),
            (#"{"id":"p"} x"#, "", "something follows"),
            (#"{"id":"p"}{"id":"q"}"#, "", "something follows"), ("{\"id\":\"p\"}\0", "", "something follows"),
            (#"{"id":"p",}"#, "", "expected text"), (#"{"id":"p" "name":"x"}"#, "", "expected a comma or “}”"),
            (#"{"id" "p"}"#, "", "expected a colon"), (#"{id:"p"}"#, "", "double quotes"),
            (#"{'id':'p'}"#, "", "double quotes"),
            (#"{"id":"p","entries":{}}"#, "entries", "the start of the entries"),
            (#"{"id":"p","entries":[[]]}"#, "entries[0]", "the start of an entry"),
            (#"{"id":"p","entries":[{}]}"#, "entries[0].id", "an entry needs an id"),
            (#"{"id":"p","entries":[{"kind":"exam"}]}"#, "entries[0].id", "an entry needs an id"),
            (#"{"id":"p","entries":[{"kind":"exam","id":null}]}"#, "entries[0].id", "an entry needs an id"),
            (#"{"id":"p","registrations":[{"rulebook":"imhs"}]}"#, "registrations", "needs a rulebook and a day"),
            (#"{"id":"p","registrations":[{"day":"2024-02-30","rulebook":"x"}]}"#, "registrations", "there is no day"),
            (#"{"id":"p","registrations":[{"book":"x"}]}"#, "registrations", "write rulebook and day"),
            ("\u{FEFF}{\"id\":\"p\"}", "", "the start of a portfolio"),
            ("{\"id\":\"p\"}\u{A0}", "", "something follows"),
        ])
    func portfolios(text: String, path: String, says: String) throws {
        let problem = try #require(reading.problem(text))
        #expect(problem.path == path)
        #expect(problem.message.contains(says), "\(problem.message)")
        #expect((0...text.utf8.count).contains(problem.offset))
    }

    @Test("two entries may not share an id, however it is written")
    func repeatedIDs() throws {
        let text =
            #"{"id":"p","entries":[{"id":"e1","kind":"exam"},{"id":"e2","kind":"exam"},{"id":"\u0065\u0031","kind":"work"}]}"#
        let problem = try #require(reading.problem(text))
        #expect(problem.path == "entries[2].id")
        #expect(problem.message == "another entry has the id “e1”")
    }

    @Test("the place of a problem is its line and its column in bytes, from 1")
    func positions() {
        for (text, offset, line, column) in [
            ("", 0, 1, 1), ("abc", 2, 1, 3), ("a\nbc", 2, 2, 1), ("a\r\nbc", 4, 2, 2), ("a\n\n", 3, 3, 1),
            ("é\né", 4, 2, 2),
            ("ab", 99, 1, 3),
        ] {
            let position = Array(text.utf8).withUnsafeBufferPointer {
                ReadingProblem(offset: offset, message: "").position(in: $0)
            }
            #expect(position == (line, column), "\(text.debugDescription)")
        }
    }
}
