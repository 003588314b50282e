import Logbooks
import Portfolios

/// An answer with the corrected entry in the form in which it is kept.
struct PreparedAnswer: Sendable {
    var answer: SignOffAnswer
    var corrected: EntryContent?

    init(_ answer: SignOffAnswer, _ corrected: EntryContent?) {
        self.answer = answer
        self.corrected = corrected
    }
}

extension Transaction {
    /// Saves the answers to some requests: chains, signatures, standings, journal. Everything is looked at before
    /// anything is written.
    func settle(
        _ sheets: [(request: SignOffRequest, answers: [PreparedAnswer])], by person: PersonID?, as name: String,
        _ scribe: Scribe, at instant: Instant
    ) throws(StoreError) -> SignOffs.Answered {
        var stale: [EntryID] = []
        for (request, answers) in sheets {
            let standing = request.standing(at: instant)
            guard standing == .open else { return .closed(standing) }
            guard try !ownNames(of: request.person).isOneself(person: person, address: request.address) else {
                return .oneself
            }
            stale += try self.stale(among: answers.map(\.answer.shown), of: request.person)
            guard request.answers(answers) else { return .unknown }
        }
        guard stale.isEmpty else { return .stale(stale) }
        var count = 0
        for (request, answers) in sheets {
            let signer = Signer(name: name, role: request.role, address: request.address, person: person)
            guard var pen = try ChainPen(self, scribe, person: request.person, at: instant) else { return .unknown }
            for answer in answers { try record(answer, to: request, by: signer, &pen) }
            count += answers.count { $0.answer.verdict == .sign }
            try close(request, at: pen.at)
            try note("sign-off-answered", request.id, by: person, at: pen.at)
        }
        return .recorded(signatures: count)
    }

    private func record(
        _ prepared: PreparedAnswer, to request: SignOffRequest, by signer: Signer, _ pen: inout ChainPen
    ) throws(StoreError) {
        let shown = prepared.answer.shown
        let word: SignOffRequest.Answer
        switch prepared.answer.verdict {
        case .sign:
            let signer = try recognized(signer, for: shown.entry, of: request.person)
            let digest = try pen.write(.signed(shown, request: request.id), by: .signer(signer))
            try insertSignature(
                Signature(digest: digest, person: request.person, mark: shown, signer: signer, at: pen.at))
            word = .signed
        case .refuse(let why):
            try pen.write(.refused(shown, request: request.id, why: why), by: .signer(signer))
            word = .refused
        case .correct(let entry, let why):
            guard let content = prepared.corrected, content.id == shown.entry else {
                throw .wrongUse("a correction is of another entry than the one that was shown")
            }
            let signer = try recognized(signer, for: entry)
            let event = LogbookEvent.correctionProposed(content, of: shown, request: request.id, why: why)
            let correction = Correction(
                digest: try pen.write(event, by: .signer(signer)), mark: shown, proposed: entry, signer: signer,
                reason: why, at: pen.at)
            try insert(correction, content, of: request.person)
            word = .corrected
        }
        try execute(
            """
            UPDATE sign_off_item SET version = $3, digest = $4, answer = $5, answered_at = $6
            WHERE request = $1 AND entry = $2
            """,
            [
                .text(request.id.text), .text(shown.entry.text), .count(shown.version), .bytes(shown.digest.bytes),
                .text(word.rawValue), .instant(pen.at),
            ])
        try weigh(shown.entry, of: request.person)
    }

    /// A request with no item left to be answered is answered. Withdrawn entries need no answer.
    private func close(_ request: SignOffRequest, at instant: Instant) throws(StoreError) {
        try execute(
            """
            UPDATE sign_off_request SET answered_at = $2 WHERE id = $1 AND NOT EXISTS (
                SELECT 1 FROM sign_off_item i JOIN logbook_entry e ON e.person = i.person AND e.id = i.entry
                WHERE i.request = $1 AND i.answer IS NULL AND e.state = 'kept')
            """, [.text(request.id.text), .instant(instant)])
    }

    private func insert(
        _ correction: Correction, _ content: EntryContent, of person: PersonID
    ) throws(StoreError) {
        let signer = correction.signer
        try execute(
            """
            INSERT INTO correction
                (digest, person, entry, version, version_digest, content, signer_name, signer_role, signer_address,
                signer_person, reason, at, organizations)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """,
            [
                .bytes(correction.digest.bytes), .text(person.text), .text(correction.mark.entry.text),
                .count(correction.mark.version), .bytes(correction.mark.digest.bytes), .text(content.text),
                .text(signer.name), .text(signer.role.rawValue), .optional(signer.address) { .text($0) },
                .optional(signer.person) { .text($0.text) }, .text(correction.reason), .instant(correction.at),
                .optional(signer.organizations) { .text($0) },
            ])
    }
}

extension SignOffRequest {
    /// Whether these are answers to entries of this request that wait for one, each once.
    fileprivate func answers(_ answers: [PreparedAnswer]) -> Bool {
        let answered = answers.map(\.answer.shown.entry)
        return !answered.isEmpty && waiting.isSuperset(of: answered) && Set(answered).count == answered.count
    }
}
