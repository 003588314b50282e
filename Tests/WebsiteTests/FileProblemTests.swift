import Portfolios
import Testing

@testable import Website

@Suite("Problems of a portfolio file")
struct FileProblemTests {
    private static let read = Library.reading(Valley.vocabulary)

    private static func entry(_ rest: String) -> String { #"{"id": "p", "entries": [{"id": "e", \#(rest)}]}"# }

    /// A file for each sentence of the reader that a file with these words can bring about.
    private static let files = [
        "", "[", #"{"id": 3}"#, "{}", #"{"id": "p"} x"#, #"{"id": "p", "id": "q"}"#, #"{"id" "p"}"#, #"{"ide": "p"}"#,
        #"{"id": "p", "entries": {}}"#, #"{"id": "p", "entries": [3]}"#, #"{"id": "p", "entries": [{}]}"#,
        #"{"id": ""}"#, "{\"id\": \"a\nb\"}", #"{"id": "a"#, #"{"id": "\q"}"#, #"{"id": "\u00g0"}"#,
        #"{"id": "\ud800"}"#,
        #"{"id": "p", "registrations": 3}"#, #"{"id": "p", "registrations": [3]}"#,
        #"{"id": "p", "registrations": [{}]}"#, #"{"id": "p", "registrations": [{"x": 1}]}"#,
        #"{"id": "p", "entries": [{"id": "e"}]}"#, entry(#""kind": "trainin""#), entry(#""knd": "training""#),
        entry(#""kind": "training", "kind": "training""#), entry(#""kind": "training", "day": "2024-02-30""#),
        entry(#""kind": "training", "day": "yesterday""#), entry(#""kind": "training", "minutes": -3"#),
        entry(#""kind": "training", "minutes": 1.5"#), entry(#""kind": "training", "minutes": 99999999999"#),
        entry(#""kind": "training", "minutes": "x""#), entry(#""kind": "training", "hours": -1"#),
        entry(#""kind": "training", "hours": 1.001"#), entry(#""kind": "training", "hours": 99999999"#),
        entry(#""kind": "training", "hours": 1, "minutes": 60"#), entry(#""kind": "training", "hours-a-week": 3"#),
        entry(#""kind": "work", "hours": 3"#), entry(#""kind": "work", "minutes": 3"#),
        entry(#""kind": "exam", "minutes": 3"#), entry(#""kind": "exam", "hours": 3"#),
        entry(#""kind": "work", "day": "2024-01-01""#), entry(#""kind": "training", "from": "2024-01-01""#),
        entry(#""kind": "work", "from": "2024-01-02", "until": "2024-01-01""#),
        entry(#""kind": "education", "day": "2024-01-01", "conferred": "2024-01-01""#),
        entry(#""kind": "work", "role": "home-visitr""#), entry(#""kind": "work", "role": "masters""#),
        entry(#""kind": "work", "paid": "yes""#), entry(#""kind": "training", "standing": "clamed""#),
        entry(#""kind": "training", "holdings": 3"#), entry(#""kind": "training", "holdings": [3]"#),
        entry(#""kind": "training", "holdings": [{}]"#), entry(#""kind": "training", "holdings": [{"x": 1}]"#),
        #"{"id": "p", "entries": [{"id": "e", "kind": "exam"}, {"id": "e", "kind": "exam"}]}"#,
        #"{"id": "p" "x"}"#,
    ]

    @Test("every problem that the reader finds is said in Spanish too", arguments: files)
    func spanish(file: String) throws {
        let result = Self.read(Array(file.utf8))
        #expect(throws: ProblemList.self) { try result.get() }
        guard case .failure(let list) = result else { return }
        for item in list.items {
            let said = try #require(Words.spanish.check.fileProblem(item.message), "\(item.message)")
            #expect(!said.contains("“") && !said.contains(" the "), "\(said)")
            #expect(Words.english.check.fileProblem(item.message) == item.message)
        }
    }

    @Test("what a file says is kept as it is, wherever it stands")
    func gaps() {
        let said = Words.spanish.check.fileProblem
        #expect(
            said("“masterz” is not a term of the vocabulary. Did you mean “masters”?")
                == "«masterz» no es un término del vocabulario. ¿Quiso decir «masters»?")
        #expect(said("expected a comma or “}” here, found “{}”") == "aquí se espera una coma o «}», pero hay «{}»")
        #expect(said("“a” is given twice” is given twice") == "«a” is given twice» aparece dos veces")
        #expect(said("something that nobody has said before") == nil)
        #expect(said("") == nil)
    }

    @Test("a sentence without a translation is marked as English")
    func unknown() async throws {
        try await Site.test.whileServing { client in
            let body = "--b\r\nContent-Disposition: form-data; name=\"portfolio\"; filename=\"p\"\r\n\r\nx\r\n--b--\r\n"
            let page = try client.post("/es/check", type: "multipart/form-data; boundary=b", Array(body.utf8)).body
            #expect(page.contains(#"Línea 2: </strong><span lang="en">A &lt;day&gt; that does not exist.</span>"#))
        }
    }
}
