import CLibFido2

/// The signatures of authenticators, checked by libfido2. All that it is given has been read by our own, stricter
/// readers first.
enum Fido {
    /// Whether the key is one that signatures can be checked with: a point must lie on its curve.
    static func canUse(_ key: PasskeyKey) -> Bool { withKey(key) { _, _ in true } ?? false }

    /// Nothing if libfido2 does not take the key.
    fileprivate static func withKey<Answer>(
        _ key: PasskeyKey, _ body: (Int32, UnsafeRawPointer) -> Answer
    ) -> Answer? {
        switch key {
        case .es256(let point):
            var made = es256_pk_new()
            defer { es256_pk_free(&made) }
            guard let made, es256_pk_from_ptr(made, point, point.count) == FIDO_OK else { return nil }
            return body(COSE_ES256, UnsafeRawPointer(made))
        case .edDSA(let point):
            var made = eddsa_pk_new()
            defer { eddsa_pk_free(&made) }
            guard let made, eddsa_pk_from_ptr(made, point, point.count) == FIDO_OK else { return nil }
            return body(COSE_EDDSA, UnsafeRawPointer(made))
        case .rs256(let modulus, let exponent):
            var made = rs256_pk_new()
            defer { rs256_pk_free(&made) }
            let key = modulus + exponent
            guard let made, rs256_pk_from_ptr(made, key, key.count) == FIDO_OK else { return nil }
            return body(COSE_RS256, UnsafeRawPointer(made))
        }
    }
}

extension Fido {
    /// A passkey's answer and its signature.
    struct Asserted {
        var party: String
        var data: AuthenticatorData
        /// The digest of the client data.
        var client: [UInt8]
        var signature: [UInt8]

        func isSigned(by key: PasskeyKey) -> Bool {
            var made = fido_assert_new()
            defer { fido_assert_free(&made) }
            guard let made, fill(made) else { return false }
            return Fido.withKey(key) { fido_assert_verify(made, 0, $0, $1) == FIDO_OK } ?? false
        }

        private func fill(_ made: OpaquePointer) -> Bool {
            let data = data.bytes
            let steps: [Int32] = [
                fido_assert_set_clientdata_hash(made, client, client.count),
                fido_assert_set_rp(made, party),
                fido_assert_set_count(made, 1),
                fido_assert_set_authdata_raw(made, 0, data, data.count),
                fido_assert_set_up(made, FIDO_OPT_TRUE),
                fido_assert_set_extensions(made, self.data.knownExtensions),
                fido_assert_set_sig(made, 0, signature, signature.count),
            ]
            return steps.allSatisfy { $0 == FIDO_OK }
        }
    }

    /// A new passkey's attestation and its signature.
    struct Attested {
        var party: String
        var format: String
        var data: AuthenticatorData
        /// The digest of the client data.
        var client: [UInt8]
        var signature: [UInt8]
        /// Nothing if the passkey itself signed.
        var certificate: [UInt8]?

        var isSigned: Bool {
            var made = fido_cred_new()
            defer { fido_cred_free(&made) }
            guard let made, let algorithm = data.credential?.key.algorithm, fill(made, Int32(algorithm)) else {
                return false
            }
            guard let certificate else { return fido_cred_verify_self(made) == FIDO_OK }
            return fido_cred_set_x509(made, certificate, certificate.count) == FIDO_OK
                && fido_cred_verify(made) == FIDO_OK
        }

        private func fill(_ made: OpaquePointer, _ algorithm: Int32) -> Bool {
            let data = data.bytes
            let steps: [Int32] = [
                fido_cred_set_type(made, algorithm),
                fido_cred_set_clientdata_hash(made, client, client.count),
                fido_cred_set_rp(made, party, nil),
                fido_cred_set_authdata_raw(made, data, data.count),
                fido_cred_set_fmt(made, format),
                fido_cred_set_extensions(made, self.data.knownExtensions),
                fido_cred_set_prot(made, self.data.protection),
                fido_cred_set_sig(made, signature, signature.count),
            ]
            return steps.allSatisfy { $0 == FIDO_OK }
        }
    }
}

extension AuthenticatorData {
    /// libfido2 refuses extensions that it was not told of; browsers add some by themselves.
    fileprivate var knownExtensions: Int32 {
        let known: [(CBOR, Int32)] = [
            ("hmac-secret", FIDO_EXT_HMAC_SECRET), ("credProtect", FIDO_EXT_CRED_PROTECT),
            ("credBlob", FIDO_EXT_CRED_BLOB), ("minPinLength", FIDO_EXT_MINPINLEN),
        ]
        return known.reduce(0) { extensions[$1.0] == nil ? $0 : $0 | $1.1 }
    }

    fileprivate var protection: Int32 { extensions["credProtect"]?.number.flatMap { Int32(exactly: $0) } ?? 0 }
}
