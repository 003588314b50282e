package import Portfolios
package import Rulebooks

/// Who someone says they are.
package struct Profile: Sendable, Hashable {
    package var name: String
    /// In which they are written to.
    package var language: Language
    /// A term of the list `jurisdictions`, by its name.
    package var jurisdiction: String?

    /// The most characters of a name.
    package static let longestName = 200

    package init(name: String, language: Language, jurisdiction: String? = nil) {
        self.name = name
        self.language = language
        self.jurisdiction = jurisdiction
    }
}

/// A person who is signed in: what a page needs to know of them.
package struct Member: Sendable, Hashable {
    package var session: Session
    package var profile: Profile
    /// How many of their letters they have not read.
    package var unread: Int
    package var person: PersonID { session.person }

    package init(session: Session, profile: Profile, unread: Int = 0) {
        self.session = session
        self.profile = profile
        self.unread = unread
    }
}
