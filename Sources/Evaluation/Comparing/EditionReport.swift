package import Portfolios
package import Rulebooks

/// Who gains and who loses, told to people and to programs.
package struct EditionReport: Sendable {
    package var editions: ComparedEditions
    package var tally: EditionTally
    package var asOf: Day
    /// People that the text names in each list; JSON names all.
    package var mostNamed = 20

    package init(editions: ComparedEditions, tally: EditionTally, asOf: Day) {
        self.editions = editions
        self.tally = tally
        self.asOf = asOf
    }

    private func ids(_ positions: [Int]) -> [String] { positions.map { editions.requirements[$0].id.text } }

    /// Positions of the requirements that turned for anyone.
    private var turned: [Int] {
        editions.requirements.indices.filter { tally.gained[$0] + tally.lost[$0] > 0 }
    }
}

// MARK: For programs

extension EditionReport {
    /// Writes the members of the report into an object that has been begun.
    package func write(into json: inout ComparisonJSON) {
        json.field("as-of", asOf.description)
        json.field("people", tally.people)
        json.field("met-under-old", tally.met(under: \.old))
        json.field("met-under-new", tally.met(under: \.new))
        json.list("standings", standings) { json, standing in
            json.object { json in
                json.field("old", standing.old.rawValue)
                json.field("new", standing.new.rawValue)
                json.field("people", tally.standings[standing] ?? 0)
            }
        }
        json.list("requirements", turned) { json, position in json.object { writeRequirement(position, into: &$0) } }
        for kind in PersonTurn.Kind.allCases {
            json.list(kind.rawValue, tally.turns(kind)) { json, turn in json.object { write(turn, into: &$0) } }
        }
    }

    private var standings: [EditionTally.Standing] {
        Status.allCases.flatMap { old in Status.allCases.map { EditionTally.Standing(old: old, new: $0) } }
            .filter { tally.standings[$0] != nil }
    }

    private func writeRequirement(_ position: Int, into json: inout ComparisonJSON) {
        let requirement = editions.requirements[position]
        json.field("id", requirement.id.text)
        json.field("title", requirement.title)
        json.field("in-old", requirement.isInOld)
        json.field("in-new", requirement.isInNew)
        json.field("no-longer-missing", tally.gained[position])
        json.field("newly-missing", tally.lost[position])
    }

    private func write(_ turn: PersonTurn, into json: inout ComparisonJSON) {
        json.field("id", turn.person.text)
        json.field("old", turn.old.rawValue)
        json.field("new", turn.new.rawValue)
        json.list("no-longer-missing", ids(turn.gained))
        json.list("newly-missing", ids(turn.lost))
    }
}

// MARK: For people

extension EditionReport {
    /// The report for a terminal: lines of at most `width` characters, ending in a line break.
    package func text(width: Int = 100) -> String {
        var page = ComparisonPage(width: width)
        page.heading("Who gains and who loses, as of \(asOf.inWords)", underline: "-")
        let (old, new) = (tally.met(under: \.old), tally.met(under: \.new))
        page.paragraph(
            "\(EditionReport.people(tally.people)), by what they say: \(old) met under \(name(editions.old)), "
                + "\(new) under \(name(editions.new)), \(tally.metUnderBoth) under both. "
                + "\(tally.people - tally.turns.count) stand as before.")
        for kind in PersonTurn.Kind.allCases { write(kind, &page) }
        writeRequirements(&page)
        return page.text
    }

    private func name(_ evaluator: Evaluator) -> String { evaluator.rulebook.key }

    private static func people(_ count: Int) -> String { count == 1 ? "1 person" : "\(count) people" }

    private func write(_ kind: PersonTurn.Kind, _ page: inout ComparisonPage) {
        let turns = tally.turns(kind)
        let people = EditionReport.people(turns.count)
        let ending = turns.count == 1 ? "s" : ""
        switch kind {
        case .gains: page.item(.added, "\(people) gain\(ending): met under the new, not under the old")
        case .loses: page.item(.removed, "\(people) lose\(ending): met under the old, not under the new")
        case .gainsAllButJudgement, .losesAllButJudgement:
            guard !turns.isEmpty else { return }
            let isGain = kind == .gainsAllButJudgement
            let change = isGain ? "come to need nothing but" : "no longer need nothing but"
            page.item(isGain ? .added : .removed, "\(people) would \(change) a person's judgment")
        }
        for turn in turns.prefix(mostNamed) { page.detail(line(turn)) }
        if turns.count > mostNamed { page.detail("and \(turns.count - mostNamed) more") }
    }

    /// `ada: no longer missing: training; newly missing: work`
    private func line(_ turn: PersonTurn) -> String {
        let gained = turn.gained.isEmpty ? [] : ["no longer missing: " + ids(turn.gained).joined(separator: ", ")]
        let lost = turn.lost.isEmpty ? [] : ["newly missing: " + ids(turn.lost).joined(separator: ", ")]
        let why = (gained + lost).joined(separator: "; ")
        return turn.person.text.printable + (why.isEmpty ? "" : "  " + why)
    }

    private func writeRequirements(_ page: inout ComparisonPage) {
        guard !turned.isEmpty else { return }
        page.heading("By requirement, among all people", underline: "-")
        for position in turned {
            let requirement = editions.requirements[position]
            let asked = !requirement.isInOld ? "; newly asked" : !requirement.isInNew ? "; no longer asked" : ""
            page.item(.changed, "\(requirement.title) (\(requirement.id)\(asked))")
            let (gained, lost) = (tally.gained[position], tally.lost[position])
            if gained > 0 { page.detail("no longer missing for \(EditionReport.people(gained))") }
            if lost > 0 { page.detail("newly missing for \(EditionReport.people(lost))") }
        }
    }
}
