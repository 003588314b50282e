import HTML
import Offerings
import Portfolios
import Rulebooks

/// What is not known of a program, said as plainly as what is.
extension ProgramShelf {
    /// What nobody found yet. What is online is in no city; when its page was seen is said beside the page.
    func gaps(of program: Program) -> [Program.Fact] {
        let isOnline = program.format.map(vocabulary.name) == "online"
        return Program.Fact.allCases.filter { fact in
            program.unknown.contains(fact) && fact != .seen && !(isOnline && fact == .city)
        }
    }
}

/// Where the facts of a program are from: the sources that it cites; without one its own page, or none.
struct ProgramSources {
    var shelf: ProgramShelf
    var program: Program

    private var cited: [Source] { program.allCites.compactMap { shelf.sources[$0] } }

    func write(into main: inout Markup, _ visit: Visit) {
        let cited = cited
        guard cited.isEmpty else { return main.sourceList(cited, visit) }
        let words = visit.words.programs
        main.section(.ariaLabelledBy("sources")) { section in
            section.h2(visit.words.credentials.sources, .id("sources"))
            section.p { line in
                guard let url = program.url else { return line.text(words.noSource) }
                line.text(words.ownSource + " ")
                line.a(words.thePage, .href(url), .rel("noreferrer"))
                line.text(".")
            }
        }
    }
}
