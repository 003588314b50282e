package import Logbooks
package import Portfolios

/// What becomes of a request before it is answered.
extension SignOffs {
    /// Sends the link once more. The secret may be another one now; the older link then opens nothing any longer.
    package func remind(
        _ request: SignOffRequest.ID, by person: PersonID, tokenHash: Digest, at instant: Instant, post: @escaping Post
    ) async throws(StoreError) -> Reminded {
        try await database.write { transaction throws(StoreError) in
            let asked = try transaction.requests(askedBy: person).first { $0.id == request }
            guard let asked, asked.standing(at: instant) == .open else { return .notOpen }
            guard instant >= asked.remindableAt else { return .tooSoon(until: asked.remindableAt) }
            try transaction.execute(
                "UPDATE sign_off_request SET token_hash = $2, reminded_at = $3 WHERE id = $1",
                [.text(request.text), .bytes(tokenHash.bytes), .instant(instant)])
            try transaction.note("sign-off-reminded", request, by: person, at: instant)
            try post(transaction)
            return .reminded
        }
    }

    package enum Reminded: Sendable, Hashable {
        case reminded
        case tooSoon(until: Instant)
        /// There is no such request of this person, or it needs no answer any longer.
        case notOpen
    }
}
