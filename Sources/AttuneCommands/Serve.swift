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

    @Option(
        help: ArgumentHelp(
            "Where the public finds the site, such as https://attune.example; pages then say so to whom links to them.",
            valueName: "address"))
    var address: String?

    @OptionGroup var catalogOptions: CatalogOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
        guard address.map(Serve.isOrigin) ?? true else {
            throw ValidationError("An address is like https://attune.example: a scheme and a name, and no path.")
        }
    }

    /// `https://attune.example` or `http://localhost:8080`.
    private static func isOrigin(_ text: String) -> Bool {
        guard text.utf8.count <= 200, let scheme = ["https://", "http://"].first(where: text.hasPrefix) else {
            return false
        }
        let name = text.dropFirst(scheme.count)
        return !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"):
                    true
                default: false
                }
            }
    }

    func run() async throws {
        var place: String?
        try reporting { place = try catalogOptions.place() }
        guard let place else { return }
        async let english = loadDirectory(at: place, in: .english)
        async let spanish = loadDirectory(at: place, in: .spanish)
        let readings = await (english, spanish)
        var libraries: (english: Library, spanish: Library)?
        try reporting { libraries = (try Library(readings.0), try Library(readings.1)) }
        guard let libraries else { return }
        var logger = Logger(label: "attune")
        logger.logLevel = .warning
        let site = Site(
            english: libraries.english, spanish: libraries.spanish, today: { Calendar.today() },
            logger: logger, origin: address)
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

extension Library {
    /// The catalog with who offers what, or all their problems.
    fileprivate init(_ reading: DirectoryReading) throws {
        guard let catalog = reading.catalog, let directory = reading.directory else {
            throw BadInput(reading.problems)
        }
        let evaluators = EvaluatorShelf(vocabulary: catalog.vocabulary)
        self.init(
            catalog: catalog, directory: directory,
            evaluate: { rulebook, portfolio, day in
                evaluators.evaluator(for: rulebook).outcome(of: portfolio, on: day)
            },
            readPortfolio: Library.reading(catalog.vocabulary))
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
