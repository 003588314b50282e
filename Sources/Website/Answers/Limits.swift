/// How much one visitor may ask of the server, so that there is enough for all others.
package struct Limits: Sendable {
    /// A connection on which nothing is asked is closed after this; so is one whose headers do not end.
    package var quiet = Duration.seconds(30)
    /// From the headers of a request to the last byte of its answer.
    package var exchange = Duration.seconds(60)
    /// The same for an answer that is made while it is sent; each piece of it has to be taken within `exchange`.
    package var download = Duration.seconds(30 * 60)
    /// What is still sent after its answer is read for this long, so that the answer is not lost.
    package var afterAnswer = Duration.seconds(5)
    /// Connections that are open at once; others wait to be let in.
    package var connections = 8192

    /// How long a server that is to end goes on answering whom it has let in.
    package var closing = Duration.seconds(10)
    /// Who comes while the catalog is still being read waits as long as this, before being asked to come again.
    package var opening = Duration.seconds(2)

    /// Bytes of an address, with its query.
    static let longestAddress = 12 * 1024
    /// Bytes of one header, and of all.
    static let longestHeader = 16 * 1024
    static let longestHeaders = 32 * 1024
    static let mostHeaders = 100

    package init() {}
}
