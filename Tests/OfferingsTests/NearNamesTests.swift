import Offerings
import Rulebooks
import Testing

@Suite("Names that are nearly those someone typed")
struct NearNamesTests {
    private static let list = [
        "Infant Mental Health Specialist imhs", "Infant Family Specialist ifs", "Reflective supervision",
        "The glossary", "Erikson certificate of infant studies",
    ]
    private static let names = NearNames(list, language: .english)

    @Test(
        "typing mistakes, missing ends and other orders find the name",
        arguments: [
            ("reflectve supervison", 2), ("supervision reflective", 2), ("glosary", 3), ("eriks", 4), ("IMHS", 0),
            ("infant-family-specialist", 1), ("the glossary of the", 3),
        ])
    func near(typed: String, expected: Int) {
        #expect(Self.names.nearest(to: typed).first == expected)
    }

    @Test("less than half of the words is not near, and signs alone ask for nothing")
    func far() {
        #expect(Self.names.nearest(to: "one two three infant") == [])
        for typed in ["", "the", "/../", "\u{0}\u{301}", "x", "zzzzzzzz"] {
            #expect(Self.names.nearest(to: typed) == [])
        }
        #expect(Self.names.nearest(to: String(repeating: "glossary ", count: 10_000)) == [3])
        #expect(NearNames([], language: .spanish).nearest(to: "glossary") == [])
    }

    @Test("of equally near names the shortest comes first")
    func order() {
        #expect(Self.names.nearest(to: "infant") == [1, 4, 0])
    }
}
