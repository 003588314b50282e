import Dispatch

/// Takes letters to the mail server, one at a time, on a thread that may wait. Where there is none, because somebody only
/// tries the program out, letters are shown instead.
package final class Postman: Sendable {
    private enum Way: Sendable {
        case server(Holder)
        case showing(@Sendable (_ text: String) -> Void)
    }

    private let queue = DispatchQueue(label: "attune.mail")
    private let way: Way

    /// The connection is touched on the queue alone.
    private final class Holder: @unchecked Sendable {
        let connection: SMTPConnection
        init(_ connection: SMTPConnection) { self.connection = connection }
    }

    package init(_ server: SMTPServer) { way = .server(Holder(SMTPConnection(server))) }

    /// - Parameter show: is given to whom a letter goes, what it is about and its plain text.
    package init(showing show: @escaping @Sendable (_ text: String) -> Void) { way = .showing(show) }

    /// Returns once the mail server has taken the message.
    package func send(
        _ message: [UInt8], from sender: MailAddress, to recipient: MailAddress
    ) async throws(MailError) {
        let holder: Holder
        switch way {
        case .server(let server): holder = server
        case .showing(let show):
            show("To: \(recipient.text)\n\(MIMEPart(message[...]).plainText)\n")
            return
        }
        let outcome: Result<Void, MailError> = await withCheckedContinuation { continuation in
            queue.async {
                continuation.resume(
                    returning: Result { () throws(MailError) in
                        try holder.connection.send(message, from: sender, to: recipient)
                    })
            }
        }
        try outcome.get()
    }

    /// Ends the connection, after the letter that is on its way; the next letter makes a new one.
    package func hangUp() {
        guard case .server(let holder) = way else { return }
        queue.async { holder.connection.hangUp() }
    }
}
