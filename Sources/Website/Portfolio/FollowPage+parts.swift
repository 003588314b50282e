import Rulebooks

extension FollowPage {
    /// What one can hold, then how one gets into a program and through it, then what keeps what one holds.
    init(_ editions: [Rulebook], _ library: Library, followed ids: [String]) {
        let lines = editions.map { Line(id: $0.id, title: $0.title) }
        followed = ids.compactMap { id in lines.first { $0.id == id } }
        let others = editions.filter { !ids.contains($0.id) }
        func groups(_ purpose: Purpose) -> [Group] {
            let chosen = others.filter { library.purpose(of: $0) == purpose }
            return Dictionary(grouping: chosen, by: \.issuer).map { issuer, rulebooks in
                Group(
                    issuer: library.catalog.issuers[issuer] ?? issuer,
                    lines: rulebooks.map { Line(id: $0.id, title: $0.title) })
            }.sorted { $0.issuer < $1.issuer }
        }
        (credentials, programs, renewals) = (groups(.credential), groups(.program), groups(.renewal))
    }
}
