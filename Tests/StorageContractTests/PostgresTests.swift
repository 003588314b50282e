import Dispatch
import Portfolios
import Storage
import StoragePostgres
import Testing

/// What PostgreSQL alone can do to us.
@Suite("A PostgreSQL server", .enabled(if: Engine.all.contains(.postgres)))
struct PostgresTests {
    private let endOthers = """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
        """

    @Test("a connection string that cannot be used is refused at once, without its password")
    func wrong() async throws {
        let folder = try Cluster.folder
        let wrong = [
            "host=/nowhere dbname=attune password=secret", "postgresql://mira:secret@127.0.0.1:1/attune",
            "host=\(folder) user=nobody dbname=postgres password=secret", "postgresql://mira:secret%zz@host/attune",
            "secret", "a\0b",
        ]
        for string in wrong {
            let error = await #expect(throws: StoreError.self) {
                try await PostgresDatabase(string, patience: .seconds(60))
            }
            guard case .unreachable(let words) = error else {
                Issue.record("\(string) ended with \(error as Any)")
                continue
            }
            #expect(!words.contains("secret"))
        }
    }

    @Test("connections that were ended while idle are made anew, unnoticed")
    func endedIdle() async throws {
        try await withDatabase(.postgres) { database, place async throws in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...20 { group.addTask { try await insert(number, into: database) } }
                try await group.waitForAll()
            }
            try await place.ask(endOthers)
            for number in 21...40 { try await insert(number, into: database) }
            #expect(try await place.ask("SELECT count(*) FROM toy") == "40")
        }
    }

    @Test("a connection that is ended in the middle of a transaction: the body is run again, once it counts")
    func endedAtWork() async throws {
        try await withDatabase(.postgres) { database, place async throws in
            let runs = Answers()
            let endOthers = endOthers
            try await database.write { transaction throws(StoreError) in
                try transaction.execute("INSERT INTO toy (id) VALUES (1)")
                runs.rows.append(Row([]))
                if runs.rows.count == 1 {
                    let semaphore = DispatchSemaphore(value: 0)
                    Task {
                        _ = try? await place.ask(endOthers)
                        semaphore.signal()
                    }
                    semaphore.wait()
                }
                try transaction.execute("INSERT INTO toy (id) VALUES (2)")
            }
            #expect(runs.rows.count == 2)
            #expect(try await place.ask("SELECT count(*) FROM toy") == "2")
        }
    }

    @Test("while connections are ended again and again, every write is saved once or says that it may not be")
    func endedAgainAndAgain() async throws {
        try await withDatabase(.postgres) { database, place async throws in
            let ending = Task {
                while !Task.isCancelled {
                    _ = try? await place.ask(endOthers)
                    try? await Task.sleep(for: .milliseconds(20))
                }
            }
            let uncertain = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 1...300 {
                    group.addTask {
                        do {
                            try await insert(number, into: database)
                            return 0
                        } catch StoreError.outcomeUnknown {
                            return 1
                        }
                    }
                }
                return try await group.reduce(0, +)
            }
            ending.cancel()
            await ending.value
            let count = try #require(Int(try await place.ask("SELECT count(*) FROM toy")))
            #expect((300 - uncertain...300).contains(count))
        }
    }

    @Test("a schema that changes under a prepared statement is no error")
    func changedSchema() async throws {
        try await withDatabase(.postgres) { database, place async throws in
            let database = try await PostgresDatabase(place.location, connections: 1)
            try await insert(1, into: database)
            let all = { @Sendable (transaction: Transaction) throws(StoreError) -> [Row] in
                try transaction.rows("SELECT * FROM toy")
            }
            let before = try await database.read(all)[0].values.count
            try await place.ask("ALTER TABLE toy ADD COLUMN color TEXT")
            #expect(try await database.read(all)[0].values.count == before + 1)
            await database.close()
        }
    }

    @Test("no more connections are made than were asked for, however many wait")
    func connections() async throws {
        try await withPlace(.postgres) { place async throws in
            let database = try await place.open(connections: 3)
            try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<100 {
                    group.addTask {
                        try await database.read { transaction throws(StoreError) in
                            try transaction.rows(
                                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")[0].count(0)
                        }
                    }
                }
                for try await count in group { #expect(count <= 3) }
            }
            await database.close()
            #expect(
                try await place.ask("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()") == "1")
        }
    }
}

private func insert(_ number: Int, into database: any Database) async throws(StoreError) {
    try await database.write { transaction throws(StoreError) in
        try transaction.execute("INSERT INTO toy (id) VALUES ($1)", [.count(number)])
    }
}
