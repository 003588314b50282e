import HTTPTypes
import Offerings
import Portfolios
import Rulebooks

extension Site {
    /// The finder, as its address asks.
    func programs(_ visit: Visit) -> Answer {
        let shelf = shelf(visit)
        let reading = ProgramQuery.reading(visit.query ?? "", knowing: shelf.index.facets)
        let answer = shelf.index.answer(to: reading.query, on: visit.today)
        return .page(ProgramsPage(shelf: shelf, reading: reading, answer: answer), visit)
    }

    func program(_ id: String, _ visit: Visit) throws(Failure) -> Answer {
        let shelf = shelf(visit)
        guard let position = shelf.index.position(of: id) else { throw .notFound }
        let similar = shelf.index.similar(to: position).map { shelf.index.programs[$0] }
        return .page(ProgramPage(shelf: shelf, program: shelf.index.programs[position], similar: similar), visit)
    }

    /// The deadlines of a program for a calendar.
    func programCalendar(_ id: String, _ visit: Visit) throws(Failure) -> Answer {
        let shelf = shelf(visit)
        guard let program = shelf.index.program(id), !program.deadlines.isEmpty else { throw .notFound }
        let text = ProgramCalendar(program: program, today: visit.today).text(visit.words.programs)
        return Answer(type: "text/calendar; charset=utf-8", bytes: Array(text.utf8))
    }

    private func shelf(_ visit: Visit) -> ProgramShelf { library(in: visit.language).programs }
}
