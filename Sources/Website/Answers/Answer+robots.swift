import Rulebooks

extension Answer {
    /// Questions to the finder and comparisons have no end; the pages that they lead to are all linked without one.
    static let robots: Answer = {
        let endless = Language.allCases.flatMap { language in
            [Path.programs, .compare].map { "Disallow: " + $0.text(in: language) + "?" }
        }
        return .plain((["User-agent: *"] + endless).joined(separator: "\n") + "\n", caching: .revalidate)
    }()
}
