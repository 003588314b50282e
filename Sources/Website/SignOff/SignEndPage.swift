import HTML
import Logbooks
import Rulebooks

/// What a signer sees when there is nothing to answer, or nothing any longer.
struct SignEndPage: Page {
    enum End: Sendable, Hashable {
        case thanks
        /// Why the link shows nothing; `nil`: there is no such link.
        case gone(SignOffRequest.Standing?)
        case oneself
    }

    var end: End

    static func preview(in language: Language) -> SignEndPage { SignEndPage(end: .thanks) }

    func title(_ words: Words) -> String {
        switch end {
        case .thanks: words.signOff.signing.thanksTitle
        case .gone: words.signOff.signing.goneTitle
        case .oneself: words.signOff.signing.oneselfTitle
        }
    }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.signOff.signing
        let lead =
            switch end {
            case .thanks: words.thanksText
            case .gone(let standing): words.goneText(standing)
            case .oneself: words.oneselfText
            }
        main.pageHeading(title(visit.words), lead: lead)
    }
}
