package import Portfolios

/// What a record says once all its events have happened, in order; and what cannot have happened so.
package struct RecordReplay: Sendable {
    package struct Entry: Sendable, Hashable {
        package var content: EntryContent
        package var mark: EntryMark
        package var isWithdrawn = false
        /// Digests of the signatures on this version that were not taken back.
        package var signatures: Set<Digest> = []
        /// Whether somebody said no to this version.
        package var isRefused = false
        /// As its signatures have it.
        package var standing: Standing { signatures.isEmpty ? (isRefused ? .refused : .claimed) : .attested }
    }

    private struct Proposal {
        var content: EntryContent
        var of: EntryMark
        var author: ChainLink.Author
    }

    package private(set) var entries: [EntryID: Entry] = [:]
    /// Which signatures were given and not taken back, and by whom; those on versions that are no longer present too.
    package private(set) var signers: [Digest: ChainLink.Author] = [:]
    private var proposals: [Digest: Proposal] = [:]
    private let person: PersonID

    package init(of person: PersonID) { self.person = person }

    /// Lets one event happen; says what speaks against it.
    package mutating func apply(_ link: ChainLink, digest: Digest) -> [String] {
        switch link.event {
        case .entryAdded(let content): add(content, digest)
        case .credited(let content, _, let signer): add(content, digest) + sign(content.id, .signer(signer), digest)
        case .creditCorrected(let content, let version, _, let signer, _):
            change(content, version, digest) + sign(content.id, .signer(signer), digest)
        case .entryChanged(let content, let version, _): change(content, version, digest)
        case .entryWithdrawn(let id, let version, _): withdraw(id, version)
        case .signOffAsked(let marks, _, _, _): marks.flatMap(problems)
        case .signed(let mark, _): problems(of: mark) + sign(mark.entry, link.by, digest)
        case .refused(let mark, _, _): refuse(mark, link.by)
        case .correctionProposed(let content, let mark, _, _): propose(content, mark, link.by, digest)
        case .correctionAccepted(let content, let version, let proposal, let signer):
            accept(content, version, proposal, signer, digest)
        case .correctionDeclined(let id, let proposal): settle(proposal, of: id)
        case .signatureWithdrawn(let id, let signature, _): takeBack(signature, on: id, link.by)
        case .merged(let record): take(record)
        case .checkpoint: []
        }
    }

    private mutating func add(_ content: EntryContent, _ digest: Digest) -> [String] {
        guard entries[content.id] == nil else { return ["entry \(content.id) was added before"] }
        entries[content.id] = Entry(content: content, mark: EntryMark(content.id, version: 1, digest: digest))
        return []
    }

    private mutating func change(_ content: EntryContent, _ version: Int, _ digest: Digest) -> [String] {
        guard let old = entries[content.id], !old.isWithdrawn else {
            return ["entry \(content.id) is changed, but is not there"]
        }
        entries[content.id] = Entry(content: content, mark: EntryMark(content.id, version: version, digest: digest))
        return version == old.mark.version + 1 ? [] : ["version \(version) follows version \(old.mark.version)"]
    }

    private mutating func withdraw(_ id: EntryID, _ version: Int) -> [String] {
        guard let old = entries[id], !old.isWithdrawn else { return ["entry \(id) is withdrawn, but is not there"] }
        entries[id]?.isWithdrawn = true
        return version == old.mark.version ? [] : ["version \(version) of entry \(id) is withdrawn, not its last"]
    }

    /// What speaks against a version's being the present one.
    private func problems(of mark: EntryMark) -> [String] {
        guard let entry = entries[mark.entry], !entry.isWithdrawn else { return ["entry \(mark.entry) is not there"] }
        return entry.mark == mark
            ? [] : ["this is bound to another version of entry \(mark.entry) than version \(entry.mark.version)"]
    }

    private mutating func sign(_ id: EntryID, _ author: ChainLink.Author, _ digest: Digest) -> [String] {
        signers[digest] = author
        entries[id]?.signatures.insert(digest)
        return vouchProblems(author)
    }

    private func vouchProblems(_ author: ChainLink.Author) -> [String] {
        guard case .signer(let signer) = author else { return ["nobody is named who vouches"] }
        return signer.person == person ? ["the person signs for themselves"] : []
    }

    private mutating func refuse(_ mark: EntryMark, _ author: ChainLink.Author) -> [String] {
        let found = problems(of: mark) + vouchProblems(author)
        entries[mark.entry]?.isRefused = true
        return found
    }

    private mutating func propose(
        _ content: EntryContent, _ mark: EntryMark, _ author: ChainLink.Author, _ digest: Digest
    ) -> [String] {
        proposals[digest] = Proposal(content: content, of: mark, author: author)
        let isSame = content.id == mark.entry
        return problems(of: mark) + vouchProblems(author) + (isSame ? [] : ["the correction is of another entry"])
    }

    private mutating func accept(
        _ content: EntryContent, _ version: Int, _ proposal: Digest, _ signer: Signer, _ digest: Digest
    ) -> [String] {
        guard let proposed = proposals.removeValue(forKey: proposal) else {
            return ["a correction is accepted that nobody proposed"]
        }
        let isFaithful = proposed.content == content && proposed.author == .signer(signer)
        return (isFaithful ? [] : ["what was accepted is not what was proposed"]) + problems(of: proposed.of)
            + change(content, version, digest) + sign(content.id, .signer(signer), digest)
    }

    private mutating func settle(_ proposal: Digest, of id: EntryID) -> [String] {
        proposals.removeValue(forKey: proposal)?.of.entry == id
            ? [] : ["a correction of entry \(id) is declined that nobody proposed"]
    }

    private mutating func takeBack(_ signature: Digest, on id: EntryID, _ author: ChainLink.Author) -> [String] {
        guard let signer = signers.removeValue(forKey: signature) else { return ["there is no such signature"] }
        entries[id]?.signatures.remove(signature)
        guard case .signer(let before) = signer, case .signer(let now) = author else {
            return ["nobody is named who takes the signature back"]
        }
        return now.maySpeak(for: before) ? [] : ["somebody else takes the signature back"]
    }

    private mutating func take(_ record: MergedRecord) -> [String] {
        var found: [String] = record.person == person ? ["the record is merged with itself"] : []
        for entry in record.entries {
            if entries[entry.content.id] != nil { found.append("entry \(entry.content.id) was there before") }
            let mark = EntryMark(entry.content.id, version: entry.version, digest: entry.digest)
            entries[entry.content.id] = Entry(content: entry.content, mark: mark)
        }
        for signature in record.signatures {
            if entries[signature.entry] == nil { found.append("entry \(signature.entry) is not there") }
            found += sign(signature.entry, .signer(signature.signer), signature.digest)
        }
        return found
    }
}
