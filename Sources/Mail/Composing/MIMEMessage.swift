package import Portfolios
import Rulebooks
package import Storage

/// A letter as it goes out (RFC 5322, RFC 2045): in plain text and in HTML, all of it ASCII, so that every mail server
/// leaves it as it is. The dots that SMTP doubles are doubled by who sends it.
package struct MIMEMessage: Sendable {
    package let bytes: [UInt8]

    /// - Parameter id: by which its return, should it come back, is known.
    package init(_ letter: Letter, to recipient: Mailbox, id: OutboxMessage.ID, at instant: Instant) {
        // No line of quoted-printable holds `=_`.
        let boundary = "=_attune_" + MessageName.boundary(id)
        var bytes = MIMEMessage.headers(letter, to: recipient, id: id, at: instant)
        bytes +=
            MIMEMessage.line("Content-Type: multipart/alternative; boundary=\"\(boundary)\"") + MIMEMessage.line("")
        bytes += MIMEMessage.part("text/plain", Array(letter.plainText.utf8), boundary)
        bytes += MIMEMessage.part("text/html", letter.html, boundary)
        self.bytes = bytes + MIMEMessage.line("--\(boundary)--")
    }

    private static func headers(
        _ letter: Letter, to recipient: Mailbox, id: OutboxMessage.ID, at instant: Instant
    ) -> [UInt8] {
        var lines: [HeaderLine] = []
        lines.append("From") { $0.add(letter.sender) }
        lines.append("To") { $0.add(recipient) }
        if let replyTo = letter.replyTo { lines.append("Reply-To") { $0.add(replyTo) } }
        lines.append("Subject") { $0.add(letter.subject) }
        lines.append("Date") { $0.add(instant.internetDate(zone: "+0000")) }
        lines.append("Message-ID") { $0.add(MessageName.header(id, domain: letter.sender.address.domain)) }
        lines.append("Auto-Submitted") { $0.add("auto-generated") }
        lines.append("Content-Language") { $0.add(letter.language.rawValue) }
        if let unsubscribe = letter.unsubscribe { lines.append("List-Unsubscribe") { $0.add("<\(unsubscribe.text)>") } }
        lines.append("MIME-Version") { $0.add("1.0") }
        return lines.flatMap { $0.bytes + [0x0D, 0x0A] }
    }

    private static func part(_ type: StaticString, _ content: [UInt8], _ boundary: String) -> [UInt8] {
        line("--\(boundary)") + line("Content-Type: \(type); charset=utf-8")
            + line("Content-Transfer-Encoding: quoted-printable") + line("") + QuotedPrintable.encode(content)
            // The line end before a boundary belongs to the boundary.
            + line("")
    }

    private static func line(_ text: String) -> [UInt8] { Array(text.utf8) + [0x0D, 0x0A] }
}

extension [HeaderLine] {
    fileprivate mutating func append(_ name: StaticString, _ fill: (inout HeaderLine) -> Void) {
        var line = HeaderLine(name)
        fill(&line)
        append(line)
    }
}
