/// The places of groups and of trainings.
extension SiteResponder {
    func answer(_ path: GroupPath, _ call: Call) async throws(Failure) -> Answer {
        switch path {
        case .overview: try await site.groups(call)
        case .new: try await site.newSession(call)
        case .led(let id): try await site.ledSession(id, call)
        case .change(let id): try await site.changeSession(id, call)
        case .withdraw(let id): try await site.withdrawSession(id, call)
        case .attended(let id): try await site.attendedSession(id, call)
        }
    }

    func answer(_ path: RosterPath, _ call: Call) async throws(Failure) -> Answer {
        switch path {
        case .overview: try await site.rosters(call)
        case .new: try await site.newRoster(call)
        case .one(let id): try await site.roster(id, call)
        case .change(let id): try await site.changeRoster(id, call)
        case .door(let id): try await site.rosterDoor(id, call)
        case .line(let id, let number): try await site.rosterLine(number, of: id, call)
        case .attend(let secret): try await site.attend(secret, call)
        }
    }
}
