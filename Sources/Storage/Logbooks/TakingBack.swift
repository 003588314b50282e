import Logbooks
import Portfolios

extension ChainPen {
    /// Writes that a signature was taken back, and marks it so.
    /// - Parameter speaker: who does so, if not who gave it.
    mutating func takeBack(
        _ signature: Signature, as speaker: Signer? = nil, because reason: String, in transaction: Transaction
    ) throws(StoreError) {
        // Signatures on old versions of a record that was joined stand in its chain only, and that has ended.
        if try transaction.chain(of: person, holds: signature.digest) {
            try write(
                .signatureWithdrawn(signature.mark.entry, signature: signature.digest, why: reason),
                by: .signer(speaker ?? signature.signer))
        }
        try transaction.execute(
            "UPDATE signature SET withdrawn_at = $2, reason = $3 WHERE digest = $1",
            [.bytes(signature.digest.bytes), .instant(at), .text(reason)])
    }
}

extension Transaction {
    /// Whether a signature is a link of a person's chain, or came into it with a record that was joined.
    fileprivate func chain(of person: PersonID, holds signature: Digest) throws(StoreError) -> Bool {
        let own = try row(
            "SELECT 1 FROM chain_entry WHERE person = $1 AND hash = $2", [.text(person.text), .bytes(signature.bytes)])
        guard own == nil else { return true }
        let joined = try rows(
            """
            SELECT content FROM chain_content c JOIN chain_entry e ON e.person = c.person AND e.number = c.number
            WHERE c.person = $1 AND e.kind = 'merged'
            """, [.text(person.text)])
        for row in joined {
            guard case .merged(let record) = try ChainLink(kept: try row.text(0)).event else { continue }
            if record.signatures.contains(where: { $0.digest == signature }) { return true }
        }
        return false
    }

    /// What a link of a person's chain says.
    func link(_ digest: Digest, of person: PersonID) throws(StoreError) -> ChainLink? {
        try row(
            """
            SELECT content FROM chain_content c JOIN chain_entry e ON e.person = c.person AND e.number = c.number
            WHERE c.person = $1 AND e.hash = $2
            """, [.text(person.text), .bytes(digest.bytes)]
        ).map { row throws(StoreError) in try ChainLink(kept: try row.text(0)) }
    }
}

extension ChainLink {
    fileprivate init(kept text: String) throws(StoreError) {
        let value: JSONValue
        do throws(ReadingProblem) { value = try JSONValue(reading: Array(text.utf8)) } catch {
            throw .wrongUse("a link is kept that is no JSON")
        }
        do throws(LogbooksError) { self = try ChainLink(value) } catch {
            throw .wrongUse("a link is kept that cannot be read")
        }
    }
}
