import Offerings

/// Which programs name a rulebook, by its id, so that no page has to look at every program to find out. Those found stand
/// in the directory's order.
struct ProgramsByRulebook: Sendable {
    private let programs: [Program]
    private var admitting: [String: [Int]] = [:]
    private var preparing: [String: [Int]] = [:]

    init(_ programs: [Program]) {
        self.programs = programs
        for (position, program) in programs.enumerated() {
            if let admission = program.admission { admitting[admission, default: []].append(position) }
            for id in Set(program.preparesFor.flatMap(\.credentials)) { preparing[id, default: []].append(position) }
        }
    }

    /// Those whose rules of entry it is.
    func admitting(by id: String) -> [Program] { admitting[id, default: []].map { programs[$0] } }

    /// Those of which a source says that they prepare for one of these.
    func preparing(for ids: [String]) -> [Program] {
        Set(ids.flatMap { preparing[$0, default: []] }).sorted().map { programs[$0] }
    }
}
