import Portfolios
import Rulebooks

/// The parts of the JSON that are the same for every portfolio.
final class OutcomeJSONFixed {
    /// `,"rulebook":…,"edition":…,"title":…`
    let head: [UInt8]
    /// Per outcome, from its opening brace to before its status.
    let nodes: [[UInt8]]
    let units: [Unit]
    let subjects: [OutcomeSentence.Subject]
    /// Per filter and step, from the opening brace of a group to before its entries.
    let failed: [[[UInt8]]]
    let unsaid: [[[UInt8]]]

    init(plan: Plan) {
        head = OutcomeJSONFixed.head(plan.rulebook)
        nodes = plan.outcomes.map(OutcomeJSONFixed.node)
        units = plan.outcomes.map(\.unit)
        let known = OutcomeNodes(plan.rulebook.requirement, vocabulary: plan.vocabulary)
        subjects = plan.outcomes.map { known[$0.id]?.subject ?? OutcomeSentence.Subject(unit: $0.unit) }
        let words = ProseFilters(vocabulary: plan.vocabulary)
        failed = plan.filters.map { filter in
            filter.sources.map { OutcomeJSONFixed.group("failed", "is not: ", $0, filter, words) }
        }
        unsaid = plan.filters.map { filter in
            filter.sources.map { OutcomeJSONFixed.group("unsaid", "does not say whether it is: ", $0, filter, words) }
        }
    }

    private static func head(_ rulebook: Rulebook) -> [UInt8] {
        let out = ByteBuffer(capacity: 256)
        out.append(",\"rulebook\":")
        out.appendQuoted(rulebook.id)
        out.append(",\"edition\":")
        out.appendQuoted(rulebook.edition)
        out.append(",\"title\":")
        out.appendQuoted(rulebook.title)
        return Array(out.bytes)
    }

    private static func node(_ outcome: PlanOutcome) -> [UInt8] {
        let out = ByteBuffer(capacity: 256)
        out.append("{\"id\":")
        out.appendQuoted(outcome.id.text)
        out.append(",\"title\":")
        out.appendQuoted(outcome.title)
        out.append(",\"unit\":")
        out.appendQuoted(outcome.unit.rawValue)
        out.append(",\"cites\":[")
        for (position, cite) in outcome.cites.enumerated() {
            if position > 0 { out.append(",") }
            out.appendQuoted(cite)
        }
        out.append("],")
        if let note = outcome.note {
            out.append("\"note\":")
            out.appendQuoted(note)
            out.append(",")
        }
        return Array(out.bytes)
    }

    private static func group(
        _ reason: StaticString, _ opening: String, _ test: Test, _ filter: PlanFilter, _ words: ProseFilters
    ) -> [UInt8] {
        let out = ByteBuffer(capacity: 256)
        out.append("{\"reason\":\"")
        out.append(reason)
        out.append("\",\"test\":")
        out.appendQuoted(test.key)
        out.append(",\"why\":")
        let kinds = Kind.allCases.filter { filter.kinds >> UInt16($0.number) & 1 == 1 }
        let asked = words.modifier(test, kinds)?.text ?? test.key
        out.appendQuoted(opening + asked)
        out.append(",\"entries\":{")
        return Array(out.bytes)
    }
}

extension Test {
    /// The key by which a rulebook asks it.
    package var key: String {
        switch self {
        case .kinds: "kind"
        case .terms(let attribute, _, _), .flag(let attribute, _), .number(let attribute, _),
            .names(let attribute, _, _):
            attribute.rawValue
        case .minutes: "minutes"
        case .inLast: "in-last"
        case .inCycle: "in-cycle"
        case .when(let relation, _): relation.rawValue
        case .current: "current"
        case .providerHeld: "provider-held"
        case .providerLevel: "provider-level"
        case .standing: "standing"
        case .any: "any"
        case .not: "not"
        }
    }
}

extension Status {
    var words: StaticString {
        switch self {
        case .met: "met"
        case .metAsClaimed: "met as claimed"
        case .needsMore: "needs more"
        case .cannotTell: "cannot tell"
        case .awaitingJudgement: "awaiting judgement"
        case .waived: "waived"
        case .notApplicable: "not applicable"
        }
    }
}

extension Decision.Ruling {
    var code: StaticString {
        switch self {
        case .waiver: "waiver"
        case .need: "need"
        case .accept: "accept"
        case .finding(met: true, _): "finding: met"
        case .finding(met: false, _): "finding: not met"
        }
    }
}

extension Reason {
    var code: StaticString {
        switch self {
        case .failed: "failed"
        case .unsaid: "unsaid"
        case .refused: "refused"
        case .undated: "undated"
        case .noAmount: "no-amount"
        case .noProvider: "no-provider"
        case .unsureCap: "unsure-cap"
        case .outsideWindow: "outside-window"
        case .tooClose: "too-close"
        case .overCap: "over-cap"
        case .otherSource: "other-source"
        case .notNeeded: "not-needed"
        case .noPart: "no-part"
        }
    }

    var words: StaticString {
        switch self {
        case .failed, .unsaid: ""
        case .refused: "whoever was asked to confirm it did not"
        case .undated: "no day is given"
        case .noAmount: "no amount is given"
        case .noProvider: "it does not say who gave it"
        case .unsureCap: "it does not say under which cap it falls"
        case .outsideWindow: "outside the best window"
        case .tooClose: "the entries lie too close together"
        case .overCap: "over the cap"
        case .otherSource: "from a further provider than the rule allows"
        case .notNeeded: "not needed here, or given to another part"
        case .noPart: "fits none of the parts"
        }
    }
}
