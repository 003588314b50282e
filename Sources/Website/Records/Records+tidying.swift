import Portfolios
package import Storage

extension Records {
    /// Days for which it is known to whom a letter went, so that who caused it can see what became of it.
    private static let daysOfRecipients: Int64 = 30

    /// Forgets what is over: links, tries that were held back, challenges, and to whom letters went.
    package func forgetWhatEnded() async throws(StoreError) {
        let now = now()
        let past = now.advanced(byMilliseconds: -Records.daysOfRecipients * 24 * 60 * 60_000)
        try await MailLinks(database).forget(endedBefore: now)
        try await Throttles(database).forget(emptyBefore: now)
        try await Passkeys(database).forget(endedBefore: now)
        try await Outbox(database).forgetRecipients(settledBefore: past)
    }
}
