import HTML
import Logbooks
import Portfolios
import Rulebooks
import Storage

/// One training's list as its keeper sees it.
struct RosterPage: Page {
    var roster: KeptRoster
    var teller: EntryTeller
    var list = AttendeeList()
    var now: Instant
    /// What became of those who were added just before.
    var added: RosterAdded?
    var wasSaved = false
    var page = 1

    static let length = 100

    static func preview(in language: Language) -> RosterPage {
        var list = AttendeeList()
        (list.typed, list.problems) = ("Tom", [.noAddress(line: 1), .more(2)])
        return RosterPage(
            roster: Preview.roster, teller: Preview.teller(in: language), list: list, now: Preview.now,
            added: RosterAdded(credited: 1, waiting: 2, there: 1), wasSaved: true)
    }

    func title(_ words: Words) -> String { roster.title }

    private var id: String { roster.id.text }
    private var pages: Int { max(1, (roster.attendees.count + Self.length - 1) / Self.length) }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.rosters
        main.problemBox(list.problems.map { ("list", words.problem($0)) }, visit)
        main.portfolioTrail(visit, [(words.title, .rosters(.overview))])
        main.pageHeading(roster.title, lead: roster.organization.map { words.keptFor($0.name) })
        if wasSaved { main.notice(words.saved) }
        if let added, added.new + added.there > 0 {
            main.notice(words.added(added.credited, added.waiting, added.there))
        }
        if let entry = roster.entry { main.facts(of: entry, teller) }
        main.p(.class("buttons")) { line in
            line.a(words.door, .class("button"), .href(visit.link(.rosters(.door(id)))))
            line.a(words.change, .class("button button-second"), .href(visit.link(.rosters(.change(id)))))
        }
        writeAdding(into: &main, visit)
        writeAttendees(into: &main, visit)
    }

    private func writeAdding(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.rosters
        main.h2(words.add)
        main.form(to: .rosters(.one(id)), visit, .enctype("multipart/form-data")) { form in
            form.div(.class("question-group")) { group in
                group.textArea(
                    TextField(name: "list", label: words.list, hint: words.listHint, value: list.typed),
                    problem: list.problems.first.map(words.problem), visit)
                group.div(.class("question")) { question in
                    question.label(words.file, .for("file"))
                    question.p(words.fileHint, .class("hint"), .id("file-hint"))
                    question.input(
                        .type("file"), .id("file"), .name("file"), .init("accept", ".csv,.txt,text/csv,text/plain"),
                        .ariaDescribedBy("file-hint"))
                }
                group.p { $0.button(words.addButton, .type("submit"), .class("button")) }
            }
        }
    }

    private func writeAttendees(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.rosters
        let waiting = roster.attendees.count { !$0.isCredited && $0.withdrawn == nil }
        let number = min(max(1, page), pages)
        main.h2(words.attendees)
        if roster.attendees.isEmpty { main.p(words.nobody) }
        if waiting > 0 { main.p(words.waiting(waiting)) }
        main.ul(.class("lines")) { list in
            for attendee in roster.attendees.dropFirst((number - 1) * Self.length).prefix(Self.length) {
                list.li { write(attendee, into: &$0, visit) }
            }
        }
        main.pageLinks(number, of: pages, at: .rosters(.one(id)), visit)
    }

    private func write(_ attendee: KeptRoster.Attendee, into item: inout Markup, _ visit: Visit) {
        let words = visit.words.rosters
        let name = attendee.name ?? attendee.address ?? words.somebody
        item.div(.class("line-head")) { head in
            head.span(name, .class("line-title"))
            if attendee.withdrawn == nil {
                head.span(attendee.isCredited ? words.credited : words.waits, .class("tag"))
            }
        }
        let notes = [attendee.name == nil ? nil : attendee.address, attendee.cameByDoor ? words.byDoor : nil]
        item.p(.class("note")) { line in
            line.text(notes.compactMap(\.self).map { $0 + " · " }.joined())
            if let reason = attendee.withdrawn {
                line.text(words.takenBack(reason))
            } else {
                line.a(.href(visit.link(.rosters(.line(id, attendee.position))))) { link in
                    link.text(words.takeBack)
                    link.span(": " + name, .class("visually-hidden"))
                }
            }
        }
    }
}
