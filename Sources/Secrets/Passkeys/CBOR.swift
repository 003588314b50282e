/// One item of CBOR (RFC 8949), of the kinds that CTAP2 uses.
enum CBOR: Hashable {
    case number(Int64)
    case bytes([UInt8])
    case text(String)
    case list([CBOR])
    case map([CBOR: CBOR])
    case flag(Bool)
    case null
}

extension CBOR {
    /// A value of a map, by its key.
    subscript(key: CBOR) -> CBOR? {
        if case .map(let map) = self { map[key] } else { nil }
    }

    var bytes: [UInt8]? {
        if case .bytes(let bytes) = self { bytes } else { nil }
    }

    var number: Int64? {
        if case .number(let number) = self { number } else { nil }
    }

    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    var list: [CBOR]? {
        if case .list(let list) = self { list } else { nil }
    }

    var map: [CBOR: CBOR]? {
        if case .map(let map) = self { map } else { nil }
    }
}
