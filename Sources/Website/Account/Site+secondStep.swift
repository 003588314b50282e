import Accounts
import HTTPTypes
import Mail
import Portfolios
import Secrets
import Storage

/// A second step at sign-in, which a member turns on and off.
extension Site {
    /// `GET /account/second-step`, `POST /account/second-step`
    func secondStep(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.freshMember()
        let factors = SecondFactors(call.records.database)
        switch call.field("way") {
        case "begin":
            let secret = CodeSecret(call.records.randomness)
            let sealed = call.records.sealing.seal(secret.bytes, at: member.person.text, call.records.randomness)
            try await kept { () async throws(StoreError) in
                try await factors.prepare(sealed, of: member.person, at: call.now)
            }
            return .seeOther(.account(.secondStepApp), call.visit)
        case "codes":
            let sheet = RecoveryCode.sheet(call.records.randomness)
            let digests = sheet.map { $0.digest(call.records.names) }
            let news = try await call.news(.codesRenewed, of: member, at: .secondStep)
            let isRenewed = try await kept { () async throws(StoreError) in
                try await factors.renew(digests, of: member.person, at: call.now, post: news)
            }
            call.records.bell.ring()
            guard isRenewed else { return .seeOther(.account(.secondStep), call.visit) }
            return .personal(RecoveryCodesPage(codes: sheet.map(\.text), isRenewed: true), call.visit)
        case "off":
            let news = try await call.news(.secondStepOff, of: member, at: .secondStep)
            try await kept { () async throws(StoreError) in
                try await factors.turnOff(of: member.person, keeping: member.session.id, at: call.now, post: news)
            }
            call.records.bell.ring()
            return .done(.secondStep, call.visit)
        default:
            let found = try await kept { () async throws(StoreError) in try await factors.kept(of: member.person) }
            let page = SecondStepPage(isOn: found?.isOn ?? false, codesLeft: found?.codesLeft ?? 0)
            return .personal(page, call.visit)
        }
    }

    /// `GET /account/second-step/app`, `POST /account/second-step/app`: the secret is only shown before it is in use.
    func secondStepApp(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.freshMember()
        let (records, person) = (call.records, member.person)
        let factors = SecondFactors(records.database)
        let found = try await kept { () async throws(StoreError) in try await factors.kept(of: person) }
        guard let found, !found.isOn else { return .seeOther(.account(.secondStep), call.visit) }
        let secret = try records.secret(in: found, of: person)
        var page = SecondStepAppPage(secret: secret, code: try await picture(of: secret, for: person, call))
        guard call.isPost else { return .personal(page, call.visit) }
        let step = OneTimeCode(call.field("code"))?.step(of: secret, at: call.now, after: found.lastStep)
        guard let step else {
            page.isWrong = true
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        let sheet = RecoveryCode.sheet(records.randomness)
        let digests = sheet.map { $0.digest(records.names) }
        let news = try await call.news(.secondStepOn, of: member, at: .secondStep)
        let isOn = try await kept { () async throws(StoreError) in
            try await factors.turnOn(
                found.sealed, step: step, codes: digests, of: person, keeping: member.session.id, at: call.now,
                post: news)
        }
        call.records.bell.ring()
        guard isOn else { return .seeOther(.account(.secondStep), call.visit) }
        return .personal(RecoveryCodesPage(codes: sheet.map(\.text)), call.visit)
    }

    private func picture(of secret: CodeSecret, for person: PersonID, _ call: Call) async throws(Failure) -> QRCode {
        let addresses = try await kept { () async throws(StoreError) in
            try await EmailAddresses(call.records.database).all(of: person)
        }
        let text = secret.address(
            issuer: call.letterhead.name.text, account: addresses.first?.address.written ?? "")
        do { return try QRCode(text) } catch { throw .unexpected }
    }
}

extension Records {
    /// The secret that a person's app shares.
    func secret(in kept: SecondFactors.Kept, of person: PersonID) throws(Failure) -> CodeSecret {
        let bytes: [UInt8]
        do { bytes = try sealing.open(kept.sealed, at: person.text) } catch { throw .unexpected }
        guard let secret = CodeSecret(bytes) else { throw .unexpected }
        return secret
    }
}
