import Evaluation
import HTML

extension Markup {
    /// A status as a sign and a word, so that it never hangs on color alone.
    mutating func status(_ status: Status, _ words: ResultWords) {
        span(.class("status status-" + status.rawValue.split(separator: " ").joined(separator: "-"))) { badge in
            badge.sign(status)
            badge.span(words.status(status))
        }
    }

    private mutating func sign(_ status: Status) {
        switch status {
        case .met, .metAsClaimed: trusted(Markup.tick)
        case .needsMore: trusted(Markup.half)
        case .cannotTell: trusted(Markup.question)
        case .awaitingJudgement: trusted(Markup.person)
        case .waived, .notApplicable: trusted(Markup.dash)
        }
    }

    private static let tick: StaticString = """
        <svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">\
        <path d="M3 8.5l3.5 3.5L13 4.5" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" \
        stroke-linejoin="round"></path></svg>
        """
    private static let half: StaticString = """
        <svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">\
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"></circle>\
        <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor"></path></svg>
        """
    private static let question: StaticString = """
        <svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">\
        <path d="M5 5.6a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2" fill="none" stroke="currentColor" stroke-width="2" \
        stroke-linecap="round"></path><circle cx="8" cy="13.4" r="1.3" fill="currentColor"></circle></svg>
        """
    private static let person: StaticString = """
        <svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">\
        <circle cx="8" cy="5" r="3" fill="currentColor"></circle>\
        <path d="M2.5 14a5.5 5.5 0 0 1 11 0z" fill="currentColor"></path></svg>
        """
    private static let dash: StaticString = """
        <svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">\
        <path d="M3.5 8h9" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"></path></svg>
        """
}
