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
    /// Where it applies, when not wherever its issuer awards.
    var place: String?
    /// Its local forms and other readings.
    var forms: [FormLink] = []

    func title(_ words: Words) -> String { rulebook.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words
        main.trail(words.site.trail, [(words.site.home, .home), (words.credentials.title, .credentials)])
        main.pageHeading(rulebook.title, lead: rulebook.summary.isEmpty ? nil : rulebook.summary)
        writeFacts(into: &main, visit)
        main.notice(words.site.reference)
        main.section(.class("prose"), .ariaLabelledBy("asks")) { section in
            section.h2(words.credentials.asks, .id("asks"))
            ProseList(blocks: prose, citable: Set(rulebook.sources.map(\.key)), topics: rulebook.requirement.topics)
                .write(into: &section, for: visit)
        }
        writeGaps(into: &main, words.credentials)
        writeDoor(into: &main, words.credentials)
        writeSources(into: &main, words.credentials)
        writeEditions(into: &main, visit)
    }

    private func writeFacts(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.credentials
        main.dl(.class("facts")) { facts in
            facts.fact(words.editionLabel, rulebook.edition)
            facts.fact(words.awardedBy) { $0.issuer(issuer) }
            if let place { facts.fact(words.appliesIn, place) }
            facts.fact(words.inForce, words.span(rulebook.from, rulebook.until))
            facts.links(words.localFormsLabel, forms.filter(\.isLocal))
            facts.links(words.readingsLabel, forms.filter { !$0.isLocal })
        }
        if let base { writeBase(base, into: &main, words) }
        if rulebook.from > visit.today { main.notice(words.notYetInForce) }
        if let until = rulebook.until, until < visit.today { main.notice(words.notInForce) }
    }

    /// Another credential, edition or form that this one goes back to.
    private func writeBase(_ base: Rulebook, into main: inout Markup, _ words: CredentialWords) {
        let (before, after) = words.basedOn(rulebook.variant)
        main.p(.class(rulebook.variant == nil ? "quiet" : "form-of")) { line in
            line.text(before + " ")
            line.a(base.title, .href(Path.edition(base.id, base.edition).text))
            line.text(", " + words.edition(base.edition) + after)
        }
    }

    private func writeGaps(into main: inout Markup, _ words: CredentialWords) {
        guard !rulebook.gaps.isEmpty else { return }
        let titles = rulebook.requirement.titles
        main.section(.class("gaps"), .ariaLabelledBy("gaps")) { section in
            section.h2(words.gaps, .id("gaps"))
            section.p(words.gapsLead)
            section.ul { list in
                for gap in rulebook.gaps {
                    list.li { item in
                        if let title = gap.node.flatMap({ titles[$0] }) { item.strong(title + ": ") }
                        item.text(gap.text)
                    }
                }
            }
        }
    }

    private func writeDoor(into main: inout Markup, _ words: CredentialWords) {
        main.section(.class("door"), .ariaLabelledBy("check-door")) { section in
            section.h2(words.checkDoor, .id("check-door"))
            section.p(words.checkDoorText)
            section.p { $0.buttonLink(words.checkDoor, to: .check) }
        }
    }

    private func writeSources(into main: inout Markup, _ words: CredentialWords) {
        guard !rulebook.sources.isEmpty else { return }
        main.section(.ariaLabelledBy("sources")) { section in
            section.h2(words.sources, .id("sources"))
            section.p(words.sourcesLead)
            section.ul(.class("sources")) { list in
                for source in rulebook.sources {
                    list.li(.id(Citation.anchor(source.key))) { writeSource(source, into: &$0, words) }
                }
            }
        }
    }

    private func writeSource(_ source: Source, into item: inout Markup, _ words: CredentialWords) {
        item.span(source.key, .class("cite-key"))
        item.text(" ")
        if let url = source.url {
            item.a(source.title, .href(url), .rel("noreferrer"))
        } else {
            item.text(source.title)
        }
        if let seen = source.seen { item.span(", " + words.seen(seen), .class("quiet")) }
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
                        item.a(words.edition(other.edition), .href(Path.edition(other.id, other.edition).text))
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
