import HTTPTypes
import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix
package import Portfolios
import ServiceLifecycle
import Synchronization
package import UnixSignals

/// The way into a site, which is there before the site is: until the catalog has been read, whoever comes waits a moment,
/// and then is asked to come again.
package final class Entrance: Sendable {
    private let site = Mutex<SiteResponder?>(nil)
    /// The last day whose pages were made before anyone asked.
    private let prepared = Mutex<Day?>(nil)
    private let today: @Sendable () -> Day
    private let limits: Limits
    private let isBehindProxy: Bool
    private let logger: Logger
    private let date: HTTPDate

    /// - Parameters:
    ///   - now: seconds since the beginning of 1970, in UTC.
    ///   - isBehindProxy: nobody but a proxy of ours reaches the server, so what it says of visitors is believed.
    package init(
        today: @escaping @Sendable () -> Day, now: @escaping @Sendable () -> Int, limits: Limits = Limits(),
        isBehindProxy: Bool = false, logger: Logger
    ) {
        self.isBehindProxy = isBehindProxy
        self.today = today
        date = HTTPDate(now: now)
        self.limits = limits
        self.logger = logger
    }

    /// From now on this site answers, as far as it has been read.
    package func open(_ site: Site) {
        let responder = SiteResponder(site: site)
        self.site.withLock { $0 = responder }
    }

    /// Makes the pages that take long before anyone asks for them today.
    ///
    /// - Returns: whether that had not been done.
    package func prepare() async -> Bool {
        let day = today()
        guard let responder = site.withLock({ $0 }) else { return false }
        let isNew = prepared.withLock { prepared in
            defer { prepared = day }
            return prepared != day
        }
        if isNew { await responder.prepare() }
        return isNew
    }

    func respond(to request: Request, from network: String = "") async -> Response {
        var response = await answer(to: request, reference: Reference(), from: network)
        response.headers[.date] = date.text
        return response
    }

    private func answer(to request: Request, reference: Reference, from network: String) async -> Response {
        if let responder = await responder(for: request) {
            return await responder.respond(to: request, reference: reference, from: network)
        }
        let answer = answerBefore(Visit(request, reference: reference, today: today()))
        return Delivery(answer, as: Coding(accepting: request.headers[.acceptEncoding])).response(to: request)
    }

    /// Who answers; `nil` when what is asked for has still not been read after a while. A start takes so little time that
    /// it is better waited for than told of.
    private func responder(for request: Request) async -> SiteResponder? {
        let current = site.withLock { $0 }
        if let current, current.site.spanish != nil { return current }
        let (path, language) = Path.read(request.uri.path)
        let end = ContinuousClock.now + limits.opening
        while true {
            let current = site.withLock { $0 }
            if let current, current.site.isReady(for: path, in: language) { return current }
            guard path?.isReadAtOnce != true, .now < end, !Task.isCancelled else { return nil }
            // Cancelled: the guard above ends it.
            try? await Task.sleep(for: .milliseconds(2))
        }
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
    private func server(
        host: String = "127.0.0.1", port: Int = 8080, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws -> any Service {
        let channel = HTTP1Channel(
            responder: { request, writer, channel in
                let response = await self.respond(to: request, from: self.network(of: request, channel))
                try await writer.write(response: response.head, body: response.body)
            }, configuration: channels)
        return LoopedChannel(channel: channel).server(
            configuration: ServerConfiguration(
                address: .hostname(host, port: port), backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) },
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger)
    }

    /// From where someone comes: behind a proxy, whom it names last, for all before could be the visitor's own invention.
    private func network(of request: Request, _ channel: any Channel) -> String {
        guard isBehindProxy, let name = HTTPField.Name("X-Forwarded-For"),
            let last = request.headers[values: name].last?.split(separator: ",").last?.trimmed,
            // What is no address names nobody.
            let address = try? SocketAddress(ipAddress: last, port: 0)
        else { return channel.remoteAddress?.network ?? "" }
        return address.network
    }

    private var channels: HTTP1Channel.Configuration {
        let limits = limits
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionGuard(limits)], idleTimeout: TimeAmount(limits.quiet),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: Limits.longestHeader, maxHeaderListSize: Limits.longestHeaders,
                maxHeaderFieldCount: Limits.mostHeaders))
    }

    /// Serves until the task is cancelled or a signal comes, and then for as long as the answers that are under way take,
    /// up to `Limits.closing`.
    package func run(
        host: String = "127.0.0.1", port: Int = 8080, until signals: [UnixSignal] = [],
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) async throws {
        let server = try server(host: host, port: port, onRunning: onRunning)
        var configuration = ServiceGroupConfiguration(
            services: [server], gracefulShutdownSignals: signals, logger: logger)
        configuration.maximumGracefulShutdownDuration = limits.closing
        let group = ServiceGroup(configuration: configuration)
        // A server that is cancelled drops whom it has let in and not yet heard, on which SwiftNIO ends the program. So
        // its task is one that our cancellation does not reach, and it is told to close.
        let serving = Task { try await group.run() }
        try await withTaskCancellationHandler {
            try await serving.value
        } onCancel: {
            Task { await group.triggerGracefulShutdown() }
        }
    }
}
