import HTML
import Portfolios
import Rulebooks

/// One credential in one edition: what it asks, what is not known, and where it all comes from.
struct CredentialPage: Page {
    var rulebook: Rulebook
    var issuer: Issuer
    /// The rules in words.
    var prose: [ProseBlock]
    /// All editions of the credential, this one too, earliest first.
    var editions: [Rulebook]
    /// What it is written as changes to.
    var base: Rulebook?
    /// How a local form or another reading differs from that.
    var change: RulebookComparison?
    /// Where it applies, when not wherever its issuer awards.
    var place: String?
    /// Its local forms and other readings.
    var forms: [FormLink] = []
    /// Those like it, to compare it with.
    var alike: [String] = []
    /// Programs that prepare for it.
    var preparations: [PreparationLine] = []
    /// What stands around it.
    var neighbors = Neighbors()

    private var citable: Set<String> { Set(rulebook.sources.map(\.key)) }

    private var beside: NeighborsPart { NeighborsPart(rulebook: rulebook, base: base, neighbors: neighbors) }

    func title(_ words: Words) -> String { rulebook.title }

    func description(_ words: Words) -> String? { rulebook.summary.isEmpty ? nil : rulebook.summary }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words
        main.trail(
            words.site.trail, [(words.site.home, .home), (words.credentials.title, .credentials)],
            in: visit.language)
        main.pageHeading(rulebook.title, lead: rulebook.summary.isEmpty ? nil : rulebook.summary)
        writeFacts(into: &main, visit)
        main.notice(words.site.reference)
        main.section(.class("prose"), .ariaLabelledBy("asks")) { section in
            section.h2(words.credentials.asks, .id("asks"))
            ProseList(blocks: prose, citable: citable, topics: rulebook.requirement.topics)
                .write(into: &section, for: visit)
        }
        writeChange(into: &main, visit)
        beside.writeComparisons(into: &main, visit)
        writeGaps(into: &main, words.credentials)
        beside.writeFees(into: &main, visit)
        main.preparations(preparations, under: words.credentials.beside.preparations, visit)
        writeDoor(into: &main, visit)
        main.compareLink(([rulebook.key] + alike).map { .credential($0) }, visit)
        main.sourceList(rulebook.sources, lead: words.credentials.sourcesLead, visit)
        writeEditions(into: &main, visit)
        if neighbors.isCredential {
            let data = CredentialData(rulebook: rulebook, issuer: issuer, place: place)
            main.data("application/ld+json", json: data.bytes)
        }
    }

    private func writeFacts(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.credentials
        main.dl(.class("facts")) { facts in
            facts.fact(words.editionLabel, rulebook.edition)
            facts.fact(words.awardedBy) { $0.issuer(issuer) }
            if let place { facts.fact(words.appliesIn, place) }
            facts.fact(words.inForce, words.span(rulebook.from, rulebook.until))
            facts.links(words.localFormsLabel, forms.filter(\.isLocal), visit)
            facts.links(words.readingsLabel, forms.filter { !$0.isLocal }, visit)
            beside.writeFacts(into: &facts, visit)
        }
        if let base { writeBase(base, into: &main, visit) }
        if rulebook.from > visit.today { main.notice(words.notYetInForce) }
        if let until = rulebook.until, until < visit.today { main.notice(words.notInForce) }
    }

    /// Another credential, edition or form that this one goes back to.
    private func writeBase(_ base: Rulebook, into main: inout Markup, _ visit: Visit) {
        let words = visit.words.credentials
        let (before, after) = words.basedOn(rulebook.variant)
        main.p(.class(rulebook.variant == nil ? "quiet" : "form-of")) { line in
            line.text(before + " ")
            line.a(base.title, .href(visit.link(Path(base))))
            line.text(", " + words.editionInLine(base.edition) + after)
        }
    }

    private func writeChange(into main: inout Markup, _ visit: Visit) {
        guard let change, let base else { return }
        main.details(.class("changes")) { details in
            details.summary(visit.words.credentials.differs(base.title))
            let list = DifferenceList(
                comparison: change,
                sides: (visit.words.differences.inGeneral, place ?? visit.words.credentials.here),
                prose: visit.language.proseWords, words: visit.words.differences, citable: citable)
            if list.isEmpty { details.p(visit.words.differences.sameAsks) }
            list.write(into: &details)
            details.p { line in
                line.a(
                    visit.words.credentials.beside.whole,
                    .href(visit.differences(from: base, to: rulebook)))
            }
        }
    }

    private func writeGaps(into main: inout Markup, _ words: CredentialWords) {
        guard !rulebook.gaps.isEmpty else { return }
        main.section(.class("gaps"), .ariaLabelledBy("gaps")) { section in
            section.h2(words.gaps, .id("gaps"))
            section.p(words.gapsLead)
            section.gapList(rulebook.gaps, of: rulebook)
        }
    }

    private func writeDoor(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.credentials
        main.section(.class("door"), .ariaLabelledBy("check-door")) { section in
            section.h2(words.checkDoor, .id("check-door"))
            section.p(words.checkDoorText)
            section.p { $0.buttonLink(words.checkDoor, to: .check, in: visit.language) }
            section.p { $0.a(words.beside.programs, .href(visit.link(.programs))) }
        }
    }

    private func writeEditions(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.credentials
        let others = editions.filter { $0.edition != rulebook.edition }
        guard !others.isEmpty else { return }
        main.section(.ariaLabelledBy("editions")) { section in
            section.h2(words.otherEditions, .id("editions"))
            section.ul(.class("links")) { list in
                for other in others.reversed() {
                    list.li { item in
                        item.a(
                            words.edition(other.edition), .href(visit.link(Path(other))))
                        item.span(" " + words.span(other.from, other.until), .class("quiet"))
                    }
                }
            }
        }
    }
}

extension Requirement {
    /// The title of each node, by id.
    var titles: [NodeID: String] {
        var titles = [id: title]
        for part in parts { titles[part.id] = part.title }
        for child in children { titles.merge(child.titles) { first, _ in first } }
        return titles
    }

    /// The topics of each node that asks for all topics of a framework.
    var topics: [NodeID: [String]] {
        var topics: [NodeID: [String]] = [:]
        if case .cover(let cover) = rule { topics[id] = cover.topics.map(\.label) }
        for child in children { topics.merge(child.topics) { first, _ in first } }
        return topics
    }
}
