import Offerings
import Portfolios
import Rulebooks
import Testing

@Suite("Queries as addresses write them")
struct FindingQueryTests {
    private let index = FindingSample.english.index

    private func reading(_ string: String) -> ProgramQueryReading {
        ProgramQuery.reading(string, knowing: index.facets)
    }

    private func canonical(_ string: String) -> String { reading(string).query.string(knowing: index.facets) }

    @Test("the string does not depend on the order of choices, and leaves defaults away")
    func oneString() {
        #expect(canonical("") == "" && canonical("q=&state=&sort=best&page=1&cost=") == "")
        let string = "q=infant+mental&state=us-mi,us-oh&format=online&cost=not-known&sort=cost&page=2"
        #expect(canonical(string) == string)
        let mixed =
            "page=2&cost=not-known&state=us-oh&sort=cost&state=us-mi&state=us-oh&q=%69nfant%20%20mental&format=online"
        #expect(canonical(mixed) == string)
        #expect(canonical("state=us-oh%2C,us-mi,&cost=free") == "state=us-mi,us-oh&cost=free")
        #expect(reading("state=us-mi,nowhere").notes == [.unknownValue("nowhere", of: .state)])
    }

    @Test("a form may take back what it sends, wherever it stands")
    func without() {
        #expect(canonical("without=state.us-mi&state=us-mi&state=us-oh&q=RSC&page=3") == "q=RSC&state=us-oh&page=3")
        #expect(canonical("q=RSC&cost=free&without=q") == "cost=free")
        for odd in ["without=x", "without=state", "without=state.nowhere", "without=."] {
            #expect(reading("cost=free&" + odd).notes == [.unknownKey("without")])
            #expect(canonical("cost=free&" + odd) == "cost=free")
        }
        let some = reading("cost=free").query
        #expect(ProgramQuery.without(.free, of: .cost, knowing: index.facets) == "cost.free" && some.choiceCount == 1)
    }

    @Test("every value of every facet can be named", arguments: ProgramFacet.allCases)
    func names(_ facet: ProgramFacet) {
        #expect(ProgramFacet(key: facet.key) == facet)
        for value in index.facets.values(of: facet) {
            #expect(index.facets.value(index.facets.key(of: value), of: facet) == value)
            let read = reading("\(facet.key)=\(index.facets.key(of: value))")
            #expect(read.query.has(value, of: facet) && read.notes.isEmpty)
        }
    }

    @Test(
        "what is no choice is ignored with a note",
        arguments: [
            ("state=us-xx", ProgramQueryReading.Note.unknownValue("us-xx", of: .state)),
            ("state=online", .unknownValue("online", of: .state)), ("length=free", .unknownValue("free", of: .length)),
            ("color=blue", .unknownKey("color")), ("State=us-mi", .unknownKey("State")),
            ("sort=random", .unknownSort("random")), ("page=0", .noPage("0")), ("page=-1", .noPage("-1")),
            ("page=+2", .noPage(" 2")), ("page=%2B2", .noPage("+2")), ("page=1e9", .noPage("1e9")),
            ("page=99999999999999999999999", .noPage("99999999999999999999999")), ("page=²", .noPage("²")),
            ("=x", .unknownKey("")), ("state=\u{0}", .unknownValue("\u{0}", of: .state)),
        ])
    func notes(_ string: String, _ note: ProgramQueryReading.Note) {
        #expect(reading(string).query == ProgramQuery() && reading(string).notes == [note])
    }

    @Test("200 scalars of text count, the next is left away with a note")
    func longText() {
        let words = String(repeating: "ab ", count: 66) + "ab"
        #expect(reading("q=\(words)").query.text == words && reading("q=\(words)  ").notes.isEmpty)
        #expect(reading("q=\(words)c").query.text == words && reading("q=\(words)c").notes == [.longText])
        let marks = reading("q=e" + String(repeating: "\u{301}", count: 5_000))
        #expect(marks.query.text.unicodeScalars.count == 200 && marks.notes.contains(.longText))
    }

    @Test("40 choices count, the next is left away with a note")
    func manyChoices() {
        let all = index.facets.values(of: .state).map { "state=" + index.facets.key(of: $0) }
        let forty = reading(all.prefix(40).joined(separator: "&"))
        #expect(forty.query.choiceCount == 40 && forty.notes.isEmpty)
        let more = reading(all.prefix(41).joined(separator: "&"))
        #expect(more.query == forty.query && more.notes == [.manyChoices])
    }

    @Test("a page far away is the last one")
    func hugePage() {
        #expect(reading("page=1000001").query.page == ProgramQuery.lastPage)
        let answer = index.answer("page=1000000", pageSize: 20)
        #expect(answer.page == answer.pages && !answer.hits.isEmpty)
    }

    @Test(
        "hostile strings are answered",
        arguments: [
            "%", "%%%", "%zz", "q=%", "q=%f", "q=%ff%fe%00", "q=%00%01%1b%7f", "&&&&", "====", "q=\u{202E}abc\u{202D}",
            "q=" + String(repeating: "a", count: 20_000), String(repeating: "state=us-mi&", count: 5_000),
            String(repeating: "x=1&", count: 5_000), "q=" + String(repeating: "%F0%9F%91%A8%E2%80%8D", count: 300),
            "q=-----", "q=a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r-s-t", "q='; DROP TABLE programs; --", "q=<script>",
            "q=" + String(repeating: "zzzzzzzz+", count: 22), "q=\u{FB01}\u{1D400}\u{FF21}\u{0130}\u{1E9E}",
            "q=%ED%A0%80",
            "q=the+of+and", "q=....%E2%80%99....", "q=" + String(repeating: "\u{5D0}", count: 199),
        ])
    func hostile(_ string: String) {
        let read = reading(string)
        #expect(read.query.text.unicodeScalars.count <= 200 && read.notes.count <= 20)
        #expect(!read.query.text.unicodeScalars.contains { $0.properties.generalCategory == .control })
        for index in [index, FindingSample.spanish.index] {
            let answer = index.answer(to: read.query, on: ProgramIndex.today)
            #expect(answer.total >= answer.own && answer.hits.count <= ProgramIndex.pageSize)
        }
        let again = canonical(read.query.string(knowing: index.facets))
        #expect(again == read.query.string(knowing: index.facets))
    }

    @Test("choosing, dropping and looking turn to the first page")
    func firstPage() throws {
        var query = reading("page=3").query
        query.choose(.free, of: .cost)
        #expect(query.page == 1 && query.has(.free, of: .cost) && !query.isEmpty)
        query.turn(to: 4)
        query.drop(.free, of: .cost)
        #expect(query.page == 1 && query.isEmpty)
        query.look(for: " a \n b ")
        #expect(query.text == "a b")
        query.drop(.text)
        #expect(query == ProgramQuery())
    }
}
