package import Logbooks
package import Portfolios

/// What a member finds on coming in, all as of one moment.
package struct Glance: Sendable {
    package var kept: KeptPortfolio
    /// Ids of rulebooks, those followed longest first.
    package var followed: [String]
    /// Begun and not yet entries, the newest first.
    package var drafts: [EntryDraft]
    /// Sessions that wait for their word.
    package var waiting: [SessionSeat]
    /// Requests that wait for their signature.
    package var toSign: Int
}

extension Logbook {
    package func glance(of person: PersonID, at instant: Instant) async throws(StoreError) -> Glance {
        let (rows, found) = try await database.read { [scribe] transaction throws(StoreError) in
            let found = Glance(
                kept: KeptPortfolio(portfolio: Portfolio(id: person, entries: [])),
                followed: try transaction.followed(by: person),
                drafts: try transaction.drafts(of: person, onlyID: nil),
                waiting: try transaction.seats(waitingFor: person, scribe),
                toSign: try transaction.countOfRequests(waitingFor: person, at: instant))
            return (try transaction.keptEntries(of: person), found)
        }
        var glance = found
        glance.kept = try portfolio(of: person, rows)
        return glance
    }
}

extension Transaction {
    /// Id, standing and content of each.
    func keptEntries(of person: PersonID) throws(StoreError) -> [Row] {
        try rows(
            "SELECT id, standing, content FROM logbook_entry WHERE person = $1 AND state = 'kept'",
            [.text(person.text)])
    }
}
