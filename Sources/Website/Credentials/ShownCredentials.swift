import Portfolios
import Rulebooks
import Synchronization

/// What holds for all credentials on a day, and takes a look at every rulebook to find out.
struct ShownCredentials: Sendable {
    /// One edition of each.
    var editions: [Rulebook]
    /// What each asks people to hold, by id.
    var needs: [String: [FamilyTree.Need]]
}

/// Works it out once a day.
final class DayMemory: Sendable {
    private let known = Mutex<(day: Day, shown: ShownCredentials)?>(nil)

    func shown(of catalog: Catalog, on day: Day) -> ShownCredentials {
        if let known = known.withLock({ $0 }), known.day == day { return known.shown }
        let editions = catalog.shown(on: day)
        let shown = ShownCredentials(editions: editions, needs: catalog.needs(among: editions))
        known.withLock { $0 = (day, shown) }
        return shown
    }
}

extension Library {
    func shown(on day: Day) -> ShownCredentials { memory.shown(of: catalog, on: day) }
}
