import Portfolios
import Rulebooks
import Testing

@Suite("Registrations and local forms")
struct LocalRegistrationTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func edition(_ edition: String, from: Day, until: Day?) -> Rulebook {
        Rulebook(
            id: "imhs-ma", edition: edition, title: "A form", issuer: "body", family: "family", from: from,
            until: until, variant: Variant(of: "imhs", place: Term(number: 1)),
            requirement: Requirement(id: "imhs-ma", title: "A form", rule: .all([])))
    }

    @Test(
        "who registered for the credential keeps the edition of its local form",
        arguments: [("imhs", "2024"), ("imhs-ma", "2024"), ("ifs", "2025")])
    func kept(_ name: String, _ chosen: String) throws {
        let editions = [
            edition("2024", from: try day("2024-01-01"), until: try day("2024-12-31")),
            edition("2025", from: try day("2025-01-01"), until: nil),
        ]
        let registration = Portfolio.Registration(rulebook: name, day: try day("2024-06-01"))
        let found = EditionChoice.candidates(
            among: editions, registrations: [registration], on: try day("2026-01-01"))
        #expect(found.map(\.edition) == [chosen])
    }
}
