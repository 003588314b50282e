/// Where people stand in the database, and what becomes of it.
enum Traces {
    enum Fate: Equatable {
        /// Nothing names them any longer.
        case gone
        /// The row stays and names an id that says nothing, for this reason.
        case stays(String)
    }

    /// Of every column that names a person: what becomes of it when they are erased, and when their account is joined with
    /// another.
    static let fates: [String: (erased: Fate, joined: Fate)] = [
        "attendance.person": (.stays("the size of the group"), .gone),
        "chain_checkpoint.person": (.stays(digests), .stays(digests)),
        "chain_content.person": (.gone, .stays("the other chain is history that the joined one points to")),
        "chain_entry.person": (.stays(digests), .stays(digests)),
        "code_secret.person": (.gone, .gone),
        "consent.person": (.gone, .gone),
        "correction.person": (.gone, .gone),
        "correction.signed_as": (.stays(others), .stays("the chain names them so")),
        "correction.signer_person": (.stays(others), .gone),
        "email_address.person": (.gone, .gone),
        "entry_document.person": (.gone, .gone),
        "entry_import.person": (.gone, .gone),
        "followed.person": (.gone, .gone),
        "group_session.leader": (.stays(others), .gone),
        "imported_entry.person": (.gone, .gone),
        "journal_entry.actor": (.stays(journal), .stays(journal)),
        "letter.caused_by": (.gone, .gone),
        "letter.reader": (.gone, .gone),
        "logbook_draft.person": (.gone, .gone),
        "logbook_entry.changed_by": (.gone, .gone),
        "logbook_entry.person": (.gone, .gone),
        "mail_link.person": (.gone, .gone),
        "organization.founded_by": (.stays(act), .gone),
        "organization_overlay.ended_by": (.stays(act), .gone),
        "organization_overlay.put_by": (.stays(act), .gone),
        "passkey.person": (.gone, .gone),
        "password.person": (.gone, .gone),
        "person.merged_into": (.stays("the same"), .stays("the same")),
        "person_profile.person": (.gone, .gone),
        "recovery_code.person": (.gone, .gone),
        "role_grant.granted_by": (.stays(act), .gone),
        "role_grant.holder": (.stays("that an organization had given the role"), .gone),
        "role_grant.revoked_by": (.stays(act), .gone),
        "roster.door_by": (.gone, .gone),
        "roster.keeper": (.stays(others), .gone),
        "roster_credit.person": (.stays("the length of the list"), .gone),
        "roster_credit.signed_by": (.stays(others), .gone),
        "roster_signer.person": (.stays(others), .gone),
        "session.person": (.gone, .stays("sessions that have ended, until they are erased with the person")),
        "sign_in.person": (.gone, .gone),
        "sign_off_item.person": (.gone, .gone),
        "sign_off_request.person": (.gone, .gone),
        "signature.person": (.gone, .gone),
        "signature.signed_as": (.stays(others), .stays("the chain names them so")),
        "signature.signer_person": (.stays(others), .gone),
    ]
    private static let digests = "of the chain the digests stay, so that a copy can still be checked"
    private static let others = "what they vouched for is others' evidence"
    private static let journal = "the journal only grows"
    private static let act = "that somebody decided it"

    /// Columns that hold an address or a name, and what of the erased person may be left there.
    static let names: [String: Fate] = [
        "attendance.address": .gone,
        "correction.signer_address": .stays(others),
        "correction.signer_name": .stays(others),
        "email_address.address": .gone,
        "entry_document.name": .gone,
        "group_session.signer_address": .stays(others),
        "group_session.signer_name": .stays(others),
        "letter.action_address": .gone,
        "mail_link.address": .gone,
        "organization.name": .stays("an organization's"),
        "organization_overlay.name": .stays("an organization's"),
        "outbox_message.recipient": .gone,
        "passkey.name": .gone,
        "person_profile.name": .gone,
        "role_grant.address": .gone,
        "roster.signer_address": .stays(others),
        "roster.signer_name": .stays(others),
        "roster_credit.address": .gone,
        "roster_credit.name": .gone,
        "roster_signer.address": .stays(others),
        "roster_signer.name": .stays(others),
        "sign_off_request.address": .stays("whom others asked is those others' record"),
        "signature.signer_address": .stays(others),
        "signature.signer_name": .stays(others),
        "schema_step.name": .stays("the schema's"),
    ]

    /// Leaves a row of Lena's in every column that names a person. Ana is who is left.
    private static let template = """
        INSERT INTO password VALUES ('lena', 'hash', 1);
        INSERT INTO mail_link VALUES (\(bytes(1)), 'sign in', 'lena@example.org', 'lena', 1, 2, NULL);
        INSERT INTO mail_link VALUES (\(bytes(9)), 'join', 'lena@example.org', NULL, 1, 2, NULL);
        INSERT INTO session VALUES (\(bytes(2)), 's', 'lena', 'link', 0, 'd', 1, 1, 2, NULL, 1);
        INSERT INTO sign_in (person, at, how, outcome, device) VALUES ('lena', 1, 'link', 'in', 'd');
        INSERT INTO code_secret VALUES ('lena', \(bytes(3)), 1, NULL, 0);
        INSERT INTO recovery_code VALUES ('lena', \(bytes(3)), NULL);
        INSERT INTO passkey VALUES (\(bytes(3)), 'lena', 'phone', \(bytes(3)), 0, 1, NULL);
        INSERT INTO outbox_message VALUES ('l', NULL, 'mail', 'Lena@example.org', \(bytes(3)), 1, 'waiting', 1, 0, NULL, NULL);
        INSERT INTO letter (id, message, reader, caused_by, language, subject, body, written_at)
            VALUES ('l', 'l', 'lena', 'lena', 'en', 's', 'b', 1);
        INSERT INTO letter (id, reader, caused_by, language, subject, body, written_at)
            VALUES ('m', 'ana', 'lena', 'en', 's', 'b', 1);
        INSERT INTO followed VALUES ('lena', 'imhs', 1);
        INSERT INTO followed VALUES ('mira', 'imhs', 1);
        INSERT INTO logbook_draft (person, id, content, saves, at) VALUES ('lena', 'd', '[]', 1, 1);
        INSERT INTO logbook_draft (person, id, content, saves, at) VALUES ('mira', 'd', '[]', 1, 1);
        \(records)
        \(attendances)
        \(organizations)
        """

    private static let records = """
        INSERT INTO entry_document VALUES
            ('p', 'lena', 'l', 'lena.pdf', 'pdf', 32, \(bytes(5)), 1, NULL, \(bytes(5)));
        INSERT INTO entry_import VALUES ('i', 'lena', 'done', NULL, NULL, 1, 1, 2, 1, NULL, 0);
        INSERT INTO imported_entry SELECT 'i', person, id, digest FROM logbook_entry WHERE person = 'lena';
        INSERT INTO sign_off_request VALUES
            ('q', 'lena', 'supervisor', 'sam@example.org', \(bytes(6)), '', 1, 2, NULL, NULL, NULL);
        INSERT INTO sign_off_item (request, person, entry, version, digest)
            SELECT 'q', person, id, 1, digest FROM logbook_entry WHERE person = 'lena';
        \(said(by: "tom", "NULL", of: "lena", 10))
        \(said(by: "lena", "'lena'", of: "ana", 20))
        INSERT INTO chain_checkpoint SELECT person, number, hash, \(bytes(7)), 1 FROM chain_entry WHERE person = 'lena';
        """

    private static func said(by signer: String, _ earlier: String, of person: String, _ number: Int) -> String {
        """
        INSERT INTO signature (digest, person, entry, version, version_digest, signer_name, signer_role, signer_person,
                at, signed_as)
            SELECT \(bytes(number)), person, id, 1, digest, 'S', 'supervisor', '\(signer)', 1, \(earlier)
            FROM logbook_entry WHERE person = '\(person)';
        INSERT INTO correction (digest, person, entry, version, version_digest, content, signer_name, signer_role,
                signer_person, reason, at, settled, signed_as)
            SELECT \(bytes(number + 1)), person, id, 1, digest, '[]', 'S', 'supervisor', '\(signer)', '', 1, 'declined',
                \(earlier) FROM logbook_entry WHERE person = '\(person)';
        """
    }

    private static let attendances = """
        INSERT INTO group_session (id, leader, signer_name, day, minutes, content, entered_at)
            VALUES ('g', 'lena', 'Lena', '2026-01-01', 60, '[]', 1), ('h', 'ana', 'Ana', '2026-01-01', 60, '[]', 1);
        INSERT INTO attendance (session, position, person, address, state)
            VALUES ('h', 1, 'lena', NULL, 'waiting'), ('h', 2, NULL, 'lena@example.org', 'waiting');
        INSERT INTO attendance (session, position, person, address, state, answered_at)
            VALUES ('h', 3, 'mira', NULL, 'confirmed', 1);
        INSERT INTO roster (id, keeper, title, signer_name, day, minutes, content, made_at)
            VALUES ('k', 'lena', 'T', 'Lena', '2026-01-01', 60, '[]', 1), ('o', 'ana', 'T', 'A', '2026-01-01', 60, '[]', 1);
        UPDATE roster SET door_hash = \(bytes(8)), door_ends_at = 9 WHERE id = 'k';
        INSERT INTO roster_credit (roster, position, name, address, person, credited_at)
            VALUES ('o', 1, 'Lena', NULL, 'lena', 1), ('o', 2, 'Lena', 'lena@example.org', NULL, NULL);
        INSERT INTO roster_credit (roster, position, address, signed_by) VALUES ('o', 3, 'guest@example.org', 'lena');
        INSERT INTO roster_signer VALUES
            ('o', 'lena', 'Lena', 'lena@example.org'), ('o', 'mira', 'Mira', NULL), ('k', 'lena', 'Lena', NULL);
        UPDATE roster SET door_by = 'lena', door_hash = \(bytes(12)), door_ends_at = 9 WHERE id = 'o';
        """

    private static let organizations = """
        INSERT INTO organization (id, name, founded_by, founded_at) VALUES ('valley', 'Valley', 'lena', 1);
        INSERT INTO organization_overlay (organization, name, content, put_by, put_at, ended_by, ended_at)
            VALUES ('valley', 'o', '[]', 'lena', 1, 'lena', 2);
        INSERT INTO consent (person, organization, extent, given_at) VALUES ('lena', 'valley', 'whole record', 1);
        \(grant("a", "coordinator", "lena@example.org", by: "ana", to: "lena"))
        \(grant("b", "coordinator", "mira@example.org", by: "ana", to: "mira"))
        \(grant("c", "reviewer", "lena@example.org", by: "ana", to: "lena"))
        \(grant("d", "adviser", "tom@example.org", by: "lena", to: "tom"))
        \(grant("e", "auditor", "lena@example.org", by: "ana", to: nil))
        UPDATE role_grant SET revoked_by = 'lena', revoked_at = 3, revoked_because = 'x' WHERE id = 'd';
        """

    static func grant(_ id: String, _ role: String, _ address: String, by giver: String, to holder: String?) -> String {
        let (whom, taken) = holder.map { ("'\($0)'", "2") } ?? ("NULL", "NULL")
        return """
            INSERT INTO role_grant (id, role, organization, address, granted_by, granted_at, reason, holder, taken_at)
            VALUES ('\(id)', '\(role)', 'valley', '\(address)', '\(giver)', 1, 'for \(address)', \(whom), \(taken));
            """
    }

    /// A place for 32 bytes, which the engines write differently.
    private static func bytes(_ number: Int) -> String { "{\(number)}" }

    static func everywhere(_ engine: Engine) -> String {
        (0..<32).reduce(template) { text, number in
            let digits = String(
                repeating: number < 16 ? "0" + String(number, radix: 16) : String(number, radix: 16), count: 32)
            return text.replacing("{\(number)}", with: engine == .sqlite ? "X'\(digits)'" : "'\\x\(digits)'::bytea")
        }
    }
}
