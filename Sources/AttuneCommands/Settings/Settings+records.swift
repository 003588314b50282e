import Portfolios
import Secrets
import Storage
import Website

extension Settings {
    /// What the website needs to keep what belongs to people.
    func records(in database: any Database, at origin: String) -> Records {
        Records(
            database: database, now: { .now }, randomness: .live, passwords: Secrets.Passwords(), key: key,
            origin: origin, enqueued: {})
    }
}
