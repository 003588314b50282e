import HTML
import Rulebooks

/// That an address belongs to another account, or was signed at for this very person.
struct AddressTakenPage: Page {
    var hasVouched = false

    static func preview(in language: Language) -> AddressTakenPage { AddressTakenPage() }

    func title(_ words: Words) -> String { hasVouched ? words.account.vouchedTitle : words.account.takenTitle }

    func write(into main: inout Markup, for visit: Visit) {
        main.accountTrail(visit)
        let words = visit.words.account
        main.pageHeading(title(visit.words), lead: hasVouched ? words.vouchedText : words.takenText)
    }
}

/// That somebody signed for the member at the address that they wanted to add.
struct AddressVouchedPreview: Page {
    static func preview(in language: Language) -> AddressVouchedPreview { AddressVouchedPreview() }
    func title(_ words: Words) -> String { AddressTakenPage(hasVouched: true).title(words) }
    func write(into main: inout Markup, for visit: Visit) {
        AddressTakenPage(hasVouched: true).write(into: &main, for: visit)
    }
}
