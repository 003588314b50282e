package import Portfolios
package import Rulebooks

/// Who gains and who loses, told to people and to programs.
package struct EditionReport: Sendable {
    package var editions: ComparedEditions
    package var tally: EditionTally
    package var asOf: Day
    /// People that the text names in each list; JSON names all.
    package var mostNamed = 20
    /// Of the text; JSON is English.
    var words: EditionWords

    package init(editions: ComparedEditions, tally: EditionTally, asOf: Day, language: Language = .english) {
        words = .of(language)
        self.editions = editions
        self.tally = tally
        self.asOf = asOf
    }

    func ids(_ positions: [Int]) -> [String] { positions.map { editions.requirements[$0].id.text } }

    /// Positions of the requirements that turned for anyone.
    var turned: [Int] {
        editions.requirements.indices.filter { tally.gained[$0] + tally.lost[$0] > 0 }
    }
}

extension EditionReport {
    /// Writes the members of the report into an object that has been begun.
    package func write(into json: inout JSONText) {
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

    private func writeRequirement(_ position: Int, into json: inout JSONText) {
        let requirement = editions.requirements[position]
        json.field("id", requirement.id.text)
        json.field("title", requirement.title)
        json.field("in-old", requirement.isInOld)
        json.field("in-new", requirement.isInNew)
        json.field("no-longer-missing", tally.gained[position])
        json.field("newly-missing", tally.lost[position])
    }

    private func write(_ turn: PersonTurn, into json: inout JSONText) {
        json.field("id", turn.person.text)
        json.field("old", turn.old.rawValue)
        json.field("new", turn.new.rawValue)
        json.list("no-longer-missing", ids(turn.gained))
        json.list("newly-missing", ids(turn.lost))
    }
}
