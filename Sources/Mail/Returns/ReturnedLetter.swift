package import Portfolios
package import Storage

/// A letter that came back: a report that some mail server on the way wrote (RFC 3464).
package struct ReturnedLetter: Sendable, Hashable {
    package let message: OutboxMessage.ID
    package let reason: MailReason

    /// Nothing unless the bytes, a message of at most a megabyte, say that one of our letters was refused for good. Which
    /// one is told by the address to which it came back, or by the `Message-ID` of what is returned with it.
    package init?(_ bytes: [UInt8], to returnPath: ReturnPath) {
        guard bytes.count <= 1_000_000 else { return nil }
        let whole = MIMEPart(bytes[...])
        guard whole.kind == "multipart/report" else { return nil }
        let parts = whole.parts
        guard let report = parts.first(where: { $0.kind == "message/delivery-status" }),
            let reason = ReturnedLetter.reason(report)
        else { return nil }
        let tagged = ["to", "delivered-to", "x-original-to", "envelope-to"].lazy
            .flatMap { whole.values(of: $0) }
            .compactMap { returnPath.id(in: ReturnedLetter.address(in: $0)) }.first
        guard let message = tagged ?? ReturnedLetter.name(in: parts) else { return nil }
        self.message = message
        self.reason = reason
    }

    /// The report is of groups of headers with an empty line between them: one for the whole, and one for each recipient,
    /// of whom our letters have one.
    private static func reason(_ report: MIMEPart) -> MailReason? {
        var rest = report.body
        while !rest.isEmpty {
            let group = MIMEPart(rest)
            rest = group.body
            guard group.value(of: "action")?.lowercased() == "failed" else { continue }
            let status = group.value(of: "status").map { Array($0.utf8)[...] }.flatMap(EnhancedCode.first)
            return .reply(code(in: group.value(of: "diagnostic-code")) ?? 550, finer: status)
        }
        return nil
    }

    /// `smtp; 550 5.1.1 …`
    private static func code(in diagnosis: String?) -> Int? {
        guard let diagnosis, diagnosis.lowercased().hasPrefix("smtp;") else { return nil }
        let digits = diagnosis.dropFirst("smtp;".count).trimmed.prefix { $0.isASCII && $0.isNumber }
        return Int(digits).flatMap { (500...599).contains($0) ? $0 : nil }
    }

    private static func name(in parts: [MIMEPart]) -> OutboxMessage.ID? {
        parts.lazy.filter { ["message/rfc822", "text/rfc822-headers", "message/global"].contains($0.kind) }
            .compactMap { MIMEPart($0.body).value(of: "message-id").flatMap { MessageName.inHeader($0) } }.first
    }

    /// The address between angle brackets, or the whole.
    private static func address(in header: String) -> String {
        guard let start = header.lastIndex(of: "<") else { return header }
        return String(header[start...].dropFirst().prefix { $0 != ">" })
    }

    /// Notes it in the outbox. False if the letter was never sent, or is known to have come back.
    package func note(in outbox: Outbox, at instant: Instant) async throws(StoreError) -> Bool {
        try await outbox.bounced(message, because: reason.text, at: instant)
    }
}
