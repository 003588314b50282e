import Offerings
import Portfolios

extension ProgramShelf {
    func subject(_ program: Program) -> ComparedSubject {
        ComparedSubject(
            choice: .program(program.id), name: program.name,
            detail: providers(of: program).map(\.called).joined(separator: ", "), path: .program(program.id))
    }

    /// What a program says in each row: the same rows for every program.
    func comparedRows(_ program: Program, _ visit: Visit) -> [(name: String, cell: ComparedCell)] {
        whoQualifies(program, visit) + extent(program, visit) + outcome(program, visit)
    }

    private func whoQualifies(_ program: Program, _ visit: Visit) -> [(name: String, cell: ComparedCell)] {
        let words = visit.words.programs
        let admission = program.admission.flatMap { id in
            titles[id].map { ComparedCell.Line(text: $0, path: .credential(id)) }
        }
        return [
            (words.name(.who), ComparedCell(program.who)),
            (words.name(.education), ComparedCell(labels(program.education))),
            (visit.words.compare.professions, ComparedCell(labels(program.professions).joined(separator: ", ").orNil)),
            (visit.words.compare.admission, ComparedCell([admission].compactMap(\.self))),
        ]
    }

    private func extent(_ program: Program, _ visit: Visit) -> [(name: String, cell: ComparedCell)] {
        let words = visit.words.programs
        let days = program.deadlines.map { words.day($0) + ($0 < visit.today ? " " + words.passed : "") }
        let city = program.city.map { [$0] } ?? []
        return [
            (words.name(.cost), ComparedCell(program.cost.map(words.cost))),
            (words.name(.length), ComparedCell(program.length.map(words.period))),
            (words.name(.hours), ComparedCell(program.minutes.map(words.minutes))),
            (words.name(.credits), ComparedCell(program.credits.map { "\($0)" })),
            (visit.words.compare.supervision, themes(program, .process)),
            (words.name(.format), ComparedCell(program.format.map(label))),
            (words.name(.places), ComparedCell((labels(program.places) + city).joined(separator: ", ").orNil)),
            (words.name(.deadlines), ComparedCell(days)),
            (words.name(.seats), ComparedCell(program.seats.map { "\($0)" })),
        ]
    }

    private func outcome(_ program: Program, _ visit: Visit) -> [(name: String, cell: ComparedCell)] {
        let words = visit.words
        let award = [program.award.map(label), program.awardName].compactMap(\.self)
        let awarded = providers(of: program).flatMap(\.awards).filter { $0 != program.admission }.compactMap { id in
            titles[id].map { ComparedCell.Line(text: $0, path: .credential(id)) }
        }
        let status = program.status.map(label) ?? words.programs.stillOpen
        return [
            (words.programs.name(.award), ComparedCell(award)),
            (words.programs.name(.level), ComparedCell(program.level.map(label))),
            (words.compare.work, ComparedCell(labels(program.tracks))),
            (words.compare.awardedByProvider, ComparedCell(awarded)),
            (words.programs.facet(.core), themes(program, .core)),
            (words.programs.facet(.clinical), themes(program, .clinical)),
            (words.programs.facet(.status), ComparedCell(status)),
            (words.programs.name(.seen), ComparedCell(program.seen?.description)),
        ]
    }

    private func themes(_ program: Program, _ facet: ProgramFacet) -> ComparedCell {
        ComparedCell(labels(program.themes.filter { index.facets.position(of: .term($0), in: facet) != nil }))
    }
}

extension String {
    fileprivate var orNil: String? { isEmpty ? nil : self }
}
