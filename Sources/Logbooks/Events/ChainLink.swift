package import Portfolios

/// One link of a person's chain with all it says: an event, who caused it and when, and the link before it.
package struct ChainLink: Sendable, Hashable {
    package var person: PersonID
    /// 1, 2, 3 …
    package var number: Int
    /// Of the link before; nothing for the first.
    package var before: Digest?
    package var at: Instant
    package var by: Author
    /// 16 bytes by chance: without them, whoever has only the digest could guess what it stands for.
    package var salt: [UInt8]
    package var event: LogbookEvent

    /// Who caused something.
    package enum Author: Sendable, Hashable {
        case person(PersonID)
        case signer(Signer)
        /// The program by itself.
        case program
    }

    package init(
        person: PersonID, number: Int, before: Digest?, at: Instant, by author: Author, salt: [UInt8],
        event: LogbookEvent
    ) {
        self.person = person
        self.number = number
        self.before = before
        self.at = at
        self.by = author
        self.salt = salt
        self.event = event
    }
}

extension ChainLink {
    /// The bytes that the link's digest is the SHA-256 of: one form for one meaning.
    package var bytes: [UInt8] { value.canonical }

    package var value: JSONValue {
        var members = event.members
        members["person"] = .text(person.text)
        members["number"] = .number(number)
        members["before"] = .optional(before?.hex)
        members["at"] = .number(Int(at.milliseconds))
        members["by"] = by.value
        members["salt"] = .text(Hexadecimal.text(salt))
        members["event"] = .text(event.kind)
        return .object(members)
    }

    package init(_ value: JSONValue) throws(LogbooksError) {
        var fields = try Fields(value, "a link")
        person = try fields.identifier("person")
        number = try fields.number("number")
        before = try fields.optional("before", Fields.digest)
        at = Instant(milliseconds: Int64(try fields.number("at")))
        by = try Author(try fields.take("by"))
        salt = try fields.salt()
        event = try LogbookEvent(try fields.text("event"), &fields)
        try fields.end()
    }
}

extension ChainLink.Author {
    fileprivate var value: JSONValue {
        switch self {
        case .person(let person): .object(["person": .text(person.text)])
        case .signer(let signer): signer.value
        case .program: .null
        }
    }

    fileprivate init(_ value: JSONValue) throws(LogbooksError) {
        guard case .object(let members) = value else {
            guard value == .null else { throw LogbooksError("by is an object or null") }
            self = .program
            return
        }
        if members["role"] != nil {
            self = .signer(try Signer(value))
        } else {
            var fields = try Fields(value, "by")
            self = .person(try fields.identifier("person"))
            try fields.end()
        }
    }
}
