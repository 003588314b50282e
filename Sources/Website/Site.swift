package import Logging
package import Portfolios
import Rulebooks

/// The public pages: what credentials ask, and where a person stands, each in the language of its address. It keeps
/// nothing that a visitor tells it.
package struct Site: Sendable {
    var english: Library
    var spanish: Library
    var today: @Sendable () -> Day
    var logger: Logger

    package init(
        english: Library, spanish: Library, today: @escaping @Sendable () -> Day,
        logger: Logger = Logger(label: "attune")
    ) {
        self.english = english
        self.spanish = spanish
        self.today = today
        self.logger = logger
    }

    func library(in language: Language) -> Library {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }
}
