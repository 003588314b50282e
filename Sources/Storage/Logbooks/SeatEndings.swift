import Portfolios

/// What becomes of seats and lines that wait for somebody who is erased. They stay for the size of the group and the
/// length of the list; who it was is an opaque id.
extension Transaction {
    func eraseSeats(of person: PersonID, at addresses: [String], at instant: Instant) throws(StoreError) {
        for address in addresses {
            let whose: [Value] = [.text(address), .text(person.text)]
            // Who sits there already needs no second seat.
            try execute(
                """
                DELETE FROM attendance WHERE address = $1 AND person IS NULL AND EXISTS (
                    SELECT 1 FROM attendance o WHERE o.session = attendance.session AND o.person = $2)
                """, whose)
            try execute("UPDATE attendance SET person = $2 WHERE address = $1 AND person IS NULL", whose)
            try execute("UPDATE roster_credit SET person = $2 WHERE address = $1 AND person IS NULL", whose)
        }
        let id: [Value] = [.text(person.text)]
        try execute(
            """
            UPDATE attendance SET state = 'declined', answered_at = $2 WHERE person = $1 AND state = 'waiting'
            """, id + [.instant(instant)])
        try execute("UPDATE attendance SET address = NULL, reason = NULL WHERE person = $1", id)
        // Nobody is left who could vouch for whoever comes in later.
        try execute(
            """
            UPDATE roster SET door_hash = NULL, door_ends_at = NULL, door_by = NULL
            WHERE door_by = $1 OR (door_by IS NULL AND keeper = $1)
            """, id)
        try execute("UPDATE roster_credit SET name = NULL, address = NULL, reason = NULL WHERE person = $1", id)
    }
}
