import Portfolios
import Storage
import Synchronization

/// Room for the files that are being brought: each is held in memory until it is kept, so only so many at once, and one
/// of each person.
final class UploadRoom: Sendable {
    static let most = 6
    private let people = Mutex<Set<PersonID>>([])

    /// Runs the work if there is room for it; whoever finds none is asked to come again in a moment.
    func answering(
        _ person: PersonID, _ work: () async throws(Failure) -> Answer
    ) async throws(Failure) -> Answer {
        let isIn = people.withLock { $0.count < UploadRoom.most && $0.insert(person).inserted }
        guard isIn else { throw .store(.busy("files are being brought")) }
        defer { people.withLock { _ = $0.remove(person) } }
        return try await work()
    }
}
