package import Portfolios

/// Something that happened to a person's record. Its kinds, and what each says, stand in docs/record-format.md.
package enum LogbookEvent: Sendable, Hashable {
    /// Version 1.
    case entryAdded(EntryContent)
    case entryChanged(EntryContent, version: Int, why: String)
    case entryWithdrawn(EntryID, version: Int, why: String)
    case signOffAsked([EntryMark], request: SignOffRequest.ID, role: SignerRole, address: String)
    case signed(EntryMark, request: SignOffRequest.ID)
    case refused(EntryMark, request: SignOffRequest.ID, why: String)
    /// The signer's values for an entry that they would sign.
    case correctionProposed(EntryContent, of: EntryMark, request: SignOffRequest.ID, why: String)
    /// The person took the signer's values: a new version, signed.
    case correctionAccepted(EntryContent, version: Int, proposal: Digest, signer: Signer)
    case correctionDeclined(EntryID, proposal: Digest)
    case signatureWithdrawn(EntryID, signature: Digest, why: String)
    /// Version 1, signed already by who led the session or gave the training.
    case credited(EntryContent, through: Credit, signer: Signer)
    /// The next version, signed already: who led or gave it corrected what they had said.
    case creditCorrected(EntryContent, version: Int, through: Credit, signer: Signer, why: String)
    case merged(MergedRecord)
    /// Nothing happened; the chain is known to have stood here.
    case checkpoint

    /// What an entry was credited through.
    package enum Credit: Sendable, Hashable {
        case session(GroupSession.ID)
        case roster(Roster.ID)
    }
}

/// What a person's record was taken over from: the same person under another account.
package struct MergedRecord: Sendable, Hashable {
    package var person: PersonID
    /// The last link of the other chain.
    package var number: Int
    package var digest: Digest
    package var entries: [Entry]
    package var signatures: [Signature]

    /// An entry of the other record as it stood, with the digest that it has there.
    package struct Entry: Sendable, Hashable {
        package var content: EntryContent
        package var version: Int
        package var digest: Digest
        package init(_ content: EntryContent, version: Int, digest: Digest) {
            self.content = content
            self.version = version
            self.digest = digest
        }
    }

    /// A signature in force on one of them.
    package struct Signature: Sendable, Hashable {
        package var digest: Digest
        package var entry: EntryID
        package var signer: Signer
        package init(digest: Digest, entry: EntryID, signer: Signer) {
            self.digest = digest
            self.entry = entry
            self.signer = signer
        }
    }

    package init(person: PersonID, number: Int, digest: Digest, entries: [Entry], signatures: [Signature]) {
        self.person = person
        self.number = number
        self.digest = digest
        self.entries = entries
        self.signatures = signatures
    }
}

extension LogbookEvent {
    /// The word for it.
    package var kind: String {
        switch self {
        case .entryAdded: "entry-added"
        case .entryChanged: "entry-changed"
        case .entryWithdrawn: "entry-withdrawn"
        case .signOffAsked: "sign-off-asked"
        case .signed: "signed"
        case .refused: "refused"
        case .correctionProposed: "correction-proposed"
        case .correctionAccepted: "correction-accepted"
        case .correctionDeclined: "correction-declined"
        case .signatureWithdrawn: "signature-withdrawn"
        case .credited(_, .session, _): "session-credited"
        case .credited(_, .roster, _): "roster-credited"
        case .creditCorrected(_, _, .session, _, _): "session-corrected"
        case .creditCorrected(_, _, .roster, _, _): "roster-corrected"
        case .merged: "merged"
        case .checkpoint: "checkpoint"
        }
    }

    /// The one entry that it is about, if it is about one.
    package var entry: EntryID? {
        switch self {
        case .entryAdded(let content), .entryChanged(let content, _, _), .correctionProposed(let content, _, _, _),
            .correctionAccepted(let content, _, _, _), .credited(let content, _, _),
            .creditCorrected(let content, _, _, _, _):
            content.id
        case .entryWithdrawn(let id, _, _), .correctionDeclined(let id, _), .signatureWithdrawn(let id, _, _): id
        case .signed(let mark, _), .refused(let mark, _, _): mark.entry
        case .signOffAsked, .merged, .checkpoint: nil
        }
    }
}
