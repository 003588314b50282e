package import Portfolios

/// One link of a person's chain: something that was entered, signed, corrected or withdrawn.
package struct ChainEntry: Sendable, Hashable {
    package var person: PersonID
    /// 1, 2, 3 … without a gap.
    package var number: Int
    /// Of the entry before it; nothing for the first.
    package var before: Digest?
    /// Of this entry's content, in which the digest before it is part.
    package var digest: Digest
    /// What it is, in a word of the program: `hours-signed`. At most 100 characters.
    package var kind: String
    package var at: Instant
}

/// That a person's chain stood at this entry, vouched for from outside the chain.
package struct ChainCheckpoint: Sendable, Hashable {
    package var person: PersonID
    package var number: Int
    package var digest: Digest
    /// A signature or whatever else somebody later believes; at most 10,000 bytes.
    package var seal: [UInt8]
    package var at: Instant

    package init(person: PersonID, number: Int, digest: Digest, seal: [UInt8], at: Instant) {
        self.person = person
        self.number = number
        self.digest = digest
        self.seal = seal
        self.at = at
    }
}

extension Row {
    func digest(_ column: Int) throws(StoreError) -> Digest {
        guard let digest = Digest(try bytes(column)) else {
            throw .wrongUse("column \(column) does not hold a digest of 32 bytes")
        }
        return digest
    }
}
