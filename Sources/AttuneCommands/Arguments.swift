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
        guard argument.utf8.count == 22, argument.dropFirst(10).hasPrefix(".."), let from = Day(argument.prefix(10)),
            let until = Day(argument.suffix(10)), from <= until
        else { return nil }
        days = CycleDays(from: from, until: until)
    }
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
}
