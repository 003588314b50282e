import Accounts
import Offerings
import Portfolios
import Rulebooks
import Storage

extension Site {
    /// `GET /portfolio/coverage`
    func coverage(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let library = library(in: call.visit.language)
        let entries = try await call.portfolio(of: member).portfolio.entries
        let followed = try await call.followed(by: member).compactMap { library.newest($0, on: call.visit.today) }
            .filter { !$0.requirement.topicsAsked.isEmpty }
        let asked = call.asked("credential")
        let one = asked.isEmpty ? followed.first : followed.first { $0.id == asked }
        guard one != nil || asked.isEmpty || asked == CoveragePage.all else { throw .notFound }
        let topics = one?.requirement.topicsAsked ?? Coverage.topics(in: entries, library.catalog.vocabulary)
        let page = CoveragePage(
            coverage: Coverage(of: entries, topics: topics, library.catalog),
            credentials: followed.map { FollowPage.Line(id: $0.id, title: $0.title) }, credential: one?.id)
        return .personal(page, call.visit)
    }
}
