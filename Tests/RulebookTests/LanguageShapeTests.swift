import Evaluation
import Portfolios
import Rulebooks
import Testing

@Suite("The shapes of rules")
struct LanguageShapeTests {
    @Test("all 44 shapes that concern a portfolio have an example")
    func complete() {
        let elsewhere = [33, 34, 37, 42, 43, 45]
        let numbers = Set(LanguageShape.all.compactMap { Int($0.number) })
        #expect(numbers == Set((1...50).filter { !elsewhere.contains($0) }))
        #expect(LanguageShape.all.allSatisfy { Int($0.number) == nil ? $0.document["shape"]?.text == $0.number : true })
    }

    @Test("a shape's portfolio is judged as its file expects", arguments: LanguageShape.all)
    func expected(_ shape: LanguageShape) throws {
        let outcome = try shape.outcome(asOf: shape.asOf)
        #expect(outcome.status == shape.expected, "\(outcome)")
    }

    @Test("without one of its entries it is judged otherwise, as the file says", arguments: LanguageShape.all)
    func boundary(_ shape: LanguageShape) throws {
        let without = try #require(shape.document["without"])
        let ids = without["entries"]?.items.map(\.text) ?? []
        let outcome = try shape.outcome(without: ids, asOf: shape.asOf)
        #expect(outcome.status.rawValue == without["expect"]?.text, "\(outcome)")
        #expect(outcome.status != shape.expected)
    }

    @Test(
        "on a later day another edition may judge otherwise",
        arguments: LanguageShape.all.filter { $0.document["later"] != nil })
    func later(_ shape: LanguageShape) throws {
        let later = try #require(shape.document["later"])
        let day = try #require(Day(later["as-of"]?.text ?? ""))
        let outcome = try shape.outcome(asOf: day)
        #expect(outcome.status.rawValue == later["expect"]?.text)
    }
}
