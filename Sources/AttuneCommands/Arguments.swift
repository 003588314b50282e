import ArgumentParser
import Portfolios
import Rulebooks

extension Day: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
    package var defaultValueDescription: String { description }
}

/// `2025-01-01..2027-12-31`.
struct CycleArgument: ExpressibleByArgument {
    var days: CycleDays

    init?(argument: String) {
        let parts = argument.split(separator: ".", omittingEmptySubsequences: true)
        guard parts.count == 2, argument.contains(".."), let from = Day(parts[0]), let until = Day(parts[1]),
            from <= until
        else { return nil }
        days = CycleDays(from: from, until: until)
    }
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
}
