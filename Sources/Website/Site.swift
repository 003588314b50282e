package import Evaluation
package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import Portfolios
package import Rulebooks

/// The public pages: what credentials ask, and where a person stands. It keeps nothing that a visitor tells it.
package struct Site: Sendable {
    /// A verdict on a portfolio for one rulebook on one day.
    package typealias Evaluate = @Sendable (Rulebook, Portfolio, Day) -> Outcome
    /// A portfolio out of the bytes of a JSON file, or all that is wrong with them.
    package typealias ReadPortfolio = @Sendable ([UInt8]) -> Result<Portfolio, ProblemList>

    var catalog: Catalog
    var today: @Sendable () -> Day
    var evaluate: Evaluate
    var readPortfolio: ReadPortfolio
    var logger: Logger

    package init(
        catalog: Catalog, today: @escaping @Sendable () -> Day, evaluate: @escaping Evaluate,
        readPortfolio: @escaping ReadPortfolio, logger: Logger = Logger(label: "attune")
    ) {
        self.catalog = catalog
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
