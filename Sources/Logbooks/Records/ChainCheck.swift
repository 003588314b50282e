package import Portfolios

/// Whether an exported record holds: computed from what stands in it alone.
package struct ChainCheck: Sendable {
    package struct Problem: Sendable, Hashable, CustomStringConvertible {
        /// The number of the link; nothing for what concerns the whole.
        package var link: Int?
        package var sentence: String
        package var description: String { link.map { "link \($0): \(sentence)" } ?? sentence }
    }

    package private(set) var problems: [Problem] = []
    /// Signatures in force.
    package private(set) var signatures = 0
    /// Links whose content was erased: their order is checked, and what they said cannot be.
    package private(set) var erased = 0
    package let record: LogbookRecord

    /// - Parameters:
    ///   - digest: SHA-256.
    ///   - isSealed: Whether a seal vouches for some bytes; without it, seals are taken at their word.
    package init(
        _ record: LogbookRecord, digest: ([UInt8]) -> Digest,
        isSealed: ((_ seal: [UInt8], _ bytes: [UInt8]) -> Bool)? = nil
    ) {
        self.record = record
        checkOrder()
        checkContents(digest)
        checkCheckpoints()
        if let isSealed { checkSeals(isSealed) }
    }

    private mutating func checkOrder() {
        var before: LogbookRecord.Link?
        for (index, link) in record.links.enumerated() {
            if link.number != index + 1 { note(link, "it stands in place \(index + 1): one is missing or too many") }
            if link.before != before?.digest { note(link, "it does not name the link before it") }
            if let before, link.at < before.at { note(link, "it is older than the link before it") }
            before = link
        }
        if record.length != record.links.count || record.last != record.links.last?.digest {
            note(nil, "the record names another end than it has")
        }
    }

    private mutating func checkContents(_ digest: ([UInt8]) -> Digest) {
        var replay = RecordReplay(of: record.person)
        var isWhole = true
        for link in record.links {
            guard let content = link.content else {
                erased += 1
                isWhole = false
                continue
            }
            if digest(content.canonical) != link.digest { note(link, "its content is not what its digest stands for") }
            do throws(LogbooksError) {
                let said = try ChainLink(content)
                checkAgreement(link, said)
                let found = replay.apply(said, digest: link.digest)
                // What was erased may be what this rests on.
                if isWhole { for sentence in found { note(link, sentence) } }
            } catch {
                note(link, "its content cannot be read: \(error.description)")
            }
        }
        signatures = replay.entries.values.reduce(0) { $0 + ($1.isWithdrawn ? 0 : $1.signatures.count) }
    }

    private mutating func checkAgreement(_ link: LogbookRecord.Link, _ said: ChainLink) {
        if said.person != record.person { note(link, "it is of another person's chain") }
        if said.number != link.number || said.before != link.before { note(link, "it belongs in another place") }
        if said.at != link.at || said.event.kind != link.kind { note(link, "its content says another kind or time") }
    }

    private mutating func checkCheckpoints() {
        for checkpoint in record.checkpoints {
            let link = record.links.first { $0.number == checkpoint.number }
            if link?.digest != checkpoint.digest {
                note(nil, "the chain is not what it was at checkpoint \(checkpoint.number)")
            } else if let link, checkpoint.at < link.at {
                note(link, "a checkpoint says it was there before it was made")
            }
        }
    }

    private mutating func checkSeals(_ isSealed: ([UInt8], [UInt8]) -> Bool) {
        for checkpoint in record.checkpoints {
            let bytes = LogbookRecord.Checkpoint.sealed(
                of: record.person, checkpoint.number, checkpoint.digest, at: checkpoint.at)
            if !isSealed(checkpoint.seal, bytes) {
                note(nil, "the seal of checkpoint \(checkpoint.number) was not made with this key")
            }
        }
    }

    private mutating func note(_ link: LogbookRecord.Link?, _ sentence: String) {
        problems.append(Problem(link: link?.number, sentence: sentence))
    }
}
