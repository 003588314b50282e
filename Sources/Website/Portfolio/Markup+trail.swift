import HTML
import Rulebooks

extension Markup {
    /// The way back up to the portfolio, and to what stands between it and this page.
    mutating func portfolioTrail(_ visit: Visit, _ between: [(name: String, path: Path)] = []) {
        trail(
            visit.words.site.trail, [(visit.words.portfolio.title, .portfolio(.overview))] + between,
            in: visit.language)
    }
}
