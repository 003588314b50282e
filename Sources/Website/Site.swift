package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import Portfolios
import Rulebooks

/// The public pages: what credentials ask, and where a person stands, each in the language of its address. It keeps
/// nothing that a visitor tells it.
package struct Site: Sendable {
    var english: Library
    var spanish: Library
    var today: @Sendable () -> Day
    var logger: Logger
    /// Where the site is for those outside: `https://attune.example`.
    var origin: String?

    package init(
        english: Library, spanish: Library, today: @escaping @Sendable () -> Day,
        logger: Logger = Logger(label: "attune"), origin: String? = nil
    ) {
        self.english = english
        self.spanish = spanish
        self.today = today
        self.logger = logger
        self.origin = origin
    }

    func library(in language: Language) -> Library {
        switch language {
        case .english: english
        case .spanish: spanish
        }
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
