import Portfolios

extension LogbookEvent {
    /// What its link says besides what every link says.
    var members: [String: JSONValue] {
        switch self {
        case .entryAdded(let content): Self.version(content, 1)
        case .entryChanged(let content, let version, let why):
            Self.version(content, version).with("why", .text(why))
        case .entryWithdrawn(let id, let version, let why):
            ["id": .text(id.text), "version": .number(version), "why": .text(why)]
        case .signOffAsked(let marks, let request, let role, let address):
            [
                "items": .list(marks.map(\.value)), "request": .text(request.text), "role": .text(role.rawValue),
                "address": .text(address),
            ]
        case .signed(let mark, let request): ["item": mark.value, "request": .text(request.text)]
        case .refused(let mark, let request, let why):
            ["item": mark.value, "request": .text(request.text), "why": .text(why)]
        case .correctionProposed(let content, let mark, let request, let why):
            ["entry": content.value, "item": mark.value, "request": .text(request.text), "why": .text(why)]
        case .correctionAccepted(let content, let version, let proposal, let signer):
            Self.version(content, version).with("proposal", .text(proposal.hex)).with("signer", signer.value)
        case .correctionDeclined(let id, let proposal): ["id": .text(id.text), "proposal": .text(proposal.hex)]
        case .signatureWithdrawn(let id, let signature, let why):
            ["id": .text(id.text), "signature": .text(signature.hex), "why": .text(why)]
        case .credited(let content, let credit, let signer): Self.version(content, 1).with(credit, signer)
        case .creditCorrected(let content, let version, let credit, let signer, let why):
            Self.version(content, version).with(credit, signer).with("why", .text(why))
        case .merged(let record): record.members
        case .checkpoint: [:]
        }
    }

    private static func version(_ content: EntryContent, _ version: Int) -> [String: JSONValue] {
        ["entry": content.value, "version": .number(version)]
    }
}

extension [String: JSONValue] {
    fileprivate func with(_ key: String, _ value: JSONValue) -> Self {
        var members = self
        members[key] = value
        return members
    }

    fileprivate func with(_ credit: LogbookEvent.Credit, _ signer: Signer) -> Self {
        switch credit {
        case .session(let session): with("session", .text(session.text)).with("signer", signer.value)
        case .roster(let roster): with("roster", .text(roster.text)).with("signer", signer.value)
        }
    }
}

extension EntryMark {
    var value: JSONValue {
        .object(["id": .text(entry.text), "version": .number(version), "digest": .text(digest.hex)])
    }

    init(_ value: JSONValue) throws(LogbooksError) {
        var fields = try Fields(value, "an item")
        self.init(
            try fields.identifier("id"), version: try fields.number("version"), digest: try fields.digest("digest"))
        try fields.end()
    }
}

extension Signer {
    var value: JSONValue {
        var members = organizationMembers
        members["name"] = .text(name)
        members["role"] = .text(role.rawValue)
        members["address"] = .optional(address)
        members["person"] = .optional(person?.text)
        return .object(members)
    }

    init(_ value: JSONValue) throws(LogbooksError) {
        var fields = try Fields(value, "a signer")
        self.init(
            name: try fields.text("name"), role: try fields.word("role"),
            address: try fields.optionalText("address"),
            person: try fields.optionalText("person").map { PersonID($0) })
        try takeOrganizations(&fields)
        try fields.end()
    }
}

extension MergedRecord {
    fileprivate var members: [String: JSONValue] {
        [
            "from": .text(person.text), "from-number": .number(number), "from-digest": .text(digest.hex),
            "entries": .list(
                entries.map {
                    .object([
                        "entry": $0.content.value, "version": .number($0.version), "digest": .text($0.digest.hex),
                    ])
                }),
            "signatures": .list(
                signatures.map {
                    .object(["digest": .text($0.digest.hex), "id": .text($0.entry.text), "signer": $0.signer.value])
                }),
        ]
    }
}
