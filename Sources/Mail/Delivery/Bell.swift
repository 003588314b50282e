import Synchronization

/// Wakes who waits for something to do. A ring while nobody waits is kept for who comes next.
package final class Bell: Sendable {
    private struct State {
        var isRung = false
        var nextNumber = 0
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    package func ring() {
        let waiting = state.withLock { state in
            state.isRung = state.waiting.isEmpty
            defer { state.waiting = [:] }
            return state.waiting.values.map { $0 }
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Returns once it rings, or when the task is cancelled.
    package func heard() async {
        let number = state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { wait(as: number, $0) }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: number) }?.resume()
        }
    }

    private func wait(as number: Int, _ continuation: CheckedContinuation<Void, Never>) {
        let mayGoOn = state.withLock { state in
            if state.isRung || Task.isCancelled {
                state.isRung = state.isRung && Task.isCancelled
                return true
            }
            state.waiting[number] = continuation
            return false
        }
        if mayGoOn { continuation.resume() }
    }
}
