import ArgumentParser
import CatalogFiles
import Dispatch
import Evaluation
import Glibc
import Logging
import Mail
import Offerings
import Portfolios
import Rulebooks
import Secrets
import Storage
import UnixSignals
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
    @OptionGroup var settingsOptions: SettingsOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
        guard address.map(Settings.isOrigin) ?? true else {
            throw ValidationError("An address is like https://attune.example: a scheme and a name, and no path.")
        }
    }

    func run() async throws {
        var found: (catalog: String, settings: Settings)?
        try reporting {
            found = (try catalogOptions.place(), try settingsOptions.settings([.address: address]))
        }
        guard let (place, settings) = found else { return }
        OpenFiles.raiseLimit()
        // What is kept is nobody else's to read.
        umask(0o077)
        var logger = Logger(label: "attune")
        logger.logLevel = .warning
        let entrance = Entrance(
            today: { Calendar.today() }, now: { time(nil) }, isBehindProxy: settings.isBehindProxy, logger: logger)
        do {
            try await opening(entrance, catalog: place, settings, logger)
        } catch let bad as BadInput {
            try reporting { throw bad }
        } catch {
            Terminal.complain("cannot serve on \(host):\(port): \(error)")
            throw ExitCode(71)
        }
    }

    /// Lets visitors in at once, and opens the site to them when the catalog has been read.
    private func opening(
        _ entrance: Entrance, catalog place: String, _ settings: Settings, _ logger: Logger
    ) async throws {
        let (ports, running) = AsyncStream.makeStream(of: Int.self)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await entrance.run(host: host, port: port, until: [.sigterm, .sigint]) { running.yield($0) }
                return true
            }
            group.addTask {
                async let opening = settings.openDatabase()
                var libraries = Library.inEachLanguage(of: place)
                guard let english = try await libraries.next() else { return false }
                var site = Site(english: english, at: place, logger, origin: settings.address)
                let database = try await opening
                for await port in ports {
                    let here = "http://\(shownHost):\(port)"
                    let bell = Bell()
                    let records = try settings.records(
                        in: database, site.tables, at: settings.address ?? here, bell)
                    site.records = records
                    entrance.open(site)
                    let deliverer = try settings.deliverer(database) { logger.report($0) }
                    let key = SigningKey(try settings.key.read(), for: Records.sealPurpose)
                    site.spanish = try await libraries.next()
                    entrance.open(site)
                    Terminal.say("Attune is at \(here)/  (stop it with Ctrl-C)\n")
                    let rounds = Housekeeping(records: records, key: key, prepare: entrance.prepare) {
                        logger.error("\($0)")
                    }
                    async let ended: Void = rounds.run()
                    await deliverer.run(bell)
                    await ended
                    break
                }
                await database.close()
                return false
            }
            // The server ends by itself only when it is told to.
            while let isOver = try await group.next() { if isOver { group.cancelAll() } }
        }
    }

    private var shownHost: String { host == "0.0.0.0" || host == "::" ? "localhost" : host }
}

extension Site {
    /// A site of the catalog in a folder, which speaks English so far.
    fileprivate init(english: Library, at place: String, _ logger: Logger, origin: String?) {
        self.init(english: english, spanish: nil, today: { Calendar.today() }, logger: logger, origin: origin)
        ownRules = OwnRules { text, name, language in
            await withCheckedContinuation { continuation in
                DispatchQueue.global().async {
                    let reading = readOwnRules(Array(text.utf8), named: name, beside: place, in: language)
                    continuation.resume(
                        returning: .init(rulebooks: reading.rulebooks, problems: reading.problems.map(\.description)))
                }
            }
        }
    }
}

extension Library {
    /// The catalog in a folder, in English and then in Spanish, each as soon as it is there: read away from the threads
    /// on which visitors wait.
    fileprivate static func inEachLanguage(of place: String) -> AsyncThrowingStream<Library, any Error>.Iterator {
        let (libraries, read) = AsyncThrowingStream.makeStream(of: Library.self)
        DispatchQueue.global().async {
            loadDirectories(at: place, in: [.english, .spanish]) { reading in
                Result { try Library(reading) }
            } take: { library in
                switch library {
                case .success(let library): read.yield(library)
                case .failure(let error): read.finish(throwing: error)
                }
            }
            read.finish()
        }
        return libraries.makeAsyncIterator()
    }

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
            readPortfolio: Library.reading(catalog.vocabulary), by: OwnThreads())
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

extension Logger {
    /// What became of a letter, without whom it was for.
    fileprivate func report(_ event: Deliverer.Event) {
        switch event {
        case .delivered(let id): debug("a letter was delivered", metadata: ["letter": "\(id)"])
        case .failed(let id, let error): warning("a letter was not delivered: \(error)", metadata: ["letter": "\(id)"])
        case .storeFailed(let failure): error("\(failure)")
        }
    }
}
