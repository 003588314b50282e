import Accounts
import Portfolios
import Rulebooks
import Secrets
import Storage

extension Preview {
    static let now = Instant(milliseconds: 1_772_546_400_000)

    fileprivate static let addresses = ["ada@example.org", "ada.osei@example.com"].enumerated().compactMap {
        index, text in EmailAddress(text).map { EmailAddresses.Owned(address: $0, isMain: index == 0) }
    }

    fileprivate static let sessions = ["Firefox · Windows", ""].enumerated().map { index, device in
        Session(
            id: Session.ID("s\(index)"), person: PersonID("ada"), way: .password, hasSecond: false, device: device,
            beganAt: now)
    }
}

extension AccountPage {
    static func preview(in language: Language) -> AccountPage {
        AccountPage(
            profile: Profile(name: "Ada Osei", language: language), place: "Ohio", addresses: Preview.addresses,
            hasPassword: false, hasSecond: true, sessionCount: 2, done: .profile)
    }
}

extension ProfilePage {
    static func preview(in language: Language) -> ProfilePage {
        ProfilePage(name: "", language: language, place: "us-oh", vocabulary: Preview.vocabulary, problem: .noName)
    }
}

extension AddressesPage {
    static func preview(in language: Language) -> AddressesPage {
        AddressesPage(addresses: Preview.addresses, typed: "ada@example.org", problem: .ownAlready, done: .address)
    }
}

extension DevicesPage {
    static func preview(in language: Language) -> DevicesPage {
        DevicesPage(
            sessions: Preview.sessions, here: Session.ID("s0"),
            attempts: SignInAttempt.Outcome.allCases.map {
                SignInAttempt(at: Preview.now, way: .password, outcome: $0, device: "Firefox · Windows")
            }, done: .devices)
    }
}

extension MergePage {
    static func preview(in language: Language) -> MergePage {
        let sides = ["Ada Osei", language == .english ? "Ada O." : "Ada M."].map { name in
            Merging.Side(
                name: name, joinedAt: Preview.now, addresses: ["ada.osei@example.com"], entries: 12, signatures: 3,
                followed: 1, passkeys: 0, seenBy: ["Valley Association", "Hill College"])
        }
        return MergePage(
            secret: "secret", address: "ada.osei@example.com",
            preview: Merging.Preview(mine: sides[0], other: sides[1], otherAsksForCode: false))
    }
}

extension SecondStepAppPage {
    static func preview(in language: Language) -> SecondStepAppPage {
        let secret = CodeSecret(.seeded(language == .english ? 1 : 2))
        // Every address of this length has a picture.
        let code = try? QRCode(secret.address(issuer: "Attune", account: "ada@example.org"))
        return SecondStepAppPage(secret: secret, code: code, isWrong: true)
    }
}

extension RecoveryCodesPage {
    static func preview(in language: Language) -> RecoveryCodesPage {
        RecoveryCodesPage(codes: ["2024-0110", "2024-0111"])
    }
}

extension CodePage {
    static func preview(in language: Language) -> CodePage {
        CodePage(problem: Words.of(language).account.second.wrong)
    }
}
