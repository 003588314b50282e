import Dispatch

/// Takes letters to the mail server, one at a time, on a thread that may wait.
package final class Postman: Sendable {
    private let queue = DispatchQueue(label: "attune.mail")
    private let holder: Holder

    /// The connection is touched on the queue alone.
    private final class Holder: @unchecked Sendable {
        let connection: SMTPConnection
        init(_ connection: SMTPConnection) { self.connection = connection }
    }

    package init(_ server: SMTPServer) { holder = Holder(SMTPConnection(server)) }

    /// Returns once the mail server has taken the message.
    package func send(
        _ message: [UInt8], from sender: MailAddress, to recipient: MailAddress
    ) async throws(MailError) {
        let outcome: Result<Void, MailError> = await withCheckedContinuation { continuation in
            queue.async { [holder] in
                continuation.resume(
                    returning: Result { () throws(MailError) in
                        try holder.connection.send(message, from: sender, to: recipient)
                    })
            }
        }
        try outcome.get()
    }

    /// Ends the connection, after the letter that is on its way; the next letter makes a new one.
    package func hangUp() { queue.async { [holder] in holder.connection.hangUp() } }
}
