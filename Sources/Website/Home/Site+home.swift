import Offerings

extension Site {
    /// `GET /`
    func home(_ visit: Visit) -> Answer {
        let shelf = library(in: visit.language).programs
        let counts = shelf.index.answer(to: ProgramQuery(), on: visit.today, pageSize: 1).counts(of: .state)
        return .page(HomePage(shelf: shelf, counts: counts), visit)
    }
}
