package import Offerings
import Portfolios
package import Rulebooks

/// Invented programs in the words of a catalog, the same for the same seed; about as much is unknown of them as of
/// real ones.
package struct RandomPrograms {
    private let words: Vocabulary
    private let topics: [Term]
    private let glossary: [GlossaryEntry]
    private let syllables = RandomWords()
    private var random: SplitMix64

    package init(catalog: Catalog, glossary: [GlossaryEntry] = [], seed: UInt64) {
        words = catalog.vocabulary
        topics = catalog.frameworks.first { $0.id == "training-content" }?.topics.map(\.term) ?? []
        self.glossary = glossary
        random = SplitMix64(seed: seed)
    }

    /// A directory of so many programs, with one organization for about three of them.
    package mutating func directory(of count: Int) -> Directory {
        var organizations: [Organization] = []
        for number in 0..<count / 3 + 1 {
            let kind = random.pick(["University", "Institute", "Universidad", "Center for Families", "Hospital"])
            let name = "\(syllables.name(&random)) \(kind)"
            let id = OrganizationID("organization-\(number)")
            organizations.append(Organization(id: id, name: name, type: term(in: "organization-types")))
        }
        let programs = (0..<count).map { program($0, organizations.map(\.id)) }
        return Directory(organizations: organizations, programs: programs, glossary: glossary)
    }

    private mutating func program(_ number: Int, _ organizations: [OrganizationID]) -> Program {
        let title = "\(random.pick(RandomWords.awards)) \(random.pick(RandomWords.subjects))"
        let name = random.chance(60) ? title : "\(syllables.name(&random)) \(title)"
        var program = Program(id: "program-\(number)", name: name, providers: random.some(organizations, 1...2))
        if random.chance(5) { program.providers = [OrganizationID("nobody")] }
        program.places = places()
        program.city = random.chance(35) ? syllables.name(&random) : nil
        program.award = maybe("awards", 85)
        program.awardName = random.chance(25) ? random.pick(RandomWords.awards) : nil
        program.level = maybe("program-levels", 90)
        program.tracks = random.chance(75) ? random.some(words.terms(in: "pathways"), 1...3) : []
        program.themes = random.chance(80) ? random.some(topics, 1...6) : []
        addPeople(to: &program)
        addExtent(to: &program)
        return program
    }

    private mutating func addPeople(to program: inout Program) {
        program.who = random.chance(85) ? sentence(4...9) : nil
        program.note = random.chance(70) ? sentence(6...20) : nil
        program.education = random.chance(30) ? random.some(words.terms(in: "levels"), 1...2) : []
        program.professions = random.chance(15) ? random.some(words.terms(in: "professions"), 1...5) : []
    }

    private mutating func addExtent(to program: inout Program) {
        program.format = maybe("program-formats", 40)
        program.status = maybe("program-statuses", 6)
        if random.chance(40) {
            let units: [(Period.Unit, Int)] = [(.days, 10), (.weeks, 60), (.months, 40), (.years, 4)]
            let (unit, most) = random.pick(units)
            program.length = Period(random.number(1...most), unit)
        }
        if random.chance(25) { program.cost = cost() }
        let days = random.number(-300...300) > 200 ? random.number(1...3) : 0
        program.deadlines = (0..<days).map { _ in Day(number: Int32(random.number(20_000...21_000))) }
        program.unknown = Set(random.some(Program.Fact.allCases, 0...9))
    }

    private mutating func cost() -> Program.Cost {
        if random.chance(60) { return .free }
        let currency = random.chance(85) ? "USD" : random.pick(["AUD", "GBP"])
        return .amount(Money(cents: random.number(1...200) * 5_000, currency: currency))
    }

    private mutating func places() -> [Term] {
        let all = words.terms(in: "jurisdictions")
        if random.chance(4) { return [] }
        if random.chance(8) { return words.term("us").map { [$0] } ?? [] }
        return random.some(all, 1...(random.chance(10) ? 3 : 1))
    }

    private mutating func term(in list: String) -> Term { random.pick(words.terms(in: list)) }

    private mutating func maybe(_ list: String, _ percent: Int) -> Term? {
        random.chance(percent) ? term(in: list) : nil
    }

    private mutating func sentence(_ length: ClosedRange<Int>) -> String {
        let words = (0..<random.number(length)).map { _ in
            random.chance(12) ? syllables.name(&random) : random.pick(RandomWords.plain)
        }
        return words.joined(separator: " ") + "."
    }
}
