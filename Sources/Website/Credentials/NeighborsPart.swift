import HTML
import Rulebooks

/// The part of a credential's page that leads on: to comparisons, to its family, and to what it costs.
struct NeighborsPart: Sendable {
    var rulebook: Rulebook
    var base: Rulebook?
    var neighbors: Neighbors

    func writeFacts(into facts: inout Markup, _ visit: Visit) {
        let words = visit.words.credentials.beside
        let prose = visit.language.proseWords
        for need in neighbors.needs { facts.links(visit.words.families.name(need.kind), need.credentials, visit) }
        facts.links(visit.words.families.leadsTo, neighbors.leadsTo, visit)
        facts.fact(words.proof, prose.page.proof(rulebook.proof))
        if let cycle = rulebook.cycle {
            facts.fact(words.renewal, prose.page.cycle(cycle.years, prose.amounts.day(cycle.ends)))
        }
        if rulebook.openToRegistered { facts.fact(words.registered, prose.page.openToRegistered) }
        facts.links(words.renewedBy, neighbors.renewals, visit)
        facts.links(words.opens, neighbors.programs, visit)
    }

    func writeComparisons(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.credentials.beside
        main.section(.ariaLabelledBy("beside")) { section in
            section.h2(words.title, .id("beside"))
            section.ul(.class("links")) { list in
                if let before = neighbors.before {
                    writeLink(words.since(before.edition), before, rulebook, into: &list, visit)
                }
                if let after = neighbors.after {
                    writeLink(words.after(after.edition), rulebook, after, into: &list, visit)
                }
                if let base, rulebook.variant != nil { writeBase(base, into: &list, visit) }
                if let twin = neighbors.twin {
                    let (first, second) = twin.isTwin(of: rulebook) ? (rulebook, twin) : (twin, rulebook)
                    writeLink(words.twin(twin.title), first, second, into: &list, visit)
                }
                writeForms(words.places, isLocal: true, into: &list, visit)
                writeForms(words.readings, isLocal: false, into: &list, visit)
                list.li { item in
                    let family = visit.words.credentials.heading(.family(rulebook.family)).title
                    item.a(words.tree(family), .href(visit.link(.family(rulebook.family))))
                }
            }
        }
    }

    private func writeLink(
        _ text: String, _ old: Rulebook, _ new: Rulebook, into list: inout Markup, _ visit: Visit
    ) {
        list.li { $0.a(text, .href(visit.differences(from: old, to: new))) }
    }

    private func writeBase(_ base: Rulebook, into list: inout Markup, _ visit: Visit) {
        let words = visit.words.credentials
        writeLink(words.differs(base.title), base, rulebook, into: &list, visit)
    }

    private func writeForms(_ name: String, isLocal: Bool, into list: inout Markup, _ visit: Visit) {
        let forms = neighbors.forms.filter { ($0.rulebook.variant?.place != nil) == isLocal }
        guard !forms.isEmpty else { return }
        list.li { item in
            item.text(name + ": ")
            for (index, form) in forms.enumerated() {
                if index > 0 { item.text(", ") }
                item.a(form.label, .href(visit.differences(from: rulebook, to: form.rulebook)))
            }
        }
    }

    func writeFees(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.credentials.beside
        guard neighbors.isCredential || !neighbors.fees.isEmpty else { return }
        main.section(.ariaLabelledBy("fees")) { section in
            section.h2(words.fees, .id("fees"))
            section.p(neighbors.fees.isEmpty ? words.noFees : words.feesLead)
            if neighbors.fees.count > 1 {
                section.details { details in
                    details.summary(words.feesOf(neighbors.fees.count))
                    writeFeeList(into: &details, visit)
                }
            } else if !neighbors.fees.isEmpty {
                writeFeeList(into: &section, visit)
            }
        }
    }

    private func writeFeeList(into part: inout Markup, _ visit: Visit) {
        part.ul(.class("lines")) { list in
            for one in neighbors.fees { one.write(into: &list, visit) }
        }
    }
}
