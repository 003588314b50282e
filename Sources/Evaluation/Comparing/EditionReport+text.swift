import Portfolios
import Rulebooks

extension EditionReport {
    /// The report for a terminal: lines of at most `width` characters, ending in a line break.
    package func text(width: Int = 100) -> String {
        var page = ComparisonPage(width: width)
        page.heading(words.heading(asOf), underline: "-")
        let (old, new) = (tally.met(under: \.old), tally.met(under: \.new))
        page.paragraph(
            words.summary(
                words.people(tally.people), words.metUnder(old, name(editions.old)),
                words.metUnder(new, name(editions.new)),
                tally.metUnderBoth, tally.people - tally.turns.count))
        for kind in PersonTurn.Kind.allCases { write(kind, &page) }
        writeRequirements(&page)
        return page.text
    }

    private func name(_ evaluator: Evaluator) -> String { evaluator.rulebook.key }

    private func write(_ kind: PersonTurn.Kind, _ page: inout ComparisonPage) {
        let turns = tally.turns(kind)
        let isPlain = kind == .gains || kind == .loses
        guard isPlain || !turns.isEmpty else { return }
        let isGain = kind == .gains || kind == .gainsAllButJudgement
        page.item(isGain ? .added : .removed, words.turn(kind, words.people(turns.count), turns.count == 1))
        for turn in turns.prefix(mostNamed) { page.detail(line(turn)) }
        if turns.count > mostNamed { page.detail(words.more(turns.count - mostNamed)) }
    }

    /// `ada: no longer missing: training; newly missing: work`
    private func line(_ turn: PersonTurn) -> String {
        let gained = turn.gained.isEmpty ? [] : [words.noLongerMissing + ids(turn.gained).joined(separator: ", ")]
        let lost = turn.lost.isEmpty ? [] : [words.newlyMissing + ids(turn.lost).joined(separator: ", ")]
        let why = (gained + lost).joined(separator: "; ")
        return turn.person.text.printable + (why.isEmpty ? "" : ": " + why)
    }

    private func writeRequirements(_ page: inout ComparisonPage) {
        guard !turned.isEmpty else { return }
        page.heading(words.byRequirement, underline: "-")
        for position in turned {
            let requirement = editions.requirements[position]
            let asked = !requirement.isInOld ? words.newlyAsked : !requirement.isInNew ? words.noLongerAsked : ""
            page.item(.changed, "\(requirement.title) (\(requirement.id)\(asked))")
            let (gained, lost) = (tally.gained[position], tally.lost[position])
            if gained > 0 { page.detail(words.noLongerMissingFor(words.people(gained))) }
            if lost > 0 { page.detail(words.newlyMissingFor(words.people(lost))) }
        }
    }
}
