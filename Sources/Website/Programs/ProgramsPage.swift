import HTML
import Offerings
import Portfolios
import Rulebooks

/// The finder: programs that fit what someone looks for, and every way to narrow or widen the list as a link.
struct ProgramsPage: Page {
    var shelf: ProgramShelf
    var reading: ProgramQueryReading
    var answer: ProgramAnswer

    private var query: ProgramQuery { reading.query }

    var languageSwitch: LanguageSwitch { .understood(query: query.string(knowing: shelf.index.facets)) }

    func title(_ words: Words) -> String { words.programs.title }

    func description(_ words: Words) -> String? { words.programs.lead }

    func write(into main: inout Markup, for visit: Visit) {
        main.pageHeading(visit.words.programs.title, lead: visit.words.programs.lead)
        let addresses = shelf.addresses(around: query, visit)
        let choice = FacetChoice(addresses, links: links)
        guard !choice.isBoxes else { return write(into: &main, addresses, choice, visit) }
        main.write(upTo: Self.most) { main in
            write(into: &main, addresses, choice, visit)
        } orElse: { main in
            write(into: &main, addresses, .boxes, visit)
        }
    }

    /// Bytes, with a little left for the foot of the page: whoever has a slow line waits for no more.
    private static let most = 57_500

    private func write(
        into main: inout Markup, _ addresses: ProgramAddresses, _ choice: FacetChoice, _ visit: Visit
    ) {
        let words = visit.words.programs
        ProgramsSearch(shelf: shelf, query: query, choice: choice).write(into: &main, visit)
        writeNotes(into: &main, visit.words)
        let chosen = ChosenList(shelf: shelf, query: query, addresses: addresses, choice: choice)
        chosen.write(into: &main, visit)
        main.div(.class("finder")) { finder in
            finder.section(.class("found"), .ariaLabelledBy("found")) { found in
                found.h2(words.found(answer.total, answer.own, query.takesInNeighbors), .id("found"))
                found.p(.class("to-filters")) { $0.a(words.narrow, .href("#filters")) }
                SilenceList(shelf: shelf, answer: answer, query: query).write(into: &found, visit)
                if answer.total == 0 { writeWidening(into: &found, visit) }
                if answer.total > 1 { SortList(shelf: shelf, query: query, choice: choice).write(into: &found, visit) }
                if answer.total > 0 { found.choosing(visit) { writeHits(into: &$0, visit) } }
                writePages(into: &found, choice, visit)
            }
            finder.aside(.class("filters"), .id("filters"), .ariaLabel(words.narrow)) { filters in
                filters.h2(words.narrow)
                guard choice.isBoxes else { return writeFacets(into: &filters, choice, visit) }
                filters.form(.id(FacetChoice.form), .action(visit.link(.programs)), .method("get")) { form in
                    form.p(words.tick, .class("hint"))
                    // Where there is nothing to sort, the order is kept for what the next choice finds.
                    if answer.total < 2 {
                        form.input(.type("hidden"), .name("sort"), .value(query.sort.rawValue))
                    }
                    if query.takesInNeighbors, !chosen.isButtons {
                        form.input(.type("hidden"), .name("near"), .value("neighbors"))
                    }
                    writeFacets(into: &form, choice, visit)
                    form.button(words.show, .class("button"), .type("submit"))
                }
            }
        }
    }

    /// How many values there are to choose, on the map and in the lists.
    private var links: Int {
        answer.facets.reduce(60) { $0 + FacetList.shown($1.counts).count }
    }

    private func writeFacets(into filters: inout Markup, _ choice: FacetChoice, _ visit: Visit) {
        StateMap(shelf: shelf, choice: choice, counts: answer.counts(of: .state)).write(into: &filters, visit)
        for facet in FacetList.order {
            FacetList(shelf: shelf, choice: choice, facet: facet, counts: answer.counts(of: facet))
                .write(into: &filters, visit)
        }
    }

    /// What of the address was ignored, and why.
    private func writeNotes(into main: inout Markup, _ words: Words) {
        guard !reading.notes.isEmpty else { return }
        main.div(.class("notice")) { box in
            box.p(words.programs.ignored)
            box.ul { list in for note in reading.notes { list.li(words.errors.note(note)) } }
        }
    }

    private func writeWidening(into found: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        guard let widening = answer.widening else {
            found.p(words.nothing)
            return
        }
        var wider = query
        for part in widening.drops { wider.drop(part) }
        found.p { line in
            line.text(words.nothing + " ")
            line.a(words.widen(widening.drops.map(words.part), widening.count), .href(shelf.address(wider, visit)))
        }
    }

    private func writeHits(into found: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        for reach in ProgramAnswer.Reach.allCases {
            let hits = answer.hits.filter { $0.reach == reach }
            guard !hits.isEmpty else { continue }
            if let heading = words.reach(reach) { found.h3(heading) }
            write(hits, into: &found, visit)
        }
    }

    private func write(_ hits: [ProgramAnswer.Hit], into found: inout Markup, _ visit: Visit) {
        guard !hits.isEmpty else { return }
        found.ul(.class("lines")) { list in
            for hit in hits {
                list.li {
                    ProgramCard(shelf: shelf, program: shelf.index[hit], isChoosable: true).write(into: &$0, visit)
                }
            }
        }
    }

    private func writePages(into found: inout Markup, _ choice: FacetChoice, _ visit: Visit) {
        let words = visit.words.programs
        guard answer.pages > 1 else { return }
        found.nav(.class("pages"), .ariaLabel(words.pages)) { nav in
            nav.p(words.page(answer.page, answer.pages))
            nav.ul { list in
                for (number, text) in [(answer.page - 1, words.previous), (answer.page + 1, words.next)]
                where (1...answer.pages).contains(number) {
                    if choice.isBoxes {
                        list.li {
                            $0.button(
                                text, .class("button"), .init("form", FacetChoice.form), .name("page"),
                                .value(String(number)))
                        }
                        continue
                    }
                    var other = query
                    other.turn(to: number)
                    list.li { $0.a(text, .href(shelf.address(other, visit)), .rel("nofollow")) }
                }
            }
        }
    }
}
