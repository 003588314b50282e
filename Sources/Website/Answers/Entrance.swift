import HTTPTypes
package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import Portfolios
import Synchronization

/// The way into a site, which is there before the site is: until the catalog has been read, whoever comes is asked to
/// wait a moment.
package final class Entrance: HTTPResponder {
    package typealias Context = BasicRequestContext

    private let site = Mutex<SiteResponder?>(nil)
    private let today: @Sendable () -> Day
    private let limits: Limits
    private let logger: Logger

    package init(today: @escaping @Sendable () -> Day, limits: Limits = Limits(), logger: Logger) {
        self.today = today
        self.limits = limits
        self.logger = logger
    }

    /// From now on this site answers.
    package func open(_ site: Site) {
        let responder = SiteResponder(site: site)
        self.site.withLock { $0 = responder }
    }

    package func respond(to request: Request, context: BasicRequestContext) async -> Response {
        if let responder = site.withLock({ $0 }) { return await responder.respond(to: request, context: context) }
        let answer = answerBefore(Visit(request, context: context, today: today()))
        return Delivery(answer, as: Coding(accepting: request.headers[.acceptEncoding])).response(to: request)
    }

    /// Style sheets are there from the first moment: the page that asks for patience should look right.
    private func answerBefore(_ visit: Visit) -> Answer {
        guard let path = visit.path, case .asset = path else { return .failure(.starting, visit) }
        // One that there is not has to wait like all else.
        return (try? Asset.answer(for: path)) ?? .failure(.starting, visit)
    }

    /// The server, ready to run.
    ///
    /// - Parameters:
    ///   - port: 0 takes any free one.
    ///   - onRunning: called with the port once visitors are let in.
    package func application(
        host: String = "127.0.0.1", port: Int = 8080, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let limits = limits
        let channels = HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionGuard(limits)], idleTimeout: TimeAmount(limits.quiet),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: Limits.longestHeader, maxHeaderListSize: Limits.longestHeaders,
                maxHeaderFieldCount: Limits.mostHeaders))
        return Application(
            responder: self, server: .http1(configuration: channels),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), backlog: 1024,
                availableConnectionsDelegate: .maximum(limits.connections, logger: logger)),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) }, logger: logger)
    }

    /// Serves until the task is canceled. For a server of its own use `application`, which also hears signals.
    package func run(
        host: String = "127.0.0.1", port: Int = 8080, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) async throws {
        try await application(host: host, port: port, onRunning: onRunning).run()
    }
}
