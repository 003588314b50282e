import Accounts
package import Logbooks
package import Portfolios

/// What becomes of a roster on which people are already.
extension Rosters {
    /// Corrects what the training was, or in whose name it was given, as the roster's keeper says it. Everybody who was
    /// credited has the new version, signed by them; who changed their entry themselves, or withdrew it, keeps it as it is,
    /// and so does whoever corrects. False if they may not, or it was corrected meanwhile.
    package func correct(
        _ roster: Roster, from seen: Int, because reason: String, at instant: Instant,
        tell: @escaping Addressee.Telling = { _, _ throws(StoreError) in }
    ) async throws(StoreError) -> Bool {
        let content = try scribe.content(of: roster.training)
        return try await database.write { [scribe] transaction throws(StoreError) in
            guard let now = try transaction.roster(roster.id, keptBy: roster.keeper), now.version == seen,
                try transaction.mayMove(now, for: roster)
            else { return false }
            try transaction.keep(now, until: instant)
            try transaction.update(roster, content, reason)
            let isMoved = roster.organization != now.organization?.id
            try transaction.note(
                "roster-corrected", roster.id, in: now.organization?.id, by: roster.keeper, at: instant)
            if isMoved {
                try transaction.note(
                    "roster-corrected", roster.id, in: roster.organization, by: roster.keeper, at: instant)
            }
            guard content.text != now.content || isMoved,
                let after = try transaction.roster(roster.id, keptBy: roster.keeper)
            else { return true }
            let credited = try transaction.credited(by: now)
            try transaction.takeOver(after)
            for (person, signers) in credited.sorted(by: { $0.key < $1.key }) where person != roster.keeper {
                let corrected = try transaction.correct(
                    roster.training, content, after, of: person, vouchedBy: signers, because: reason, scribe,
                    at: instant)
                guard corrected, let addressee = try transaction.addressee(person) else { continue }
                try tell(addressee, transaction)
            }
            return true
        }
    }

    /// Takes one line back: nobody vouches for it any longer, and it waits for nobody. The line stays, with the reason. Who
    /// has their hours by another line as well keeps them, and is told nothing. False if there is no such line, it was
    /// taken back before, or the training was corrected after its keeper looked.
    package func withdraw(
        _ position: Int, of roster: Roster.ID, from seen: Int, because reason: String, by keeper: PersonID,
        at instant: Instant,
        tell: @escaping Addressee.Telling = { _, _ throws(StoreError) in }
    ) async throws(StoreError) -> Bool {
        try await database.write { [scribe] transaction throws(StoreError) in
            guard let stored = try transaction.roster(roster, keptBy: keeper), stored.version == seen,
                let (seat, isLast) = try transaction.withdraw(position, of: roster, because: reason, at: instant)
            else { return false }
            if isLast, let person = seat.person {
                try transaction.takeBack(
                    EntryID(roster: roster), of: person, as: stored.signer, because: reason, scribe, at: instant)
            }
            try transaction.note(
                "roster-credit-withdrawn", roster, in: stored.organization?.id, by: keeper, at: instant)
            if isLast { try transaction.tell([seat], tell) }
            return true
        }
    }
}

extension Transaction {
    /// Whether a roster may be kept from now on in whose name its keeper says. Only who began it takes it along: nobody gives
    /// away another's training, nor shows who was there to another organization.
    fileprivate func mayMove(_ stored: StoredRoster, for wanted: Roster) throws(StoreError) -> Bool {
        guard wanted.organization != stored.organization?.id else { return true }
        guard stored.keeper == wanted.keeper else { return false }
        guard let organization = wanted.organization else { return true }
        return try may(wanted.keeper, .keepRosters, in: organization)
    }
}
