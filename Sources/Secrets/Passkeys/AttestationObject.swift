/// What comes with a passkey that was just made (WebAuthn, section 6.5).
struct AttestationObject {
    var format: String
    var statement: [CBOR: CBOR]
    var data: AuthenticatorData

    init(_ bytes: [UInt8]) throws(SecretsError) {
        guard bytes.count <= 65_536, let object = CBORReader.whole(bytes), object.map?.count == 3,
            let format = object["fmt"]?.text, let statement = object["attStmt"]?.map,
            let data = object["authData"]?.bytes
        else { throw .passkey(.attestationIsBroken) }
        self.format = format
        self.statement = statement
        self.data = try AuthenticatorData(data)
    }
}
