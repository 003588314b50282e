import Accounts
import HTTPTypes
import Mail
import Portfolios
import Secrets
import Storage

/// The passkeys of a member. To change them is delicate: whoever has one comes in.
extension Site {
    /// `GET /account/passkeys`, `POST /account/passkeys`
    func passkeys(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.freshMember()
        guard call.isPost else { return .personal(try await page(of: member, call), call.visit) }
        if call.form.values["remove"] != nil { return try await remove(from: member, call) }
        guard let problem = try await add(to: member, call) else {
            return .done(.passkey, call.visit, at: .passkeys)
        }
        var page = try await page(of: member, call)
        page.name = call.field("name")
        page.problem = problem
        return .personal(page, call.visit, status: .unprocessableContent)
    }

    private func page(of member: Member, _ call: Call) async throws(Failure) -> PasskeysPage {
        let (records, person) = (call.records, member.person)
        let (passkeys, address) = try await kept { () async throws(StoreError) in
            (
                try await Passkeys(records.database).all(of: person),
                try await EmailAddresses(records.database).all(of: person).first?.address.written ?? ""
            )
        }
        let maker = PasskeyForm.Maker(
            user: Base64URL.text(records.names.digest(of: "passkeys of \(person.text)").bytes),
            name: member.profile.name, address: address, others: passkeys.map { Base64URL.text($0.id) })
        return PasskeysPage(
            passkeys: passkeys, request: try call.passkeyRequest(.adding, maker: maker),
            done: call.visit.accountChange)
    }

    private func add(to member: Member, _ call: Call) async throws(Failure) -> PasskeyProblem? {
        let records = call.records
        guard let made = call.passkeyMade, let challenge = try call.challenge(answeredFor: .adding) else {
            return .notTaken
        }
        let registration: PasskeyRegistration
        do {
            registration = try records.party.registration(
                clientData: made.clientData, attestationObject: made.attestation, challenge: challenge.token,
                mustBeVerified: false)
        } catch { return .notTaken }
        let passkey = Passkeys.Kept(
            id: registration.passkey.id, name: call.passkeyName, publicKey: registration.passkey.publicKey,
            signCount: registration.passkey.signCount, addedAt: call.now)
        let news = try await call.news(.passkeyAdded, of: member, at: .passkeys)
        let added = try await kept { () async throws(StoreError) in
            try await Passkeys(records.database).add(
                passkey, of: member.person, answering: challenge.spent, post: news)
        }
        switch added {
        case .added:
            records.bell.ring()
            return nil
        case .alreadyThere: return .alreadyThere
        case .challengeGone: return .notTaken
        case .tooMany: return .tooMany
        }
    }

    private func remove(from member: Member, _ call: Call) async throws(Failure) -> Answer {
        guard let id = Base64URL.bytes(call.field("remove"), most: Call.longestCredential) else { throw .notFound }
        let news = try await call.news(.passkeyRemoved, of: member, at: .passkeys)
        let isRemoved = try await kept { () async throws(StoreError) in
            try await Passkeys(call.records.database).remove(
                id, of: member.person, keeping: member.session.id, at: call.now, post: news)
        }
        guard isRemoved else { throw .notFound }
        call.records.bell.ring()
        return .done(.passkeyRemoved, call.visit, at: .passkeys)
    }
}

extension Call {
    /// Bytes of a passkey's id, as WebAuthn limits it.
    static let longestCredential = 1023
    /// Bytes of anything else that an authenticator answers.
    private static let longestAnswer = 8192

    private func bytes(_ name: String, most: Int = Call.longestAnswer) -> [UInt8]? {
        let bytes = Base64URL.bytes(field(name), most: most)
        return bytes?.isEmpty == true ? nil : bytes
    }

    /// What `navigator.credentials.create` answered.
    fileprivate var passkeyMade: (clientData: [UInt8], attestation: [UInt8])? {
        bytes("client-data").flatMap { client in bytes("attestation").map { (client, $0) } }
    }

    /// What `navigator.credentials.get` answered.
    var passkeyUsed: RelyingParty.Answer? {
        guard let id = bytes("credential", most: Call.longestCredential), let client = bytes("client-data"),
            let data = bytes("authenticator-data"), let signature = bytes("signature")
        else { return nil }
        return RelyingParty.Answer(id: id, clientData: client, authenticatorData: data, signature: signature)
    }

    /// As the person called it, or else after the device: who made one should not have to do it again for a name.
    fileprivate var passkeyName: String {
        let typed = field("name").trimmed
        let name = typed.isEmpty ? device : typed
        let short = String(String.UnicodeScalarView(name.unicodeScalars.prefix(Passkeys.longestName)))
        return short.isEmpty ? visit.words.account.passkeys.one : short
    }
}
