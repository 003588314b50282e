import HTML
import Rulebooks

/// That an address belongs to another account.
struct AddressTakenPage: Page {
    static func preview(in language: Language) -> AddressTakenPage { AddressTakenPage() }

    func title(_ words: Words) -> String { words.account.takenTitle }

    func write(into main: inout Markup, for visit: Visit) {
        main.accountTrail(visit)
        main.pageHeading(visit.words.account.takenTitle, lead: visit.words.account.takenText)
    }
}
