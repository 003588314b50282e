package import Logbooks
package import Portfolios

/// Asking others to sign, and what they answer. Who asks is named by their id, who signs by what their link's secret is
/// hashed to or by their account.
package struct SignOffs: Sendable {
    let database: any Database
    private let scribe: Scribe

    package init(_ database: any Database, _ scribe: Scribe) {
        self.database = database
        self.scribe = scribe
    }

    /// What is saved together with a change, such as the letter about it.
    package typealias Post = @Sendable (Transaction) throws(StoreError) -> Void

    /// Asks, and posts the letter with the link: all of it is saved, or nothing.
    ///
    /// - Parameter showingDocuments: Whether the signer may see what is attached to the entries now.
    package func ask(
        _ request: SignOffRequest, tokenHash: Digest, showingDocuments: Bool = false,
        post: @escaping Post = { _ throws(StoreError) in }
    ) async throws(StoreError) -> Asked {
        try await database.write { [scribe] transaction throws(StoreError) in
            let person = request.person
            guard var pen = try ChainPen(transaction, scribe, person: person, at: request.madeAt) else {
                return .notOpen
            }
            guard try !transaction.ownNames(of: person).isOneself(person: nil, address: request.address) else {
                return .oneself
            }
            let marks = request.items.map(\.mark)
            let stale = try transaction.stale(among: marks, of: person)
            guard stale.isEmpty, !marks.isEmpty else { return .stale(stale) }
            try pen.write(
                .signOffAsked(marks, request: request.id, role: request.role, address: request.address))
            try transaction.insert(request, tokenHash)
            if showingDocuments { try transaction.showDocuments(in: request.id) }
            try transaction.note("sign-off-asked", request.id, by: person, at: pen.at)
            try post(transaction)
            return .asked
        }
    }

    /// Takes a request back: the link opens nothing any longer. False if it was answered or is not theirs.
    package func revoke(
        _ request: SignOffRequest.ID, by person: PersonID, at instant: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            let isRevoked =
                try transaction.execute(
                    """
                    UPDATE sign_off_request SET revoked_at = $3
                    WHERE id = $1 AND person = $2 AND revoked_at IS NULL AND answered_at IS NULL
                    """, [.text(request.text), .text(person.text), .instant(instant)]) == 1
            if isRevoked { try transaction.note("sign-off-revoked", request, by: person, at: instant) }
            return isRevoked
        }
    }

    /// What a link shows; nothing if there is no such link.
    package func open(
        _ tokenHash: Digest, at instant: Instant
    ) async throws(StoreError) -> SignOffSheet? {
        try await database.read { [scribe] transaction throws(StoreError) in
            guard let request = try transaction.request(withHash: tokenHash) else { return nil }
            return try transaction.sheet(of: request, scribe, at: instant)
        }
    }

    /// What waits for somebody with an account: asked of any of their addresses, open, the oldest first.
    package func waiting(for signer: PersonID, at instant: Instant) async throws(StoreError) -> [SignOffSheet] {
        try await database.read { [scribe] transaction throws(StoreError) in
            let sheets = try transaction.requests(waitingFor: signer, at: instant).map { request throws(StoreError) in
                try transaction.sheet(of: request, scribe, at: instant)
            }
            return sheets.compactMap(\.self)
        }
    }

    /// How many requests wait for them.
    package func countWaiting(for signer: PersonID, at instant: Instant) async throws(StoreError) -> Int {
        try await database.read { transaction throws(StoreError) in
            try transaction.countOfRequests(waitingFor: signer, at: instant)
        }
    }

    /// All that a person asked for, the newest first.
    package func asked(by person: PersonID) async throws(StoreError) -> [SignOffRequest] {
        try await database.read { transaction throws(StoreError) in
            try transaction.requests(askedBy: person)
        }
    }

    /// Answers through a link, under the name that the signer gives. All answers are saved, or none.
    package func answer(
        _ answers: [SignOffAnswer], through tokenHash: Digest, as name: String, at instant: Instant,
        post: @escaping Post = { _ throws(StoreError) in }
    ) async throws(StoreError) -> Answered {
        let prepared = try prepare(answers)
        return try await database.write { [scribe] transaction throws(StoreError) in
            guard let request = try transaction.request(withHash: tokenHash) else { return .unknown }
            let owner = try transaction.owner(of: request.address)
            let answered = try transaction.settle([(request, prepared)], by: owner, as: name, scribe, at: instant)
            if case .recorded = answered { try post(transaction) }
            return answered
        }
    }

    /// Answers any number of requests at once, as somebody with an account. All answers are saved, or none.
    package func answer(
        _ sheets: [(request: SignOffRequest.ID, answers: [SignOffAnswer])], by signer: PersonID, as name: String,
        at instant: Instant, post: @escaping Post = { _ throws(StoreError) in }
    ) async throws(StoreError) -> Answered {
        let prepared = try sheets.map { sheet throws(StoreError) in (sheet.request, try prepare(sheet.answers)) }
        return try await database.write { [scribe] transaction throws(StoreError) in
            let open = try transaction.requests(waitingFor: signer, at: nil)
            var found: [(SignOffRequest, [PreparedAnswer])] = []
            for (id, answers) in prepared {
                guard let request = open.first(where: { $0.id == id }) else { return .unknown }
                found.append((request, answers))
            }
            let answered = try transaction.settle(found, by: signer, as: name, scribe, at: instant)
            if case .recorded = answered { try post(transaction) }
            return answered
        }
    }

    private func prepare(_ answers: [SignOffAnswer]) throws(StoreError) -> [PreparedAnswer] {
        try answers.map { answer throws(StoreError) in
            guard case .correct(let entry, _) = answer.verdict else { return PreparedAnswer(answer, nil) }
            return PreparedAnswer(answer, try scribe.content(of: entry))
        }
    }
}

extension SignOffs {
    package enum Asked: Sendable, Hashable {
        case asked
        /// Nothing was asked: it is one of the person's own addresses.
        case oneself
        /// Nothing was asked: these entries are not what they were. None named: nothing was asked for.
        case stale([EntryID])
        case notOpen
    }

    package enum Answered: Sendable, Hashable {
        /// With the number of signatures that were given.
        case recorded(signatures: Int)
        /// Nothing was saved: these entries are not what the signer was shown. Show them as they are now.
        case stale([EntryID])
        /// Nothing was saved: the request is answered, revoked or expired.
        case closed(SignOffRequest.Standing)
        /// Nothing was saved: whoever answers is the person themselves.
        case oneself
        case unknown
    }
}

/// What a signer reads: the request, who asks, and each entry as it is now.
package struct SignOffSheet: Sendable, Hashable {
    package var request: SignOffRequest
    package var standing: SignOffRequest.Standing
    /// Who asks; nothing if they never gave a name.
    package var asker: String?
    package var items: [Item]

    package init(request: SignOffRequest, standing: SignOffRequest.Standing, asker: String?, items: [Item]) {
        self.request = request
        self.standing = standing
        self.asker = asker
        self.items = items
    }

    package struct Item: Sendable, Hashable {
        package var asked: SignOffRequest.Item
        /// As it is now, without the note that is for the person alone; nothing if it cannot be read or was withdrawn.
        package var entry: Entry?
        /// The version that is shown and can be signed.
        package var shown: EntryMark?
        /// What its signer may see besides.
        package var documents: [EntryDocument]

        package init(
            asked: SignOffRequest.Item, entry: Entry?, shown: EntryMark?, documents: [EntryDocument] = []
        ) {
            self.asked = asked
            self.entry = entry
            self.shown = shown
            self.documents = documents
        }

        /// Whether the person changed it after they asked.
        package var isChanged: Bool { shown != asked.mark }
    }
}
