import Portfolios

extension LogbookEvent {
    init(_ kind: String, _ fields: inout Fields) throws(LogbooksError) {
        switch kind {
        case "entry-added": self = .entryAdded(try fields.firstVersion())
        case "entry-changed":
            self = .entryChanged(
                try fields.content(), version: try fields.number("version"), why: try fields.text("why"))
        case "entry-withdrawn":
            self = .entryWithdrawn(
                try fields.identifier("id"), version: try fields.number("version"), why: try fields.text("why"))
        case "sign-off-asked":
            self = .signOffAsked(
                try fields.list("items", EntryMark.init), request: try fields.identifier("request"),
                role: try fields.word("role"), address: try fields.text("address"))
        case "signed": self = .signed(try fields.item(), request: try fields.identifier("request"))
        case "refused":
            self = .refused(try fields.item(), request: try fields.identifier("request"), why: try fields.text("why"))
        case "signature-withdrawn":
            self = .signatureWithdrawn(
                try fields.identifier("id"), signature: try fields.digest("signature"), why: try fields.text("why"))
        case "merged": self = .merged(try MergedRecord(&fields))
        case "checkpoint": self = .checkpoint
        default: self = try LogbookEvent(ofOthers: kind, &fields)
        }
    }

    /// Those in which the values are somebody else's.
    private init(ofOthers kind: String, _ fields: inout Fields) throws(LogbooksError) {
        switch kind {
        case "correction-proposed":
            self = .correctionProposed(
                try fields.content(), of: try fields.item(), request: try fields.identifier("request"),
                why: try fields.text("why"))
        case "correction-accepted":
            self = .correctionAccepted(
                try fields.content(), version: try fields.number("version"), proposal: try fields.digest("proposal"),
                signer: try Signer(try fields.take("signer")))
        case "correction-declined":
            self = .correctionDeclined(try fields.identifier("id"), proposal: try fields.digest("proposal"))
        case "session-credited":
            self = .credited(
                try fields.firstVersion(), through: .session(try fields.identifier("session")),
                signer: try Signer(try fields.take("signer")))
        case "roster-credited":
            self = .credited(
                try fields.firstVersion(), through: .roster(try fields.identifier("roster")),
                signer: try Signer(try fields.take("signer")))
        case "session-corrected":
            self = try LogbookEvent(corrected: .session(try fields.identifier("session")), &fields)
        case "roster-corrected":
            self = try LogbookEvent(corrected: .roster(try fields.identifier("roster")), &fields)
        default: throw LogbooksError("there is no event “\(kind.prefix(60))”")
        }
    }

    private init(corrected credit: Credit, _ fields: inout Fields) throws(LogbooksError) {
        self = .creditCorrected(
            try fields.content(), version: try fields.number("version"), through: credit,
            signer: try Signer(try fields.take("signer")), why: try fields.text("why"))
    }
}

extension Fields {
    fileprivate mutating func content() throws(LogbooksError) -> EntryContent {
        try EntryContent(try take("entry"))
    }

    fileprivate mutating func firstVersion() throws(LogbooksError) -> EntryContent {
        guard try number("version") == 1 else { throw LogbooksError("the first version of an entry is 1") }
        return try content()
    }

    fileprivate mutating func item() throws(LogbooksError) -> EntryMark { try EntryMark(try take("item")) }
}

extension MergedRecord {
    fileprivate init(_ fields: inout Fields) throws(LogbooksError) {
        self.init(
            person: try fields.identifier("from"), number: try fields.number("from-number"),
            digest: try fields.digest("from-digest"), entries: try fields.list("entries", MergedRecord.Entry.init),
            signatures: try fields.list("signatures", MergedRecord.Signature.init))
    }
}

extension MergedRecord.Entry {
    fileprivate init(_ value: JSONValue) throws(LogbooksError) {
        var fields = try Fields(value, "a merged entry")
        self.init(
            try fields.content(), version: try fields.number("version"), digest: try fields.digest("digest"))
        try fields.end()
    }
}

extension MergedRecord.Signature {
    fileprivate init(_ value: JSONValue) throws(LogbooksError) {
        var fields = try Fields(value, "a merged signature")
        self.init(
            digest: try fields.digest("digest"), entry: try fields.identifier("id"),
            signer: try Logbooks.Signer(try fields.take("signer")))
        try fields.end()
    }
}
