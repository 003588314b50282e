import Logbooks
import Offerings
import Portfolios
import Storage

extension Preview {
    static var groupSupervision: Entry {
        var entry = supervision
        entry.values[.format] = .term(vocabulary.term("group") ?? Term(number: 1))
        entry.values[.groupSize] = .number(3)
        return entry
    }

    static var led: LedSession {
        LedSession(
            id: "s1", version: 2, entry: groupSupervision,
            seats: [
                .init(person: "ada", address: "ada@example.org", name: "Ada Osei", state: .confirmed),
                .init(person: nil, address: "tom@example.org", state: .waiting),
                .init(person: "lee", address: nil, state: .declined, reason: "I was ill."),
            ], reason: "An hour and a half.")
    }

    static var withdrawnSession: LedSession {
        LedSession(id: "s2", version: 1, entry: nil, seats: [], reason: "Never took place.", isWithdrawn: true)
    }

    static var seat: SessionSeat {
        SessionSeat(
            session: "s1", version: 2, leader: "Sam Cruz", entry: groupSupervision, reason: "An hour and a half.",
            state: .waiting)
    }
}

extension Preview {
    static var roster: KeptRoster {
        KeptRoster(
            id: "t1", version: 1, title: "Grief in the first year", entry: attendedTraining,
            doorEndsAt: now.advanced(byMilliseconds: 3_600_000),
            attendees: [
                .init(position: 1, name: "Ada Osei", address: "ada@example.org", isCredited: true),
                .init(position: 2, name: nil, address: "tom@example.org", isCredited: false, cameByDoor: true),
                .init(position: 3, name: nil, address: nil, isCredited: true, cameByDoor: true, withdrawn: "Left."),
            ], organization: signingValley)
    }

    static let signingValley = SigningOrganization(id: OrganizationID("valley"), name: "River Valley")

    static var signer: Signer {
        Signer(name: "Sam Cruz", role: .trainingProvider, address: nil, person: nil, for: signingValley)
    }

    static var attendedTraining: Entry {
        Entry(
            id: "roster-t1", kind: .training, first: today, amount: 180,
            values: [.provider: .name("Harbor Institute")])
    }

    static var openDoor: OpenDoor {
        OpenDoor(
            roster: "t1", title: "Grief in the first year", signer: signer, entry: attendedTraining,
            endsAt: now.advanced(byMilliseconds: 3_600_000), isOpen: true)
    }
}
