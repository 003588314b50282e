package import Logging
package import Portfolios
import Rulebooks

/// The public pages: what credentials ask, and where a person stands, each in the language of its address. It keeps
/// nothing that a visitor tells it.
package struct Site: Sendable {
    var english: Library
    /// `nil` while it is still being read.
    package var spanish: Library?
    var today: @Sendable () -> Day
    var logger: Logger
    /// Where the site is for those outside: `https://attune.example`.
    var origin: String?
    /// What is kept of people; `nil` where there is only the public site.
    package var records: Records?
    /// Reads what organizations ask by rules of their own; `nil` where nobody can read them.
    package var ownRules: OwnRules?

    package init(
        english: Library, spanish: Library?, today: @escaping @Sendable () -> Day,
        logger: Logger = Logger(label: "attune"), origin: String? = nil
    ) {
        self.english = english
        self.spanish = spanish
        self.today = today
        self.logger = logger
        self.origin = origin
    }

    /// The words in which portfolios are kept.
    package var tables: ReadingTables { ReadingTables(vocabulary: english.catalog.vocabulary) }

    func library(in language: Language) -> Library {
        switch language {
        case .english: english
        case .spanish: spanish ?? english
        }
    }

    /// Whether all that the answer needs has been read: public pages need their own language, the pages of members the
    /// words of every language, since files that they bring may be in any.
    func isReady(for path: Path?, in language: Language) -> Bool {
        spanish != nil || language == .english && path?.isPersonal != true
    }

    /// In all languages.
    var libraries: [Library] { [english] + (spanish.map { [$0] } ?? []) }
}
