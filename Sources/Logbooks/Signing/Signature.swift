package import Portfolios

/// That somebody vouched for one version of an entry.
package struct Signature: Sendable, Hashable {
    /// Of the link in the chain that holds it; it names the signature, too.
    package var digest: Digest
    /// Whose entry it is.
    package var person: PersonID
    package var mark: EntryMark
    package var signer: Signer
    /// The signer's account as it is now: another than then, if accounts were joined.
    package var account: PersonID?
    package var at: Instant
    /// When the signer took it back, and why.
    package var withdrawn: Withdrawal?

    package struct Withdrawal: Sendable, Hashable {
        package var at: Instant
        package var reason: String
        package init(at: Instant, reason: String) {
            self.at = at
            self.reason = reason
        }
    }

    package init(
        digest: Digest, person: PersonID, mark: EntryMark, signer: Signer, at: Instant, withdrawn: Withdrawal? = nil
    ) {
        self.digest = digest
        self.person = person
        self.mark = mark
        self.signer = signer
        account = signer.person
        self.at = at
        self.withdrawn = withdrawn
    }
}
