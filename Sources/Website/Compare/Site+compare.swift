import Offerings
import Portfolios
import Rulebooks

extension Site {
    /// `GET /compare`
    func compare(_ visit: Visit) -> Answer {
        let query = ComparisonQuery(reading: visit.query ?? "")
        return .page(library(in: visit.language).comparePage(query, visit), visit)
    }
}

extension Library {
    /// The first few things that an address asks for side by side, with what could not be found.
    func comparePage(_ query: ComparisonQuery, _ visit: Visit) -> ComparePage {
        let found = query.choices.filter { isKnown($0, on: visit.today) }
        let shown = ComparisonQuery(Array(found.prefix(ComparisonQuery.most)))
        let isFull = shown.choices.count == ComparisonQuery.most
        return ComparePage(
            query: shown, text: query.text, programs: programs(in: shown, visit),
            credentials: credentials(in: shown, visit),
            unknown: query.choices.filter { !found.contains($0) }.map(\.id),
            hasMore: found.count > ComparisonQuery.most,
            matches: isFull || query.text.isEmpty ? [] : matches(query.text, besides: shown, visit),
            ideas: isFull || !query.text.isEmpty ? [] : ideas(shown, visit))
    }

    private func isKnown(_ choice: ComparisonQuery.Choice, on day: Day) -> Bool {
        switch choice {
        case .program(let id): programs.index.program(id) != nil
        case .credential(let name): rulebook(named: name, on: day) != nil
        }
    }

    private func programs(in query: ComparisonQuery, _ visit: Visit) -> Comparison {
        let some = query.choices.compactMap { choice -> Program? in
            if case .program(let id) = choice { programs.index.program(id) } else { nil }
        }
        return Comparison(some.map(programs.subject), rows: some.map { programs.comparedRows($0, visit) })
    }

    private func credentials(in query: ComparisonQuery, _ visit: Visit) -> Comparison {
        let some = query.choices.compactMap { choice -> (ComparisonQuery.Choice, Rulebook)? in
            guard case .credential(let name) = choice else { return nil }
            return rulebook(named: name, on: visit.today).map { (choice, $0) }
        }
        return Comparison(
            some.map { subject($1, as: $0, visit) }, rows: some.map { comparedRows($1, visit) })
    }

    /// What has the words in it, programs and credentials, a few of each.
    private func matches(_ text: String, besides query: ComparisonQuery, _ visit: Visit) -> [ComparedSubject] {
        var search = ProgramQuery()
        search.look(for: text)
        let hits = programs.index.answer(to: search, on: visit.today, pageSize: 6).hits
        let some = search.text.isEmpty ? [] : hits.map { programs.subject(programs.index[$0]) }
        let asked = credentials(named: text, on: visit.today).prefix(6).map {
            subject($0, as: .credential($0.id), visit)
        }
        return (asked + some).filter { !query.choices.contains($0.choice) }
    }

    /// What is like the first one.
    private func ideas(_ query: ComparisonQuery, _ visit: Visit) -> [ComparedSubject] {
        let some: [ComparedSubject] =
            switch query.choices.first {
            case .program(let id):
                programs.index.position(of: id).map { programs.index.similar(to: $0) }?
                    .map { programs.subject(programs.index.programs[$0]) } ?? []
            case .credential(let name):
                rulebook(named: name, on: visit.today).map { alike($0, on: visit.today) }?
                    .map { subject($0, as: .credential($0.id), visit) } ?? []
            case nil: []
            }
        return some.filter { !query.choices.contains($0.choice) }
    }
}
