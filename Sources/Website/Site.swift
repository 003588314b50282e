package import Evaluation
package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import Offerings
package import Portfolios
package import Rulebooks

/// The public pages: what credentials ask, and where a person stands. It keeps nothing that a visitor tells it.
package struct Site: Sendable {
    /// A verdict on a portfolio for one rulebook on one day.
    package typealias Evaluate = @Sendable (Rulebook, Portfolio, Day) -> Outcome
    /// A portfolio out of the bytes of a JSON file, or all that is wrong with them.
    package typealias ReadPortfolio = @Sendable ([UInt8]) -> Result<Portfolio, ProblemList>

    var catalog: Catalog
    var directory: Directory
    /// The families that tell who may enter a program and what completes it.
    let programFamilies: Set<String>
    /// The ids of invented examples of rules, which are for those who write rulebooks: no page shows them.
    let examples: Set<String>
    var today: @Sendable () -> Day
    var evaluate: Evaluate
    var readPortfolio: ReadPortfolio
    var logger: Logger

    package init(
        catalog: Catalog, directory: Directory, today: @escaping @Sendable () -> Day, evaluate: @escaping Evaluate,
        readPortfolio: @escaping ReadPortfolio, logger: Logger = Logger(label: "attune")
    ) {
        self.catalog = catalog
        let examples = Set(catalog.rulebooks.filter { $0.family == "examples" }.map(\.id))
        self.catalog.rulebooks.removeAll { examples.contains($0.id) }
        self.examples = examples
        self.directory = directory
        let admissions = Set(directory.programs.compactMap(\.admission))
        programFamilies = Set(catalog.rulebooks.filter { admissions.contains($0.id) }.map(\.family))
        self.today = today
        self.evaluate = evaluate
        self.readPortfolio = readPortfolio
        self.logger = logger
    }

    /// The server, ready to run. Nothing is rendered or evaluated before the first visitor comes.
    ///
    /// - Parameters:
    ///   - port: 0 takes any free one.
    ///   - onRunning: called with the port once visitors are let in.
    package func application(
        host: String = "127.0.0.1", port: Int = 8080, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            responder: SiteResponder(site: self), server: .http1(configuration: Site.limits),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) }, logger: logger)
    }

    /// Serves until the task is canceled. For a server of its own use `application`, which also hears signals.
    package func run(
        host: String = "127.0.0.1", port: Int = 8080, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) async throws {
        try await application(host: host, port: port, onRunning: onRunning).run()
    }

    /// A quiet connection is closed after half a minute, and headers stay small.
    private static var limits: HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            idleTimeout: .seconds(30),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 8 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100))
    }
}
