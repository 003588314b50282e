import Portfolios

/// What the browser says of where and why a passkey was used (WebAuthn, section 5.8.1).
struct ClientData {
    private(set) var type: String?
    private(set) var challenge: String?
    private(set) var origin: String?
    private(set) var isEmbedded: Bool?

    init(_ json: [UInt8]) throws(SecretsError) {
        guard json.count <= 8192 else { throw .passkey(.clientDataIsBroken) }
        let isRead = json.withUnsafeBufferPointer { bytes in
            guard UTF8Check.firstInvalid(in: bytes) == nil else { return false }
            var cursor = JSONCursor(bytes, scratch: JSONCursor.Scratch())
            do throws(ReadingProblem) {
                try read(&cursor)
                return cursor.peek() == 0 && cursor.offset == bytes.count
            } catch {
                return false
            }
        }
        guard isRead else { throw .passkey(.clientDataIsBroken) }
    }

    private mutating func read(_ cursor: inout JSONCursor) throws(ReadingProblem) {
        try cursor.members { cursor, name throws(ReadingProblem) in
            switch name {
            case "type": try cursor.once(&type) { cursor throws(ReadingProblem) in try cursor.text() }
            case "challenge": try cursor.once(&challenge) { cursor throws(ReadingProblem) in try cursor.text() }
            case "origin": try cursor.once(&origin) { cursor throws(ReadingProblem) in try cursor.text() }
            case "crossOrigin": try cursor.once(&isEmbedded) { cursor throws(ReadingProblem) in try cursor.flag() }
            // Browsers add members of their own, one of them so that everybody reads past what they do not know.
            default: try cursor.pass(depth: 0)
            }
        }
    }
}

extension JSONCursor {
    fileprivate mutating func text() throws(ReadingProblem) -> String { string(try string()) }

    fileprivate mutating func members(
        _ body: (inout JSONCursor, String) throws(ReadingProblem) -> Void
    ) throws(ReadingProblem) {
        try expect(UInt8(ascii: "{"), "“{”")
        if take(UInt8(ascii: "}")) { return }
        repeat {
            let name = try text()
            try expect(UInt8(ascii: ":"), "a colon")
            try body(&self, name)
        } while try another(before: UInt8(ascii: "}"))
    }

    /// What comes twice could be read in one way here and in another elsewhere.
    fileprivate mutating func once<Member>(
        _ member: inout Member?, _ read: (inout JSONCursor) throws(ReadingProblem) -> Member
    ) throws(ReadingProblem) {
        guard member == nil else { throw problem("a member comes twice") }
        member = try read(&self)
    }

    /// Goes past one value of any kind.
    fileprivate mutating func pass(depth: Int) throws(ReadingProblem) {
        guard depth < 8 else { throw problem("too deep") }
        switch peek() {
        case UInt8(ascii: "{"):
            try members { cursor, _ throws(ReadingProblem) in try cursor.pass(depth: depth + 1) }
        case UInt8(ascii: "["):
            next += 1
            if take(UInt8(ascii: "]")) { return }
            repeat { try pass(depth: depth + 1) } while try another(before: UInt8(ascii: "]"))
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try flag()
        case UInt8(ascii: "n"): if !null() { throw problem("expected null") }
        default: _ = try number()
        }
    }
}
