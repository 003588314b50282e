import ArgumentParser
import CatalogFiles
import Offerings
import Portfolios
import Rulebooks

/// `attune catalog`: what a catalog holds and how much of it is known.
struct CountCatalog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalog",
        abstract: "Says what a catalog holds, and how much of the field it covers.",
        discussion: """
            It counts rulebooks, organizations, programs, words and languages, and says of how many programs each \
            fact is known.

            Exit codes: 0 counted, 65 the catalog has problems (see attune check-catalog), 66 no such folder.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: "text or json.")
    var format = Format.text

    @OptionGroup var catalogOptions: CatalogOptions

    func run() throws {
        try reporting {
            let check = checkCatalog(at: try catalogOptions.place())
            guard let catalog = check.catalog, let directory = check.directory else { throw BadInput(check.problems) }
            let report = CatalogReport(counts: CatalogCounts(catalog: catalog, directory: directory), check: check)
            switch format {
            case .text: Terminal.say(report.text(width: Terminal.width))
            case .json: Terminal.say(report.json)
            }
        }
    }
}
