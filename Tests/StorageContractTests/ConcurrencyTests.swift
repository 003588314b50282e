import Dispatch
import Foundation
import Portfolios
import Storage
import Testing

@Suite("Many at once")
struct ConcurrencyTests {
    /// Adds one to the toy's amount, in the way that loses updates where transactions are not apart.
    private static func addOne(_ database: any Database) async throws {
        try await database.write { transaction throws(StoreError) in
            let amount = try transaction.rows("SELECT amount FROM toy WHERE id = 1")[0].count(0)
            try transaction.execute("UPDATE toy SET amount = $1 WHERE id = 1", [.count(amount + 1)])
        }
    }

    @Test("a thousand writers through two pools lose no update", arguments: Engine.all)
    func thousand(engine: Engine) async throws {
        try await withDatabase(engine) { database, place async throws in
            try await database.write { transaction throws(StoreError) in
                try transaction.execute("INSERT INTO toy (id, amount) VALUES (1, 0)")
            }
            let others = try await place.open(patience: .seconds(60))
            let ours = try await place.open(patience: .seconds(60))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<1_000 { group.addTask { try await Self.addOne(number % 2 == 0 ? ours : others) } }
                try await group.waitForAll()
            }
            await others.close()
            await ours.close()
            #expect(try await place.ask("SELECT amount FROM toy") == "1000")
        }
    }

    @Test("what is true of what was read is still true when it is saved", arguments: Engine.all)
    func skew(engine: Engine) async throws {
        try await withDatabase(engine) { database, place async throws in
            let others = try await place.open()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<50 {
                    group.addTask {
                        try await (number % 2 == 0 ? database : others).write { transaction throws(StoreError) in
                            // Nothing in the schema forbids a second; only being alone does.
                            guard try transaction.rows("SELECT id FROM toy").isEmpty else { return }
                            try transaction.execute("INSERT INTO toy (id) VALUES ($1)", [.count(number)])
                        }
                    }
                }
                try await group.waitForAll()
            }
            await others.close()
            #expect(try await place.ask("SELECT count(*) FROM toy") == "1")
        }
    }

    @Test("two that lock in opposite order both succeed", arguments: Engine.all)
    func deadlock(engine: Engine) async throws {
        try await withDatabase(engine) { database, place async throws in
            try await database.write { transaction throws(StoreError) in
                try transaction.execute("INSERT INTO toy (id, amount) VALUES (1, 0), (2, 0)")
            }
            let met = Meeting()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for order in [[1, 2], [2, 1]] {
                    group.addTask {
                        try await database.write { transaction throws(StoreError) in
                            try transaction.execute(
                                "UPDATE toy SET amount = amount + 1 WHERE id = $1", [.count(order[0])])
                            met.wait()
                            try transaction.execute(
                                "UPDATE toy SET amount = amount + 1 WHERE id = $1", [.count(order[1])])
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await place.ask("SELECT sum(amount) FROM toy") == "4")
        }
    }

    @Test("waiting for others ends with patience, in a clear sentence, and nothing saved", arguments: Engine.all)
    func patience(engine: Engine) async throws {
        try await withDatabase(engine) { _, place async throws in
            let impatient = try await place.open(connections: 1, patience: .milliseconds(300))
            // One file has one writer at a time; one pool has so many connections.
            let holder = engine == .sqlite ? try await place.open() : impatient
            let (held, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            let holding = Task {
                try await holder.write { transaction throws(StoreError) in
                    try transaction.execute("INSERT INTO toy (id) VALUES (1)")
                    held.signal()
                    release.wait()
                }
            }
            try await offThisThread { held.wait() }
            let error = await #expect(throws: StoreError.self) {
                try await impatient.write { transaction throws(StoreError) in
                    try transaction.execute("INSERT INTO toy (id) VALUES (2)")
                }
            }
            #expect(error?.description.hasPrefix("The database is busy: ") == true)
            release.signal()
            try await holding.value
            #expect(try await place.ask("SELECT id FROM toy") == "1")
            await holder.close()
            await impatient.close()
        }
    }

    @Test("who no longer waits for an answer saves nothing and keeps nobody waiting", arguments: Engine.all)
    func cancelling(engine: Engine) async throws {
        try await withDatabase(engine) { _, place async throws in
            let database = try await place.open(connections: 1)
            let (held, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            let holding = Task {
                try await database.write { _ throws(StoreError) in
                    held.signal()
                    release.wait()
                }
            }
            try await offThisThread { held.wait() }
            let waiting = (1...20).map { number in
                Task {
                    try await database.write { transaction throws(StoreError) in
                        try transaction.execute("INSERT INTO toy (id) VALUES ($1)", [.count(number)])
                    }
                }
            }
            for task in waiting { task.cancel() }
            release.signal()
            try await holding.value
            for task in waiting {
                await #expect(throws: StoreError.cancelled) { try await task.value }
            }
            #expect(try await place.ask("SELECT count(*) FROM toy") == "0")
            await database.close()
        }
    }
}

/// Where two wait for each other, unless the other cannot come.
private final class Meeting: Sendable {
    private let arrivals = DispatchSemaphore(value: 0)

    func wait() {
        arrivals.signal()
        Thread.sleep(forTimeInterval: 0.2)
        _ = arrivals.wait(timeout: .now())
    }
}
