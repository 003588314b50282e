import ArgumentParser
import CatalogFiles
import Evaluation
import Glibc
import Hummingbird
import Logging
import Offerings
import Portfolios
import Rulebooks
import Website

/// `attune serve`: the website.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the website.",
        discussion: """
            Prints its address and serves until it is interrupted. A catalog with problems does not start; they are
            listed instead. For the public, put a reverse proxy with TLS before it.
            """)

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port to listen on; 0 takes any free one.", valueName: "port"))
    var port = 8080

    @OptionGroup var catalogOptions: CatalogOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
    }

    func run() async throws {
        var loaded: (Catalog, Directory)?
        try reporting { loaded = try catalogOptions.loadWithDirectory() }
        guard let (catalog, directory) = loaded else { return }
        var logger = Logger(label: "attune")
        logger.logLevel = .warning
        let evaluators = EvaluatorShelf(vocabulary: catalog.vocabulary)
        let site = Site(
            catalog: catalog, directory: directory, today: { Calendar.today() },
            evaluate: { rulebook, portfolio, day in evaluators.evaluator(for: rulebook).outcome(of: portfolio, on: day)
            },
            readPortfolio: Site.reading(catalog.vocabulary), logger: logger)
        let shown = host == "0.0.0.0" || host == "::" ? "localhost" : host
        do {
            try await site.application(host: host, port: port) { port in
                Terminal.say("Attune is at http://\(shown):\(port)/  (stop it with Ctrl-C)\n")
            }.runService()
        } catch {
            Terminal.complain("cannot serve on \(host):\(port): \(error)")
            throw ExitCode(71)
        }
    }
}

extension CatalogOptions {
    /// The catalog with who offers what, or all their problems.
    fileprivate func loadWithDirectory() throws -> (Catalog, Directory) {
        let reading = loadDirectory(at: try place())
        guard let catalog = reading.catalog, let directory = reading.directory else {
            throw BadInput(reading.problems)
        }
        return (catalog, directory)
    }
}

/// The calendar of the machine: the only place that asks it for the day.
enum Calendar {
    /// Today in the machine's time zone.
    static func today() -> Day {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
            ?? Day(number: Int32(clamping: now / 86_400))
    }
}
