import ArgumentParser
import CatalogFiles
import Evaluation
import Portfolios
import Rulebooks

/// `attune check-rulebooks`: everything that is wrong with a catalog, all at once, and whether its cases hold.
struct CheckRulebooks: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-rulebooks",
        abstract: "Lists all problems of a catalog with their places, and runs the cases beside its rulebooks.",
        discussion: "Ends with exit code 65 if there is any problem, or a case that does not come out as expected.")

    @Argument(help: ArgumentHelp("The catalog folder.", valueName: "path"))
    var path: String?

    @OptionGroup var catalogOptions: CatalogOptions

    func run() throws {
        try reporting {
            let directory = try path ?? catalogOptions.place()
            guard CatalogOptions.isFolder(directory) else {
                throw BadInput("there is no catalog folder at \(directory)", exitCode: BadInput.missing)
            }
            let reading = loadCatalog(at: directory)
            guard let catalog = reading.catalog else { throw BadInput(reading.problems) }
            let cases = loadCases(at: directory, catalog: catalog)
            guard cases.problems.isEmpty else { throw BadInput(cases.problems) }
            let problems = CaseCheck(catalog: catalog).problems(of: cases.cases, by: AllCores())
            guard problems.isEmpty else { throw BadInput(problems) }
            Terminal.say("\(catalog.rulebooks.count) rulebooks and \(cases.cases.count) cases: no problems.\n")
        }
    }
}
