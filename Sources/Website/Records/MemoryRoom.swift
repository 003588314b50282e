import Portfolios
import Synchronization

/// Room for what has to be in memory for a while: so many bytes in all, and one thing of each person at a time.
final class MemoryRoom: Sendable {
    private let bytes: Int
    private let taken = Mutex<[PersonID: Int]>([:])

    /// - Parameter bytes: in all.
    init(bytes: Int) { self.bytes = bytes }

    /// A place for as long as it is kept; whoever finds none is asked to come again in a moment.
    func place(for person: PersonID, bytes: Int) throws(Failure) -> Place {
        let isIn = taken.withLock { taken in
            guard taken[person] == nil, taken.values.reduce(bytes, +) <= self.bytes else { return false }
            taken[person] = bytes
            return true
        }
        guard isIn else { throw .noRoom }
        return Place(self, person)
    }

    /// Runs the work in a place.
    func answering(
        _ person: PersonID, bytes: Int, _ work: () async throws(Failure) -> Answer
    ) async throws(Failure) -> Answer {
        let place = try place(for: person, bytes: bytes)
        defer { withExtendedLifetime(place) {} }
        return try await work()
    }

    /// It is given back when nobody holds it any longer.
    final class Place: Sendable {
        private let room: MemoryRoom
        private let person: PersonID

        fileprivate init(_ room: MemoryRoom, _ person: PersonID) {
            self.room = room
            self.person = person
        }

        deinit { room.taken.withLock { _ = $0.removeValue(forKey: person) } }
    }
}
