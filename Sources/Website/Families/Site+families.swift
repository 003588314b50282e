import Rulebooks

extension Site {
    /// `GET /credential-families/NAME`
    func family(_ id: String, _ visit: Visit) throws(Failure) -> Answer {
        guard let tree = library(in: visit.language).family(id, on: visit.today) else { throw .notFound }
        return .page(FamilyPage(tree: tree), visit)
    }
}
