import ArgumentParser
import Portfolios
import Rulebooks

/// `attune diff`: what changed between two editions.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Says what changed between two editions.")

    @Argument(help: ArgumentHelp("The older.", valueName: "id@edition"))
    var old: String

    @Argument(help: ArgumentHelp("The newer.", valueName: "id@edition"))
    var new: String

    @OptionGroup var catalogOptions: CatalogOptions

    func run() throws {}
}
