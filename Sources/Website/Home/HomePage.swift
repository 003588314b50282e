import HTML
import Rulebooks

/// What Attune is, for whom, and two doors.
struct HomePage: Page {
    static func preview(in language: Language) -> HomePage { HomePage() }

    func title(_ words: Words) -> String { words.site.name }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.home
        main.section(.class("hero")) { hero in
            hero.h1(words.title)
            hero.p(words.lead, .class("lead"))
            hero.p(words.who)
        }
        main.div(.class("doors")) { doors in
            writeDoor(words.check, to: .check, id: "check-door", kind: "door door-first", into: &doors, visit)
            writeDoor(words.credentials, to: .credentials, id: "credentials-door", kind: "door", into: &doors, visit)
        }
        main.section(.ariaLabelledBy("promises")) { section in
            section.h2(words.promisesTitle, .id("promises"))
            section.ul(.class("promises")) { list in
                for promise in words.promises { writePromise(promise, into: &list) }
            }
        }
    }

    private func writeDoor(
        _ door: HomeWords.Door, to path: Path, id: String, kind: String, into page: inout Markup,
        _ visit: Visit
    ) {
        page.section(.class(kind), .ariaLabelledBy(id)) { section in
            section.h2(door.title, .id(id))
            section.p(door.text)
            section.p { $0.buttonLink(door.button, to: path, in: visit.language) }
        }
    }

    private func writePromise(_ promise: HomeWords.Promise, into list: inout Markup) {
        list.li { item in
            item.h3(promise.title)
            item.p(promise.text)
        }
    }
}
