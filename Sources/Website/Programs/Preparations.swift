import HTML
import Offerings
import Portfolios
import Rulebooks

/// A program or a credential beside what it prepares for or is prepared for by, as a source says.
struct PreparationLine: Sendable {
    var name: String
    var path: Path
    /// Who offers it and where; of programs.
    var detail: String?
    var manner: Program.Preparation.Manner
    var cites: [String]
    /// The page that has the sources; `nil`: the one on which the line stands.
    var sources: Path?
}

extension Library {
    /// Programs of which a source says that they prepare for a credential: for a form in a place, those that are
    /// offered there.
    func preparations(for rulebook: Rulebook, on day: Day) -> [PreparationLine] {
        guard rulebook.isInForce(on: day) else { return [] }
        let ids = [rulebook.id, rulebook.credentialID]
        let places = rulebook.variant?.place.map { [$0] + [catalog.vocabulary.term("us")].compactMap(\.self) }
        return programs.byRulebook.preparing(for: ids).flatMap { program -> [PreparationLine] in
            if let places, !program.places.contains(where: places.contains) { return [] }
            return program.preparesFor.filter { $0.credentials.contains(where: ids.contains) }.map { preparation in
                let detail = programs.providers(of: program).map(\.called) + programs.labels(program.places)
                return PreparationLine(
                    name: program.name, path: .program(program.id), detail: detail.joined(separator: ", "),
                    manner: preparation.manner, cites: preparation.cites, sources: .program(program.id))
            }
        }
    }
}

extension ProgramShelf {
    /// What a program prepares for.
    func preparations(of program: Program) -> [PreparationLine] {
        program.preparesFor.flatMap { preparation in
            preparation.credentials.compactMap { id in
                titles[id].map { title in
                    PreparationLine(
                        name: title, path: .credential(id), manner: preparation.manner, cites: preparation.cites)
                }
            }
        }
    }
}

extension Markup {
    /// A list under a heading; nothing where no source says anything.
    mutating func preparations(_ lines: [PreparationLine], under title: String, _ visit: Visit) {
        guard !lines.isEmpty else { return }
        section(.ariaLabelledBy("preparations")) { section in
            section.h2(title, .id("preparations"))
            section.ul(.class("lines")) { list in
                for line in lines {
                    list.li { item in
                        item.p(.class("line-head")) {
                            $0.a(line.name, .class("line-title"), .href(visit.link(line.path)))
                        }
                        if let detail = line.detail { item.p(detail, .class("quiet")) }
                        item.p { text in
                            text.text(visit.words.programs.manner(line.manner))
                            for cite in line.cites {
                                Citation(key: cite, page: line.sources.map(visit.link)).write(into: &text)
                            }
                        }
                    }
                }
            }
        }
    }
}
