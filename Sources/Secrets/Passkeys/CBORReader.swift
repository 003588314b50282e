import Portfolios

/// Reads CBOR that anybody may have sent. Every length is held against what is there before anything is made of it;
/// lengths that are not known beforehand, numbers written longer than need be, tags, fractions and keys that come
/// twice are refused, as CTAP2's canonical form has it. Only the order of keys is free.
struct CBORReader {
    private let bytes: [UInt8]
    private(set) var next: Int

    init(_ bytes: [UInt8], from next: Int = 0) {
        self.bytes = bytes
        self.next = next
    }

    /// An attestation object is three deep, four with an extension that holds a map.
    static let deepest = 6

    /// All of it as one item with nothing after it.
    static func whole(_ bytes: [UInt8]) -> CBOR? {
        var reader = CBORReader(bytes)
        guard let item = reader.item(), reader.next == bytes.count else { return nil }
        return item
    }

    /// The next item; nothing if there is no sound one.
    mutating func item(depth: Int = 0) -> CBOR? {
        guard depth < CBORReader.deepest, next < bytes.count else { return nil }
        let head = bytes[next]
        next += 1
        if head >> 5 == 7 { return CBORReader.simple(head) }
        guard let argument = argument(head & 31) else { return nil }
        switch head >> 5 {
        case 0: return Int64(exactly: argument).map { .number($0) }
        case 1: return Int64(exactly: argument).map { .number(-1 - $0) }
        case 2: return take(argument).map { .bytes(Array($0)) }
        case 3: return take(argument).flatMap(CBORReader.text)
        case 4: return list(argument, depth)
        case 5: return map(argument, depth)
        default: return nil
        }
    }

    private static func simple(_ head: UInt8) -> CBOR? {
        switch head & 31 {
        case 20: .flag(false)
        case 21: .flag(true)
        case 22: .null
        default: nil
        }
    }

    /// The number in a head, in the shortest way of writing it.
    private mutating func argument(_ short: UInt8) -> UInt64? {
        if short < 24 { return UInt64(short) }
        guard short < 28, let digits = take(1 << UInt64(short - 24)) else { return nil }
        let number = digits.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let isShortest = short == 24 ? number >= 24 : number >> (UInt64(4) << (short - 24)) > 0
        return isShortest ? number : nil
    }

    private mutating func take(_ count: UInt64) -> ArraySlice<UInt8>? {
        guard count <= UInt64(bytes.count - next) else { return nil }
        let start = next
        next += Int(count)
        return bytes[start..<next]
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> CBOR? {
        let isUTF8 = bytes.withUnsafeBufferPointer { UTF8Check.firstInvalid(in: $0) == nil }
        return isUTF8 ? .text(String(decoding: bytes, as: UTF8.self)) : nil
    }

    private mutating func list(_ count: UInt64, _ depth: Int) -> CBOR? {
        guard count <= UInt64(bytes.count - next) else { return nil }
        var list: [CBOR] = []
        for _ in 0..<count {
            guard let item = item(depth: depth + 1) else { return nil }
            list.append(item)
        }
        return .list(list)
    }

    private mutating func map(_ count: UInt64, _ depth: Int) -> CBOR? {
        guard count <= UInt64(bytes.count - next) / 2 else { return nil }
        var map: [CBOR: CBOR] = [:]
        for _ in 0..<count {
            guard let key = item(depth: depth + 1), key.isKey, let value = item(depth: depth + 1),
                map.updateValue(value, forKey: key) == nil
            else { return nil }
        }
        return .map(map)
    }
}

extension CBOR {
    /// Numbers and texts are; that Swift takes two spellings of one text for the same only refuses more.
    fileprivate var isKey: Bool { number != nil || text != nil }
}
