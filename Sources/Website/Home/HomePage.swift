import HTML
import Offerings
import Rulebooks

/// The door: a search, three ways in, and the map.
struct HomePage: Page {
    var shelf: ProgramShelf
    /// How many programs each state has.
    var counts: [ProgramAnswer.Count]

    func title(_ words: Words) -> String { words.site.name }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.home
        main.section(.class("hero")) { hero in
            hero.h1(words.title)
            hero.p(words.lead, .class("lead"))
            writeSearch(into: &hero, visit)
        }
        main.div(.class("doors")) { doors in
            writeDoor(words.find, to: .programs, id: "find-door", into: &doors, visit)
            writeDoor(words.check, to: .check, id: "check-door", into: &doors, visit)
            writeDoor(words.credentials, to: .credentials, id: "credentials-door", into: &doors, visit)
        }
        main.section(.class("home-map"), .ariaLabelledBy("map")) { section in
            section.h2(words.mapTitle, .id("map"))
            section.p(words.mapText)
            StateMap(shelf: shelf, choice: .links(shelf.addresses(around: ProgramQuery(), visit)), counts: counts)
                .writeMap(into: &section, visit)
        }
        writeGuides(into: &main, visit)
        main.section(.ariaLabelledBy("promises")) { section in
            section.h2(words.promisesTitle, .id("promises"))
            section.ul(.class("promises")) { list in
                for promise in words.promises { writePromise(promise, into: &list) }
            }
            section.p(words.who, .class("quiet"))
        }
    }

    private func writeSearch(into hero: inout Markup, _ visit: Visit) {
        let words = visit.words.home
        SearchForm(page: .programs, label: words.searchLabel).write(into: &hero, visit) { field in
            field.label(words.stateLabel, .for("state"))
            field.select(.id("state"), .name("state")) { writeStates(into: &$0, visit) }
        }
    }

    private func writeStates(into list: inout Markup, _ visit: Visit) {
        list.option(visit.words.home.anyState, .value(""))
        for count in counts {
            let key = shelf.index.facets.key(of: count.value)
            if key.hasPrefix("us-") { list.option(shelf.name(count.value, visit.words.programs), .value(key)) }
        }
    }

    private func writeDoor(
        _ door: HomeWords.Door, to path: Path, id: String, into page: inout Markup, _ visit: Visit
    ) {
        page.section(.class(path == .check ? "door door-first" : "door"), .ariaLabelledBy(id)) { section in
            section.h2(door.title, .id(id))
            section.p(door.text)
            section.p { $0.buttonLink(door.button, to: path, in: visit.language) }
        }
    }

    /// For those who are new to the field.
    private func writeGuides(into main: inout Markup, _ visit: Visit) {
        let words = visit.words
        main.section(.ariaLabelledBy("guides")) { section in
            section.h2(words.guides.title, .id("guides"))
            section.ul(.class("links")) { list in
                for guide in shelf.directory.guides {
                    list.li { $0.a(guide.title, .href(visit.link(.guide(guide.id)))) }
                }
                list.li { $0.a(words.programs.glossary, .href(visit.link(.glossary))) }
            }
        }
    }

    private func writePromise(_ promise: HomeWords.Promise, into list: inout Markup) {
        list.li { item in
            item.h3(promise.title)
            item.p(promise.text)
        }
    }
}
