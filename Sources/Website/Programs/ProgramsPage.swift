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

    func title(_ words: Words) -> String { words.programs.title }

    func description(_ words: Words) -> String? { words.programs.lead }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.programs
        main.pageHeading(words.title, lead: words.lead)
        let addresses = shelf.addresses(around: query, visit)
        let choice = FacetChoice(addresses, links: links)
        ProgramsSearch(shelf: shelf, query: query, choice: choice).write(into: &main, visit)
        writeNotes(into: &main, visit.words)
        writeChoices(into: &main, addresses, choice, visit)
        main.div(.class("finder")) { finder in
            finder.section(.class("found"), .ariaLabelledBy("found")) { found in
                found.h2(words.found(answer.total, answer.own, query.takesInNeighbors), .id("found"))
                found.p(.class("to-filters")) { $0.a(words.narrow, .href("#filters")) }
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
                    writeFacets(into: &form, choice, visit)
                    form.button(words.show, .class("button"), .type("submit"))
                }
            }
        }
    }

    private func writeSearch(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        let form = SearchForm(
            page: .programs, label: words.searchLabel, hint: words.searchHint, text: query.text, kept: kept)
        form.write(into: &main, visit)
    }

    /// What else a search by words leaves as it is.
    private var kept: [(name: String, value: String)] {
        var search = query
        search.drop(.text)
        return search.fields(knowing: shelf.index.facets)
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

    /// What is chosen, each with a link that takes it back, or that leads to its box.
    private func writeChoices(
        into main: inout Markup, _ addresses: ProgramAddresses, _ choice: FacetChoice, _ visit: Visit
    ) {
        let words = visit.words.programs
        guard !query.isEmpty else { return }
        main.nav(.class("chosen"), .ariaLabel(words.chosen)) { nav in
            nav.ul { list in
                if !query.text.isEmpty, choice.isBoxes {
                    list.li { $0.a(words.textChip(query.text), .class("chip"), .href("#q")) }
                } else if !query.text.isEmpty {
                    var without = query
                    without.drop(.text)
                    writeChip(words.textChip(query.text), shelf.address(without, visit), into: &list, visit)
                }
                for facet in ProgramFacet.allCases {
                    for value in shelf.index.facets.inOrder(query.choices[facet] ?? [], of: facet) {
                        let chip = words.chip(facet, shelf.name(value, words))
                        if choice.isBoxes {
                            let box = FacetChoice.box(of: value, of: facet, in: shelf)
                            list.li { $0.a(chip, .class("chip"), .href(box)) }
                        } else {
                            writeChip(chip, without(value, facet, addresses, visit), into: &list, visit)
                        }
                    }
                }
                writeNeighbors(into: &list, choice, visit)
                list.li { $0.a(words.clear, .href(visit.link(.programs))) }
            }
        }
    }

    /// Without any state there are no neighbors.
    private func without(
        _ value: FacetValue, _ facet: ProgramFacet, _ addresses: ProgramAddresses, _ visit: Visit
    ) -> String {
        guard facet == .state, query.takesInNeighbors, query.choices[.state]?.count == 1 else {
            return addresses.turning(value, of: facet)
        }
        var without = query
        without.drop(value, of: facet)
        without.takeInNeighbors(false)
        return shelf.address(without, visit)
    }

    /// Neighboring states, once one is chosen, are one step further or one step back.
    private func writeNeighbors(into list: inout Markup, _ choice: FacetChoice, _ visit: Visit) {
        let words = visit.words.programs
        guard query.choices[.state] != nil else { return }
        guard !choice.isBoxes else {
            return list.li { item in
                item.label { label in
                    label.input(
                        .type("checkbox"), .name("near"), .value("neighbors"), .init("form", FacetChoice.form),
                        .checked(query.takesInNeighbors))
                    label.text(" " + words.neighbors)
                }
            }
        }
        var other = query
        other.takeInNeighbors(!query.takesInNeighbors)
        if query.takesInNeighbors { return writeChip(words.neighbors, shelf.address(other, visit), into: &list, visit) }
        list.li { $0.a(words.withNeighbors, .href(shelf.address(other, visit)), .rel("nofollow")) }
    }

    private func writeChip(
        _ text: String, _ address: String, into list: inout Markup, _ visit: Visit
    ) {
        list.li { item in
            item.a(
                .class("chip"), .href(address), .rel("nofollow"), .ariaLabel(visit.words.programs.takeBack(text))
            ) { link in
                link.text(text)
                link.span(" ×", .init("aria-hidden", "true"))
            }
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
