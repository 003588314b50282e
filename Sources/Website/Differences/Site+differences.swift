import HTTPTypes
import Rulebooks

extension Site {
    /// `GET /differences?from=KEY&to=KEY`
    func differences(_ visit: Visit) -> Answer {
        let library = library(in: visit.language)
        let choice = library.choice(DifferenceQuery(visit.query), on: visit.today)
        var difference: Difference?
        if choice.isComplete, let from = choice.from, let to = choice.to {
            difference = library.difference(from: from, to: to, visit)
        }
        let page = DifferencePage(choice: choice, difference: difference)
        return .page(page, visit, status: choice.unknown.isEmpty ? .ok : .notFound)
    }
}
