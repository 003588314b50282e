import Dispatch
import Synchronization

/// Lets in only so many at once, in the order in which they came, and turns away who would have to wait too long.
final class Gate: Sendable {
    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Bool, Never>] = []
    }

    private let state: Mutex<State>
    private let mostWaiting: Int
    private let queue: DispatchQueue

    init(most: Int, mostWaiting: Int) {
        state = Mutex(State(free: most))
        self.mostWaiting = mostWaiting
        queue = DispatchQueue(label: "attune.passwords", attributes: .concurrent)
    }

    /// Does work that takes long on a thread that may be kept that long.
    func perform<Answer: Sendable>(
        _ work: @escaping @Sendable () throws(SecretsError) -> Answer
    ) async throws(SecretsError) -> Answer {
        guard await enter() else { throw .busy }
        defer { leave() }
        let outcome = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: Result { () throws(SecretsError) in try work() }) }
        }
        return try outcome.get()
    }

    private func enter() async -> Bool {
        await withCheckedContinuation { continuation in
            let answer: Bool? = state.withLock { state in
                if state.free > 0 {
                    state.free -= 1
                    return true
                }
                guard state.waiting.count < mostWaiting else { return false }
                state.waiting.append(continuation)
                return nil
            }
            if let answer { continuation.resume(returning: answer) }
        }
    }

    /// The place goes to who has waited longest.
    private func leave() {
        let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.free += 1
            return nil
        }
        next?.resume(returning: true)
    }
}
