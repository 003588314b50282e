import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Stands in one connection and sees to it that no exchange lasts for ever: neither one whose request trickles in or
/// never ends, nor one whose answer nobody reads. What is no HTTP gets a clear status before the door is closed.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: Limits
    /// Between the headers of a request and its end.
    private var isReading = false
    /// Requests of which the last byte of the answer is not yet on its way.
    private var unanswered = 0
    private var deadline: Scheduled<Void>?
    /// Until when the answer that is being made while it is sent has to be over.
    private var downloadEnd: NIODeadline?

    init(_ limits: Limits) { self.limits = limits }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let request):
            isReading = true
            unanswered += 1
            if deadline == nil { close(context, in: limits.exchange) }
            if request.headerFields[.expect]?.lowercased() == "100-continue" { askForMore(context) }
        case .body: break
        case .end:
            isReading = false
            if unanswered == 0 { rest() }
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let isTaken: (ConnectionGuard) -> Void
        switch unwrapOutboundIn(data) {
        case .head(let response):
            let isMadeOnTheWay = response.status.kind != .informational && response.headerFields[.contentLength] == nil
            downloadEnd = isMadeOnTheWay ? .now() + TimeAmount(limits.download) : nil
            return context.write(data, promise: promise)
        case .body where downloadEnd == nil: return context.write(data, promise: promise)
        case .body: isTaken = { $0.sentPiece(context) }
        case .end: isTaken = { $0.answered(context) }
        }
        let isSent = promise ?? context.eventLoop.makePromise()
        isSent.futureResult.assumeIsolated().whenComplete { _ in isTaken(self) }
        context.write(data, promise: isSent)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard unanswered == 0, context.channel.isActive else {
            // The answers to what was read before come first; nothing after this can be read.
            isReading = true
            return context.fireErrorCaught(error)
        }
        let failure = error as? HTTPParserError == .headerOverflow ? Failure.headersTooLong : .badRequest
        refuse(failure, context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        rest()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { rest() }

    private func answered(_ context: ChannelHandlerContext) {
        unanswered = max(0, unanswered - 1)
        rest()
        guard context.channel.isActive else { return }
        if unanswered > 0 { return close(context, in: limits.exchange) }
        if isReading { close(context, in: limits.afterAnswer) }
    }

    /// Whoever takes one piece has as long for the next, up to the end of all.
    private func sentPiece(_ context: ChannelHandlerContext) {
        guard let downloadEnd, unanswered > 0, context.channel.isActive else { return }
        rest()
        close(context, in: min(limits.exchange, .nanoseconds((downloadEnd - .now()).nanoseconds)))
    }

    private func askForMore(_ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
    }

    /// Nothing is known of the visitor, not even the language.
    private func refuse(_ failure: Failure, _ context: ChannelHandlerContext) {
        let text = ByteBuffer(string: Words.english.errors.message(for: failure).title + "\n")
        let headers: HTTPFields = [
            .contentType: "text/plain; charset=utf-8", .contentLength: String(text.readableBytes), .connection: "close",
        ]
        let head = HTTPResponse(status: failure.status, headerFields: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(text)), promise: nil)
        let isSent = context.eventLoop.makePromise(of: Void.self)
        isSent.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: isSent)
    }

    private func close(_ context: ChannelHandlerContext, in time: Duration) {
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) { context.close(promise: nil) }
    }

    private func rest() {
        deadline?.cancel()
        deadline = nil
    }
}
