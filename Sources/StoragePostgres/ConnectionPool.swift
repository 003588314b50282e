import Dispatch
import Storage
import Synchronization

/// Connections that are made when they are first needed, and lent to one caller at a time, first come, first served.
final class ConnectionPool: Sendable {
    private typealias Waiter = CheckedContinuation<Result<Lane, StoreError>, Never>

    private struct State {
        var idle: [Lane] = []
        var count = 0
        var waiters: [Int: Waiter] = [:]
        /// The numbers of waiters as they came; some may be gone.
        var order = Queue()
        var isClosed = false
    }

    private let string: ConnectionString
    private let most: Int
    private let patience: Duration
    private let state = Mutex(State())
    private let numbers = Atomic(0)

    init(_ string: ConnectionString, most: Int, patience: Duration) {
        self.string = string
        self.most = most
        self.patience = patience
    }

    /// A connection of one's own, to be given back. Waits no longer than patience lasts or the task is wanted.
    func take() async throws(StoreError) -> Lane {
        let number = numbers.wrappingAdd(1, ordering: .relaxed).newValue
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { enter($0, number) }
        } onCancel: {
            dismiss(number, with: .cancelled)
        }
        return try outcome.get()
    }

    func giveBack(_ lane: Lane) {
        let (waiter, isClosed) = state.withLock { state -> (Waiter?, Bool) in
            while let number = state.order.pop() {
                if let waiter = state.waiters.removeValue(forKey: number) { return (waiter, false) }
            }
            if !state.isClosed { state.idle.append(lane) }
            return (nil, state.isClosed)
        }
        if isClosed { lane.retire() }
        waiter?.resume(returning: .success(lane))
    }

    private func enter(_ waiter: Waiter, _ number: Int) {
        let answer = state.withLock { state -> Result<Lane, StoreError>? in
            if state.isClosed { return .failure(ConnectionPool.closed) }
            if let lane = state.idle.popLast() { return .success(lane) }
            if state.count < most {
                state.count += 1
                return .success(Lane(string))
            }
            state.waiters[number] = waiter
            state.order.push(number)
            return nil
        }
        if let answer {
            waiter.resume(returning: answer)
            return
        }
        // The task may have been cancelled before there was anyone to dismiss.
        if Task.isCancelled { dismiss(number, with: .cancelled) }
        DispatchQueue.global().asyncAfter(deadline: .now() + patience / .seconds(1)) { [weak self] in
            guard let self else { return }
            dismiss(number, with: .busy("all \(most) connections were in use for \(patience)"))
        }
    }

    private func dismiss(_ number: Int, with error: StoreError) {
        let waiter = state.withLock { $0.waiters.removeValue(forKey: number) }
        waiter?.resume(returning: .failure(error))
    }

    /// Refuses everyone from now on, and ends the connections, each after the work that it is at.
    func close() async {
        let (waiters, idle) = state.withLock { state in
            defer { (state.waiters, state.idle) = ([:], []) }
            state.isClosed = true
            return (Array(state.waiters.values), state.idle)
        }
        for waiter in waiters { waiter.resume(returning: .failure(ConnectionPool.closed)) }
        for lane in idle { _ = await lane.perform { connection throws(StoreError) in connection.close() } }
    }

    private static let closed = StoreError.wrongUse("the database was closed")
}

/// Numbers, first in, first out.
private struct Queue {
    private var numbers: [Int] = []
    private var first = 0

    mutating func push(_ number: Int) { numbers.append(number) }

    mutating func pop() -> Int? {
        guard first < numbers.count else {
            (numbers, first) = ([], 0)
            return nil
        }
        defer { first += 1 }
        return numbers[first]
    }
}
