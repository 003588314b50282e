import HTML
import Offerings

/// Where a choice leaves few programs: how many more there are of which nobody knows the answer, with a way to see them.
struct SilenceList {
    var shelf: ProgramShelf
    var answer: ProgramAnswer
    var query: ProgramQuery

    /// With this many of their own people need no others.
    private static let enough = 10

    func write(into found: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        guard answer.own < Self.enough, query.choiceCount < ProgramQuery.mostChoices else { return }
        for silence in answer.silent {
            var wider = query
            wider.choose(.notKnown, of: silence.facet)
            let count = words.found(silence.total, silence.own, query.takesInNeighbors)
            found.p { line in
                line.text(words.silent(silence.facet, count) + " ")
                line.a(words.showSilent, .href(shelf.address(wider, visit)), .rel("nofollow"))
            }
        }
    }
}
