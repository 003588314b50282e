package import Logbooks
package import Portfolios

/// What a leader can still do about a session. Who confirmed is asked again; until then the leader vouches for nothing.
extension GroupSessions {
    package enum Corrected: Sendable, Hashable {
        case corrected
        /// Nothing was changed: this one is there twice, is the leader, or there is no such person.
        case notASeat(Attendee?)
        /// Nothing was changed: it was corrected or withdrawn meanwhile.
        case stale
        case notThere
    }

    /// Corrects a session of which the leader saw a version. `tell` is called for each who is new, `again` for each who is
    /// asked once more: nobody, if only a seat was mended.
    package func correct(
        _ session: GroupSession, from seen: Int, because reason: String, at instant: Instant,
        tell: @escaping Addressee.Telling = { _, _ throws(StoreError) in },
        again: @escaping Addressee.Telling = { _, _ throws(StoreError) in }
    ) async throws(StoreError) -> Corrected {
        let (received, given) = (try scribe.content(of: session.received), try scribe.content(of: session.given))
        return try await database.write { [scribe] transaction throws(StoreError) in
            guard let now = try transaction.session(session.id, of: session.leader) else { return .notThere }
            guard now.version == seen, !now.isWithdrawn else { return .stale }
            let wanted = try transaction.seats(session.attendees, apartFrom: session.leader)
            guard case .free(let wanted) = wanted else { return .notASeat(wanted.taken) }
            guard var pen = try ChainPen(transaction, scribe, person: session.leader, at: instant) else {
                return .notThere
            }
            let change = SessionChange(session: session, signer: now.signer, reason: reason, at: pen.at)
            let new = try transaction.seat(wanted, change, scribe)
            if received.text != now.content {
                try transaction.keep(now, until: pen.at)
                try transaction.update(session, received, reason)
                try transaction.askAgain(change, scribe)
                try pen.correct(session.given, given, because: reason, in: transaction)
                let others = wanted.filter { one in !new.contains { $0 == one } }
                try transaction.tell(others, again)
            }
            try transaction.note("session-corrected", session.id, by: session.leader, at: pen.at)
            try transaction.tell(new, tell)
            return .corrected
        }
    }

    /// Takes a whole session back: the leader vouches for it no longer, and it waits for nobody. False if it is not the
    /// leader's, or was changed meanwhile.
    package func withdraw(
        _ session: GroupSession.ID, from seen: Int, because reason: String, by leader: PersonID, at instant: Instant,
        tell: @escaping Addressee.Telling = { _, _ throws(StoreError) in }
    ) async throws(StoreError) -> Bool {
        try await database.write { [scribe] transaction throws(StoreError) in
            guard let now = try transaction.session(session, of: leader), now.version == seen, !now.isWithdrawn,
                var pen = try ChainPen(transaction, scribe, person: leader, at: instant)
            else { return false }
            let confirmed = try transaction.seats(of: session).filter { $0.state != .declined }
            for seat in confirmed where seat.state == .confirmed {
                guard let person = seat.person else { continue }
                try transaction.takeBack(
                    EntryID(session: session), of: person, as: now.signer, because: reason, scribe, at: pen.at)
            }
            try transaction.execute(
                "UPDATE group_session SET withdrawn_at = $2, reason = $3 WHERE id = $1",
                [.text(session.text), .instant(pen.at), .text(reason)])
            try pen.withdraw(EntryID(session: session), because: reason, in: transaction)
            try transaction.note("session-withdrawn", session, by: leader, at: pen.at)
            try transaction.tell(confirmed.map { ($0.person, $0.address) }, tell)
            return true
        }
    }
}

/// Who corrects what, and why.
struct SessionChange: Sendable {
    var session: GroupSession
    var signer: Signer
    var reason: String
    var at: Instant
}

extension ChainPen {
    /// The next version of the leader's own entry, if they have not withdrawn it.
    fileprivate mutating func correct(
        _ entry: Entry, _ content: EntryContent, because reason: String, in transaction: Transaction
    ) throws(StoreError) {
        guard let now = try transaction.storedEntry(entry.id, of: person), now.state == .kept,
            now.content != content.text
        else { return }
        let version = now.mark.version + 1
        let digest = try write(.entryChanged(content, version: version, why: reason))
        try transaction.updateEntry(
            entry, content, EntryMark(entry.id, version: version, digest: digest), of: person, note: now.note,
            reason: reason, at: at)
    }

    fileprivate mutating func withdraw(
        _ id: EntryID, because reason: String, in transaction: Transaction
    ) throws(StoreError) {
        guard let now = try transaction.storedEntry(id, of: person), now.state == .kept else { return }
        try write(.entryWithdrawn(id, version: now.mark.version, why: reason))
        try transaction.execute(
            """
            UPDATE logbook_entry SET state = 'withdrawn', changed_at = $3, reason = $4
            WHERE person = $1 AND id = $2
            """, [.text(person.text), .text(id.text), .instant(at), .text(reason)])
    }
}

extension Transaction {
    /// Makes the seats those that are wanted, and gives those that are new. Who loses theirs loses the leader's signature.
    fileprivate func seat(
        _ wanted: [Seat], _ change: SessionChange, _ scribe: Scribe
    ) throws(StoreError) -> [Seat] {
        let id = change.session.id
        let seats = try seats(of: id)
        for seat in seats where !wanted.contains(where: { seat.isOf($0) }) {
            if seat.state == .confirmed, let person = seat.person {
                try takeBack(
                    EntryID(session: id), of: person, as: change.signer,
                    because: change.reason, scribe,
                    at: change.at)
            }
            try execute(
                "DELETE FROM attendance WHERE session = $1 AND position = $2",
                [.text(id.text), .count(seat.position)])
        }
        let new = wanted.filter { one in !seats.contains { $0.isOf(one) } }
        let last = seats.map(\.position).max() ?? 0
        for (index, seat) in new.enumerated() { try insert(seat, at: last + index + 1, of: id) }
        return new
    }

    /// Whoever answered is waited for anew, and until they have confirmed the leader vouches for nothing.
    fileprivate func askAgain(_ change: SessionChange, _ scribe: Scribe) throws(StoreError) {
        let id = change.session.id
        for seat in try seats(of: id) where seat.state == .confirmed {
            guard let person = seat.person else { continue }
            try takeBack(
                EntryID(session: id), of: person, as: change.signer,
                because: change.reason, scribe,
                at: change.at)
        }
        try execute(
            "UPDATE attendance SET state = 'waiting', answered_at = NULL, reason = NULL WHERE session = $1",
            [.text(id.text)])
    }
}
