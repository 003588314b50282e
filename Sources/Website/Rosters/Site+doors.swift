import Accounts
import HTTPTypes
import Logbooks
import Mail
import Offerings
import Portfolios
import Rulebooks
import Secrets
import Sheets
import Storage

/// The code at a training's door.
extension Site {
    /// `GET /rosters/ID/door`, `POST /rosters/ID/door`
    func rosterDoor(_ id: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let roster = try await call.roster(id, keptBy: member)
        guard call.isPost else { return .personal(try doorPage(roster, call), call.visit) }
        let isDone: Bool
        switch call.field("do") {
        case "open":
            guard let hours = Int(call.field("hours")), DoorPage.hours.contains(hours) else { throw .badField("hours") }
            let end = call.now.advanced(byMilliseconds: Int64(hours) * 3_600_000)
            let door = RosterDoor(hash: call.secret(ofDoor: roster.id, until: end).digest, endsAt: end)
            isDone = try await kept { () async throws(StoreError) in
                try await call.doors.open(door, of: roster.id, by: member.person, at: call.now)
            }
        case "close":
            isDone = try await kept { () async throws(StoreError) in
                try await call.doors.close(roster.id, by: member.person, at: call.now)
            }
        default: throw .badRequest
        }
        guard isDone else {
            var page = try doorPage(try await call.roster(id, keptBy: member), call)
            page.problem = .doorClosed
            return .personal(page, call.visit, status: .conflict)
        }
        return .seeOther(.rosters(.door(id)), call.visit)
    }

    private func doorPage(_ roster: KeptRoster, _ call: Call) throws(Failure) -> DoorPage {
        var page = DoorPage(roster: roster, now: call.now)
        guard let end = roster.doorEndsAt, call.now < end else { return page }
        let address = try call.address(.rosters(.attend(call.secret(ofDoor: roster.id, until: end).text))).text
        do throws(SecretsError) { page.code = (address, try QRCode(address)) } catch { throw .unexpected }
        let minutes = Int((end.milliseconds - call.now.milliseconds + 59_999) / 60_000)
        page.left = call.visit.language.proseWords.amounts.minutes(minutes)
        return page
    }

    /// `GET /attend/SECRET`, `POST /attend/SECRET`
    func attend(_ text: String, _ call: Call) async throws(Failure) -> Answer {
        let member = call.caller.member
        guard let secret = Token(text), let door = try await look(secret, member, call) else {
            return closed(AttendPage(secret: text, teller: teller(call)), call)
        }
        var page = AttendPage(door: door, secret: text, teller: teller(call), name: member?.profile.name)
        guard door.isOpen || (door.isThere && !call.isPost) else { return closed(page, call) }
        guard call.isPost else {
            page.hasLeft = call.asked("left") == "yes"
            return .personal(page, call.visit)
        }
        guard let member else { return try await leave(&page, secret, door, call) }
        guard !door.isKeeper else { return .personal(page, call.visit, status: .forbidden) }
        let joined = try await kept { () async throws(StoreError) in
            try await call.doors.join(
                secret.digest, as: member.person, named: RosterText.name(member.profile.name), at: call.now)
        }
        switch joined {
        case .credited, .there, .takenBack: return .seeOther(.rosters(.attend(text)), call.visit)
        case .closed, .full, .unknown:
            page.door?.isOpen = false
            return closed(page, call)
        }
    }

    private func look(_ secret: Token, _ member: Member?, _ call: Call) async throws(Failure) -> OpenDoor? {
        try await kept { () async throws(StoreError) in
            try await call.doors.look(secret.digest, as: member?.person, at: call.now)
        }
    }

    private func closed(_ page: AttendPage, _ call: Call) -> Answer {
        var page = page
        if page.door?.isThere != true { page.door = nil }
        return .personal(page, call.visit, status: .gone)
    }

    /// Somebody who is not signed in leaves an address. The answer is the same whether there is an account or not.
    private func leave(
        _ page: inout AttendPage, _ secret: Token, _ door: OpenDoor, _ call: Call
    ) async throws(Failure) -> Answer {
        (page.typedAddress, page.typedName) = (call.field("email"), call.field("name").trimmed)
        guard let address = EmailAddress(page.typedAddress) else {
            page.problem = .badAddress
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        let keys = [
            call.throttle("door of \(door.roster.text)", .atDoor),
            call.throttle("doors for \(address.text)", .letters),
        ]
        if case .heldBack(let minutes)? = try await call.heldBack(keys) {
            page.problem = .heldBack(minutes: minutes)
            return .personal(page, call.visit, status: .tooManyRequests)
        }
        // Read as a line of a list is, so that a name is as harmless here as there.
        let name = RosterText("\(address.text)\t\(page.typedName)") { $0 == address.text ? address.text : nil }
        guard let attendee = name.attendees.first else { throw .badRequest }
        let tell = call.crediting(door.roster, door.title, door.entry?.amount, by: door.signer, nil)
        let left = try await kept { () async throws(StoreError) in
            try await call.doors.leave(attendee, at: secret.digest, at: call.now, tell: tell)
        }
        guard left == .left else {
            page.door?.isOpen = false
            return closed(page, call)
        }
        call.records.bell.ring()
        return .seeOther(.rosters(.attend(secret.text)), call.visit, query: "left=yes")
    }
}
