/// Lets only so many tests at once do what takes a machine's attention: the runner starts all of them together, and those
/// that hold a server to its times must not wait for hundreds of others. Whoever waits keeps no thread.
package actor Turns {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    package init(atMost most: Int) { free = most }

    /// Does the work when it is its turn, in the order in which they came.
    package nonisolated func take<Value>(_ work: () async throws -> Value) async throws -> Value {
        await begin()
        do {
            let value = try await work()
            await end()
            return value
        } catch {
            await end()
            throw error
        }
    }

    private func begin() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func end() {
        guard waiting.isEmpty else { return waiting.removeFirst().resume() }
        free += 1
    }
}
