import Portfolios

/// The members of an object, each taken once; what is left over at the end is refused.
struct Fields {
    private var members: [String: JSONValue]
    private let what: String

    init(_ value: JSONValue, _ what: String) throws(LogbooksError) {
        guard case .object(let members) = value else { throw LogbooksError("\(what) is an object") }
        self.members = members
        self.what = what
    }

    mutating func take(_ key: String) throws(LogbooksError) -> JSONValue {
        guard let value = members.removeValue(forKey: key) else { throw LogbooksError("\(what) needs \(key)") }
        return value
    }

    func has(_ key: String) -> Bool { members[key] != nil }

    mutating func end() throws(LogbooksError) {
        guard let key = members.keys.min() else { return }
        throw LogbooksError("\(what) has no \(key.prefix(60))")
    }

    mutating func text(_ key: String) throws(LogbooksError) -> String {
        guard case .text(let text) = try take(key) else { throw LogbooksError("\(key) of \(what) is text") }
        return text
    }

    mutating func optionalText(_ key: String) throws(LogbooksError) -> String? {
        switch try take(key) {
        case .null: return nil
        case .text(let text): return text
        default: throw LogbooksError("\(key) of \(what) is text or null")
        }
    }

    mutating func identifier<Thing>(_ key: String) throws(LogbooksError) -> Identifier<Thing> {
        let text = try text(key)
        guard !text.isEmpty else { throw LogbooksError("\(key) of \(what) is empty") }
        return Identifier(text)
    }

    mutating func number(_ key: String) throws(LogbooksError) -> Int {
        guard case .number(let text) = try take(key), let number = Int(text), String(number) == text else {
            throw LogbooksError("\(key) of \(what) is a whole number")
        }
        return number
    }

    mutating func digest(_ key: String) throws(LogbooksError) -> Digest { try Fields.digest(try take(key)) }

    mutating func optional<Thing>(
        _ key: String, _ read: (JSONValue) throws(LogbooksError) -> Thing
    ) throws(LogbooksError) -> Thing? {
        let value = try take(key)
        return value == .null ? nil : try read(value)
    }

    mutating func list<Thing>(
        _ key: String, _ read: (JSONValue) throws(LogbooksError) -> Thing
    ) throws(LogbooksError) -> [Thing] {
        guard case .list(let values) = try take(key) else { throw LogbooksError("\(key) of \(what) is a list") }
        return try values.map(read)
    }

    mutating func word<Word: RawRepresentable<String>>(_ key: String) throws(LogbooksError) -> Word {
        let text = try text(key)
        guard let word = Word(rawValue: text) else { throw LogbooksError("“\(text.prefix(60))” is no \(key)") }
        return word
    }

    mutating func salt() throws(LogbooksError) -> [UInt8] {
        guard let salt = Hexadecimal.bytes(try text("salt")), salt.count == 16 else {
            throw LogbooksError("salt of \(what) is 16 bytes in hexadecimal digits")
        }
        return salt
    }

    static func digest(_ value: JSONValue) throws(LogbooksError) -> Digest {
        guard case .text(let text) = value, let digest = Digest(hex: text) else {
            throw LogbooksError("a digest is 64 hexadecimal digits, small letters")
        }
        return digest
    }
}
