/// The public key of a passkey (RFC 9052, section 7), of one of the three kinds that authenticators use.
enum PasskeyKey: Sendable, Hashable {
    /// Both coordinates of a point on P-256, 32 bytes each.
    case es256(point: [UInt8])
    case edDSA(point: [UInt8])
    /// Of 2,048 bits.
    case rs256(modulus: [UInt8], exponent: [UInt8])

    /// What the WebAuthn algorithms are called there, in the order in which they are asked for.
    static let algorithms: [Int64] = [-7, -8, -257]

    /// Nothing unless it has all that its kind needs and nothing else.
    init?(_ item: CBOR) {
        guard let map = item.map, let kind = map[1]?.number, let algorithm = map[3]?.number else { return nil }
        switch (kind, algorithm) {
        case (2, -7):
            guard map.count == 5, map[-1] == 1, let x = map[-2]?.bytes, let y = map[-3]?.bytes,
                x.count == 32, y.count == 32
            else { return nil }
            self = .es256(point: x + y)
        case (1, -8):
            guard map.count == 4, map[-1] == 6, let x = map[-2]?.bytes, x.count == 32 else { return nil }
            self = .edDSA(point: x)
        case (3, -257):
            guard map.count == 4, let modulus = map[-1]?.bytes, let exponent = map[-2]?.bytes,
                modulus.count == 256, modulus[0] >= 0x80, exponent == [1, 0, 1]
            else { return nil }
            self = .rs256(modulus: modulus, exponent: exponent)
        default: return nil
        }
    }

    var algorithm: Int64 {
        switch self {
        case .es256: -7
        case .edDSA: -8
        case .rs256: -257
        }
    }
}

extension CBOR: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    init(integerLiteral number: Int64) { self = .number(number) }
    init(stringLiteral text: String) { self = .text(text) }
}
