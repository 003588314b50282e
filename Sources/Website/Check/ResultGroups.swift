import Portfolios
import Rulebooks

/// Results as they stand on the page: a dozen as cards, all others in a line each. Nearest first everywhere.
struct ResultGroups: Sendable {
    var closest: [CredentialResult] = []
    var close: [CredentialResult] = []
    var far: [CredentialResult] = []
    /// Of what the person holds.
    var renewals: [CredentialResult] = []
    /// What the person holds already.
    var held: [CredentialResult] = []
    var programs: [CredentialResult] = []
    var farPrograms: [CredentialResult] = []
    /// Awarded in other places only.
    var elsewhere: [CredentialResult] = []
    /// Editions that are no longer in force.
    var earlier: [CredentialResult] = []

    private static let closestCount = 3
    private static let closeCount = 6
    private static let programCount = 3
}

extension ResultGroups {
    init(_ results: [CredentialResult], on day: Day) {
        var credentials: [CredentialResult] = []
        var programs: [CredentialResult] = []
        for result in results.nearestFirst {
            if !result.rulebook.isInForce(on: day) {
                earlier.append(result)
            } else if result.isHeld {
                held.append(result)
            } else if result.isElsewhere {
                elsewhere.append(result)
            } else {
                switch result.purpose {
                case .credential: credentials.append(result)
                case .renewal: renewals.append(result)
                case .program: programs.append(result)
                }
            }
        }
        let near = credentials.prefix(Self.closestCount + Self.closeCount)
        closest = Array(near.prefix(Self.closestCount))
        close = Array(near.dropFirst(Self.closestCount))
        far = Array(credentials.dropFirst(near.count))
        self.programs = Array(programs.prefix(Self.programCount))
        farPrograms = Array(programs.dropFirst(Self.programCount))
    }

    /// How many are in force.
    var count: Int {
        [closest, close, far, renewals, held, programs, farPrograms, elsewhere].map(\.count).reduce(
            0, +)
    }
}

extension [CredentialResult] {
    var nearestFirst: [CredentialResult] {
        map { (nearness: $0.nearness, result: $0) }.sorted { $0.nearness < $1.nearness }.map(\.result)
    }
}
