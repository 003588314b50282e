package import Portfolios

/// A person's whole chain, to be taken along and checked by anyone: docs/record-format.md.
package struct LogbookRecord: Sendable, Hashable {
    package static let format = "attune-record-1"

    package var person: PersonID
    package var links: [Link]
    package var checkpoints: [Checkpoint]
    /// How many links there are and what the last one's digest is, so that a lost end shows.
    package var length: Int
    package var last: Digest?

    /// What the chain holds of one link: its digest, and its content unless that was erased.
    package struct Link: Sendable, Hashable {
        package var number: Int
        package var kind: String
        package var at: Instant
        package var before: Digest?
        package var digest: Digest
        package var content: JSONValue?

        package init(number: Int, kind: String, at: Instant, before: Digest?, digest: Digest, content: JSONValue?) {
            self.number = number
            self.kind = kind
            self.at = at
            self.before = before
            self.digest = digest
            self.content = content
        }
    }

    /// That somebody outside saw the chain stand here.
    package struct Checkpoint: Sendable, Hashable {
        package var number: Int
        package var digest: Digest
        package var seal: [UInt8]
        package var at: Instant

        package init(number: Int, digest: Digest, seal: [UInt8], at: Instant) {
            self.number = number
            self.digest = digest
            self.seal = seal
            self.at = at
        }

        /// What a seal is of, in UTF-8: a line each for the form, the person, the number, the digest and the milliseconds.
        package static func sealed(of person: PersonID, _ number: Int, _ digest: Digest, at instant: Instant) -> [UInt8]
        {
            Array("attune-checkpoint-1\n\(person.text)\n\(number)\n\(digest.hex)\n\(instant.milliseconds)\n".utf8)
        }
    }

    package init(person: PersonID, links: [Link], checkpoints: [Checkpoint] = []) {
        self.person = person
        self.links = links
        self.checkpoints = checkpoints
        length = links.count
        last = links.last?.digest
    }
}
