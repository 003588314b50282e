import Accounts
import HTTPTypes
import Portfolios
import Rulebooks
import Secrets
import Storage

/// What a member sees and changes of their own account.
extension Site {
    /// `GET /account`
    func account(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let (database, person) = (call.records.database, member.person)
        let vocabulary = library(in: call.visit.language).catalog.vocabulary
        let page = try await kept { () async throws(StoreError) in
            AccountPage(
                profile: member.profile, place: vocabulary.place(member.profile.jurisdiction),
                addresses: try await EmailAddresses(database).all(of: person),
                hasPassword: try await Storage.Passwords(database).has(person),
                hasSecond: try await SecondFactors(database).kept(of: person)?.isOn ?? false,
                passkeyCount: try await Passkeys(database).all(of: person).count,
                sessionCount: try await Sessions(database).all(of: person, at: call.now).count,
                consentCount: try await Organizations(database).all(of: person).filter { $0.consent != nil }.count,
                done: call.visit.accountChange)
        }
        return .personal(page, call.visit)
    }

    /// `GET /account/profile`, `POST /account/profile`
    func profile(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let vocabulary = library(in: call.visit.language).catalog.vocabulary
        var page = ProfilePage(
            name: member.profile.name, language: member.profile.language, place: member.profile.jurisdiction ?? "",
            vocabulary: vocabulary)
        guard call.isPost else { return .personal(page, call.visit) }
        page.name = call.field("name").trimmed
        page.language = Language(rawValue: call.field("language")) ?? page.language
        page.place = call.field("place")
        page.problem = DoorProblem(name: page.name)
        guard page.problem == nil else { return .personal(page, call.visit, status: .unprocessableContent) }
        guard page.place.isEmpty || vocabulary.place(page.place) != nil else { throw .badField("place") }
        let profile = Profile(
            name: page.name, language: page.language, jurisdiction: page.place.isEmpty ? nil : page.place)
        try await kept { () async throws(StoreError) in
            try await People(call.records.database).change(profile, of: member.person)
        }
        var answer = Answer.done(.profile, call.visit)
        if profile.language != member.profile.language {
            // Who chose another language reads on in it.
            answer.headers[.location] = Path.account(.overview).text(in: profile.language)
        }
        return answer
    }

    /// `GET /account/devices`, `POST /account/devices`
    func devices(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let sessions = Sessions(call.records.database)
        guard call.isPost else {
            let page = try await kept { () async throws(StoreError) in
                DevicesPage(
                    sessions: try await sessions.all(of: member.person, at: call.now), here: member.session.id,
                    attempts: try await SignIns(call.records.database).last(20, of: member.person),
                    done: call.visit.accountChange)
            }
            return .personal(page, call.visit)
        }
        let isForAll = call.field("others") == "end"
        let isEnded = try await kept { () async throws(StoreError) in
            guard !isForAll else {
                try await sessions.endOthers(of: member.person, except: member.session.id, at: call.now)
                return true
            }
            return try await sessions.end(Session.ID(call.field("session")), of: member.person, at: call.now)
        }
        guard isEnded else { throw .notFound }
        return .done(.devices, call.visit, at: .devices)
    }
}

extension Vocabulary {
    /// What a place is called whose name is kept; nothing if the catalog no longer has it.
    func place(_ name: String?) -> String? {
        name.flatMap { term($0, in: "jurisdictions") }.map { label(of: $0) }
    }
}
