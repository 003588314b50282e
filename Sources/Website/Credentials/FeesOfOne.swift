import HTML
import Offerings
import Portfolios
import Rulebooks

/// What one body charges for a credential, as far as its pages showed.
struct FeesOfOne: Sendable {
    var body: Issuer
    var fees: [Line]

    struct Line: Sendable {
        var kind: String
        var amount: Money
        var note: String?
        var sources: [Source]
    }

    func write(into list: inout Markup, _ visit: Visit) {
        list.li { item in
            item.p(.class("line-title")) { $0.issuer(body) }
            item.ul { fees in
                for line in self.fees { fees.li { write(line, into: &$0, visit) } }
            }
        }
    }

    private func write(_ line: Line, into item: inout Markup, _ visit: Visit) {
        item.text(line.kind + ": ")
        item.strong(visit.words.programs.cost(.amount(line.amount)))
        if let note = line.note { item.span(" " + note, .class("quiet")) }
        for source in line.sources {
            item.text(" ")
            item.a("[\(source.key)]", .class("cite"), .href(source.url ?? "#"), .rel("noreferrer"))
        }
    }
}

extension Library {
    /// The fees of its issuer; of a credential that many associations award, those of each.
    func fees(of rulebook: Rulebook) -> [FeesOfOne] {
        let term = catalog.vocabulary.term(rulebook.credentialID)
        let isEverywhere = rulebook.jurisdiction == nil
        let bodies = directory.organizations.filter { body in
            body.id.text == rulebook.issuer || (isEverywhere && body.awards.contains(rulebook.credentialID))
        }
        return bodies.compactMap { body in
            let fees = body.fees.filter { fee in
                fee.credentials.isEmpty || term.map(fee.credentials.contains) == true
            }
            let lines = fees.map { fee in
                FeesOfOne.Line(
                    kind: catalog.vocabulary.label(of: fee.kind), amount: fee.amount, note: fee.note,
                    sources: fee.cites.compactMap { catalog.sources[$0] }.filter { $0.url != nil })
            }
            return lines.isEmpty ? nil : FeesOfOne(body: Issuer(name: body.name, site: body.site), fees: lines)
        }
    }
}
