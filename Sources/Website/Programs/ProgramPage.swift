import HTML
import Offerings
import Portfolios
import Rulebooks

/// One program: all that is known of it, and what is not, said.
struct ProgramPage: Page {
    var shelf: ProgramShelf
    var program: Program
    var similar: [Program]

    func title(_ words: Words) -> String { program.name }

    /// Who offers it, where, and for whom.
    func description(_ words: Words) -> String? {
        let offered = shelf.providers(of: program).map(\.name) + shelf.labels(program.places)
        let who = [program.award.map(shelf.label), program.who].compactMap(\.self)
        return [offered.joined(separator: ", "), who.joined(separator: ": ")].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.programs
        main.trail(
            visit.words.site.trail, [(visit.words.site.home, .home), (words.title, .programs)], in: visit.language)
        main.pageHeading(program.name, lead: shelf.providers(of: program).map(\.name).joined(separator: ", "))
        writeWarnings(into: &main, visit)
        let terms = TermLinks(visit)
        main.dl(.class("facts")) { writeFacts(into: &$0, terms, visit) }
        if let note = program.note { main.p { $0.prose(note, terms) } }
        writeAdmission(into: &main, visit)
        main.preparations(shelf.preparations(of: program), under: visit.words.programs.preparesFor, visit)
        writeUnknown(into: &main, words)
        writeContact(into: &main, words)
        ProgramSources(shelf: shelf, program: program).write(into: &main, visit)
        writeSimilar(into: &main, visit)
        main.data("application/ld+json", json: ProgramData(shelf: shelf, program: program).bytes)
    }

    private func writeWarnings(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        if let status = program.status { main.notice(words.over(shelf.label(status))) }
        if let seen = program.seen, seen.latest + Period(3, .years) < visit.today {
            main.notice(words.stale(seen.description))
        }
    }

    private func writeFacts(into facts: inout Markup, _ terms: TermLinks, _ visit: Visit) {
        let words = visit.words.programs
        if let who = program.who { facts.fact(words.name(.who)) { $0.prose(who, terms) } }
        if !program.education.isEmpty {
            facts.fact(words.name(.education), shelf.labels(program.education).joined(separator: ", "))
        }
        if !program.professions.isEmpty {
            facts.fact(visit.words.compare.professions, shelf.labels(program.professions).joined(separator: ", "))
        }
        let award = [program.award.map(shelf.label), program.awardName].compactMap(\.self)
        if !award.isEmpty { facts.fact(words.name(.award), award.joined(separator: ": ")) }
        writeExtent(into: &facts, visit)
        let places = shelf.labels(program.places) + (program.city.map { [$0] } ?? [])
        if !places.isEmpty { facts.fact(words.name(.places), places.joined(separator: ", ")) }
        if let format = program.format { facts.fact(words.name(.format), shelf.label(format)) }
        if let level = program.level { facts.fact(words.name(.level), shelf.label(level)) }
        if !program.tracks.isEmpty {
            facts.fact(words.name(.tracks), shelf.labels(program.tracks).joined(separator: ", "))
        }
        if !program.themes.isEmpty {
            facts.fact(words.name(.themes), shelf.labels(program.themes).joined(separator: ", "))
        }
    }

    private func writeExtent(into facts: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        if let length = program.length { facts.fact(words.name(.length), words.period(length)) }
        if let minutes = program.minutes { facts.fact(words.name(.hours), words.minutes(minutes)) }
        if let credits = program.credits { facts.fact(words.name(.credits), "\(credits)") }
        if let cost = program.cost { facts.fact(words.name(.cost), words.cost(cost)) }
        if let seats = program.seats { facts.fact(words.name(.seats), "\(seats)") }
        guard !program.deadlines.isEmpty else { return }
        facts.fact(words.name(.deadlines)) { value in
            for deadline in program.deadlines {
                value.time(words.day(deadline), .datetime(deadline.description))
                value.text(deadline < visit.today ? " \(words.passed) " : " ")
            }
            if program.deadlines.contains(where: { $0 >= visit.today }) {
                value.a(words.calendar, .href(visit.link(.programCalendar(program.id))))
            }
        }
    }

    private func writeAdmission(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        let rules = program.admission.flatMap { id in shelf.titles[id].map { (id: id, title: $0) } }
        main.section(.class("door"), .ariaLabelledBy("admission")) { section in
            section.h2(words.admission, .id("admission"))
            section.p { line in
                guard let rules else { return line.text(words.admissionUnknown) }
                line.text(words.admissionText + " ")
                line.a(rules.title, .href(visit.link(.credential(rules.id))))
            }
            section.p { line in
                guard let rules else { return line.a(words.check, .class("button"), .href(visit.link(.check))) }
                let query = AddressField.text(GuidedAnswers.askedName, rules.id)
                line.a(words.checkThis, .class("button"), .href(visit.link(.checkQuestions) + "?" + query))
            }
        }
    }

    private func writeUnknown(into main: inout Markup, _ words: ProgramWords) {
        let gaps = shelf.gaps(of: program)
        guard !gaps.isEmpty else { return }
        main.section(.class("gaps"), .ariaLabelledBy("unknown")) { section in
            section.h2(words.unknownTitle, .id("unknown"))
            section.p(words.unknownLead)
            section.ul(.class("topics")) { list in
                for fact in gaps { list.li(words.name(fact)) }
            }
        }
    }

    private func writeContact(into main: inout Markup, _ words: ProgramWords) {
        main.section(.ariaLabelledBy("contact")) { section in
            section.h2(words.contact, .id("contact"))
            section.ul(.class("links")) { list in
                if let url = program.url { list.li { $0.a(words.itsPage, .href(url), .rel("noreferrer")) } }
                for provider in shelf.providers(of: program) {
                    list.li { item in
                        if let site = provider.site {
                            item.a(provider.name, .href(site), .rel("noreferrer"))
                        } else {
                            item.text(provider.name)
                        }
                    }
                }
            }
            section.p(.class("quiet")) { line in
                line.text(program.seen.map { words.seen($0.description) } ?? words.seenUnknown)
            }
        }
    }

    private func writeSimilar(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        guard !similar.isEmpty else { return }
        main.section(.ariaLabelledBy("similar")) { section in
            section.h2(words.similar, .id("similar"))
            section.ul(.class("lines")) { list in
                for other in similar { list.li { ProgramCard(shelf: shelf, program: other).write(into: &$0, visit) } }
            }
            section.compareLink(([program] + similar).map { .program($0.id) }, visit)
        }
    }
}
