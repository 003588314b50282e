import Offerings
import Rulebooks

extension Site {
    /// `GET /glossary`
    func glossary(_ visit: Visit) -> Answer {
        let directory = library(in: visit.language).directory
        return .page(GlossaryPage(entries: directory.glossary, guides: directory.guides), visit)
    }
}
