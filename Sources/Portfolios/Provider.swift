/// One credential that a provider of training or supervision, or a rater, held for a time.
package struct Holding: Hashable, Sendable {
    package var credential: Term
    package var manner: HoldingManner
    /// The first day of it; `nil` means it has no known beginning and counts from ever.
    package var from: Day?
    /// The last day of it; `nil` means it still runs.
    package var until: Day?

    package init(_ credential: Term, _ manner: HoldingManner = .held, from: Day? = nil, until: Day? = nil) {
        self.credential = credential
        self.manner = manner
        self.from = from
        self.until = until
    }

    /// Whether it stood on a day, its first and last day included.
    @inlinable
    package func stands(on day: Day) -> Bool {
        if let from, day < from { return false }
        if let until, until < day { return false }
        return true
    }
}

/// In which way a credential is held.
package enum HoldingManner: String, Hashable, Sendable, CaseIterable {
    /// In full.
    case held
    /// Provisionally, with a deadline.
    case emerging
    /// Approved case by case without the credential itself.
    case vetted
}

/// A person whose standing decides whether an hour counts.
package struct Provider: Hashable, Sendable {
    package var id: ProviderID
    package var name: String
    package var holdings: [Holding]
    /// Degrees held, with the day each was conferred (`nil` when only the degree is known).
    package var degrees: [Degree]

    package struct Degree: Hashable, Sendable {
        package var level: Term
        package var day: Day?
        package init(level: Term, day: Day?) {
            self.level = level
            self.day = day
        }
    }

    package init(id: ProviderID, name: String, holdings: [Holding] = [], degrees: [Degree] = []) {
        self.id = id
        self.name = name
        self.holdings = holdings
        self.degrees = degrees
    }
}

/// The providers that a file or a registry vouches for.
package struct Providers: Hashable, Sendable {
    private var byID: [ProviderID: Provider]

    package init(_ providers: [Provider] = []) {
        byID = Dictionary(providers.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    }

    package subscript(id: ProviderID) -> Provider? { byID[id] }
    package var all: [Provider] { byID.values.sorted { $0.id < $1.id } }
}
