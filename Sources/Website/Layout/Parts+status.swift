import Evaluation
import HTML

extension Markup {
    /// A status as a sign and a word, so that it never hangs on color alone. The page must have the `signs`.
    mutating func status(_ status: Status, _ words: ResultWords) {
        span(.class("status status-" + status.rawValue.split(separator: " ").joined(separator: "-"))) { badge in
            badge.sign(status)
            badge.text(words.status(status))
        }
    }

    private mutating func sign(_ status: Status) {
        switch status {
        case .met, .metAsClaimed: trusted(##"<svg aria-hidden="true"><use href="#sign-tick"></use></svg>"##)
        case .needsMore: trusted(##"<svg aria-hidden="true"><use href="#sign-half"></use></svg>"##)
        case .cannotTell: trusted(##"<svg aria-hidden="true"><use href="#sign-question"></use></svg>"##)
        case .awaitingJudgement: trusted(##"<svg aria-hidden="true"><use href="#sign-person"></use></svg>"##)
        case .waived, .notApplicable: trusted(##"<svg aria-hidden="true"><use href="#sign-dash"></use></svg>"##)
        }
    }

    /// The drawings of all signs, once on a page that shows statuses; a page has hundreds of them.
    mutating func signs() { trusted(Markup.drawings) }

    private static let drawings: StaticString = """
        <svg class="visually-hidden" width="0" height="0" aria-hidden="true" focusable="false">\
        <symbol id="sign-tick" viewBox="0 0 16 16"><path d="M3 8.5l3.5 3.5L13 4.5" fill="none" \
        stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"></path></symbol>\
        <symbol id="sign-half" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" \
        stroke-width="2"></circle><path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor"></path></symbol>\
        <symbol id="sign-question" viewBox="0 0 16 16"><path d="M5 5.6a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2" \
        fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"></path>\
        <circle cx="8" cy="13.4" r="1.3" fill="currentColor"></circle></symbol>\
        <symbol id="sign-person" viewBox="0 0 16 16"><circle cx="8" cy="5" r="3" fill="currentColor"></circle>\
        <path d="M2.5 14a5.5 5.5 0 0 1 11 0z" fill="currentColor"></path></symbol>\
        <symbol id="sign-dash" viewBox="0 0 16 16"><path d="M3.5 8h9" stroke="currentColor" stroke-width="2.2" \
        stroke-linecap="round"></path></symbol></svg>
        """
}
