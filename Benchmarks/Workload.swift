import Glibc

/// Invented portfolios of some 60 entries and one rulebook of some 50 leaves with allocations of 38 and 3 parts:
/// always the same for the same number of people.
final class Workload {
    let folder: String
    let people: Int
    private(set) var bytes = 0

    static let leaves = 50 + 38 + 3

    init(folder: String, people: Int) {
        self.folder = folder
        self.people = people
    }

    var catalog: String { folder + "/catalog" }
    var portfolios: String { folder + "/portfolios.jsonl" }
    var providers: String { folder + "/providers.yaml" }

    func write() throws {
        for part in ["", "/catalog", "/catalog/vocabulary", "/catalog/frameworks", "/catalog/rulebooks"] {
            mkdir(folder + part, 0o755)
        }
        try Workload.save(WorkloadRules.vocabulary, to: catalog + "/vocabulary/terms.yaml")
        try Workload.save(WorkloadRules.rulebook, to: catalog + "/rulebooks/workload.yaml")
        try Workload.save(WorkloadPeople.registry, to: providers)
        var generator = WorkloadPeople(seed: 20_261_122)
        guard let file = fopen(portfolios, "w") else { throw BenchError("cannot write \(portfolios)") }
        defer { fclose(file) }
        for number in 0..<people {
            let line = generator.portfolio(number) + "\n"
            bytes += line.utf8.count
            fputs(line, file)
        }
    }

    private static func save(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else { throw BenchError("cannot write \(path)") }
        fputs(text, file)
        fclose(file)
    }
}

struct BenchError: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}
