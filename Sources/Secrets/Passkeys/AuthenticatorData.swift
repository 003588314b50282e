/// What an authenticator says and signs (WebAuthn, section 6.1).
struct AuthenticatorData {
    /// A passkey that was just made.
    struct Credential {
        var id: [UInt8]
        /// As it was sent.
        var publicKey: [UInt8]
        var key: PasskeyKey
        /// Which model of authenticator made it, if it tells.
        var model: [UInt8]
    }

    let bytes: [UInt8]
    let party: [UInt8]
    let signCount: UInt32
    let credential: Credential?
    /// What it says beyond what the standard asks for, by name.
    let extensions: [CBOR: CBOR]
    private let flags: UInt8

    var isPresent: Bool { flags & 0x01 != 0 }
    var isVerified: Bool { flags & 0x04 != 0 }
    var canBeBackedUp: Bool { flags & 0x08 != 0 }
    var isBackedUp: Bool { flags & 0x10 != 0 }

    init(_ bytes: [UInt8]) throws(SecretsError) {
        guard (37...AuthenticatorData.most).contains(bytes.count) else { throw .passkey(.authenticatorDataIsBroken) }
        self.bytes = bytes
        party = Array(bytes[0..<32])
        flags = bytes[32]
        signCount = bytes[33..<37].reduce(0) { $0 << 8 | UInt32($1) }
        var next = 37
        credential = flags & 0x40 != 0 ? try AuthenticatorData.credential(bytes, &next) : nil
        extensions = flags & 0x80 != 0 ? try AuthenticatorData.extensions(bytes, &next) : [:]
        guard next == bytes.count else { throw .passkey(.authenticatorDataIsBroken) }
    }

    /// An id of 1,023 bytes, the largest key and whatever extensions there are have room in this.
    private static let most = 8192

    private static func credential(_ bytes: [UInt8], _ next: inout Int) throws(SecretsError) -> Credential {
        guard bytes.count >= next + 18 else { throw .passkey(.authenticatorDataIsBroken) }
        let model = Array(bytes[next..<next + 16])
        let count = Int(bytes[next + 16]) << 8 | Int(bytes[next + 17])
        let start = next + 18
        guard (1...1023).contains(count), bytes.count > start + count else {
            throw .passkey(.authenticatorDataIsBroken)
        }
        var reader = CBORReader(bytes, from: start + count)
        guard let item = reader.item() else { throw .passkey(.authenticatorDataIsBroken) }
        guard let key = PasskeyKey(item) else { throw .passkey(.keyIsUnusable) }
        next = reader.next
        return Credential(
            id: Array(bytes[start..<start + count]), publicKey: Array(bytes[start + count..<next]), key: key,
            model: model)
    }

    private static func extensions(_ bytes: [UInt8], _ next: inout Int) throws(SecretsError) -> [CBOR: CBOR] {
        var reader = CBORReader(bytes, from: next)
        guard let map = reader.item()?.map else { throw .passkey(.authenticatorDataIsBroken) }
        next = reader.next
        return map
    }
}
