import Evaluation
import Portfolios
import Rulebooks

/// A file of people, each held against two editions.
struct ComparedPeople {
    var editions: ComparedEditions
    var asOf: Day
    var decisions: [Decision]
    var vocabulary: Vocabulary

    /// Who gains and who loses, and whether all lines could be read; those that could not are named.
    func tally(of path: String) throws -> (tally: EditionTally, isClean: Bool) {
        let tables = ReadingTables(vocabulary: vocabulary)
        var tally = EditionTally(requirements: editions.requirements.count)
        let isClean = try ManyPeople.work(through: try InputFile(path)) {
            LineComparer(self, tables: tables)
        } taking: {
            tally.add($0.tally)
        }
        return (tally, isClean)
    }
}

/// Holds one portfolio after another against both editions.
final class LineComparer: LineWorker {
    private(set) var tally: EditionTally
    private let people: ComparedPeople
    private let reader: PortfolioReader
    private let columns = PortfolioColumns()
    private let bench: EditionsBench

    init(_ people: ComparedPeople, tables: ReadingTables) {
        self.people = people
        reader = PortfolioReader(tables: tables)
        bench = EditionsBench(people.editions)
        tally = EditionTally(requirements: people.editions.requirements.count)
    }

    func begin() { tally = EditionTally(requirements: people.editions.requirements.count) }

    func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingProblem) { try reader.read(bytes, into: columns) }

    func work() -> String? {
        tally.add(bench.turn(of: columns, on: people.asOf, decisions: people.decisions))
        return nil
    }
}
