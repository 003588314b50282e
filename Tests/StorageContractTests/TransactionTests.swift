import Dispatch
import Storage
import Testing

@Suite("Transactions")
struct TransactionTests {
    private struct Escaped: @unchecked Sendable { var transaction: Transaction }

    private func count(_ database: any Database) async throws -> Int {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows("SELECT count(*) FROM toy")[0].count(0)
        }
    }

    @Test("what a body threw away is not saved", arguments: Engine.all)
    func rollBack(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            await #expect(throws: StoreError.refused("on second thought")) {
                try await database.write { transaction throws(StoreError) in
                    try transaction.execute("INSERT INTO toy (id) VALUES (1)")
                    throw .refused("on second thought")
                }
            }
            #expect(try await count(database) == 0)
        }
    }

    @Test("an error that a body kept to itself still undoes all, and ends its statements", arguments: Engine.all)
    func swallowed(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            await #expect(throws: StoreError.self) {
                try await database.write { transaction throws(StoreError) in
                    try transaction.execute("INSERT INTO toy (id) VALUES (1)")
                    // The body goes on as if nothing had happened.
                    _ = try? transaction.execute("INSERT INTO toy (id) VALUES (1)")
                    _ = try? transaction.execute("INSERT INTO toy (id) VALUES (2)")
                }
            }
            #expect(try await count(database) == 0)
        }
    }

    @Test("each broken promise has its own error, without the values", arguments: Engine.all)
    func errors(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            try await database.write { transaction throws(StoreError) in
                try transaction.execute("INSERT INTO toy (id, label) VALUES (1, 'secret')")
            }
            let unique = engine == .sqlite ? "toy.label" : "toy_label_once"
            try await expect(.alreadyThere(unique), from: "INSERT INTO toy (id, label) VALUES (2, 'secret')", database)
            try await expect(.brokenReference, from: "INSERT INTO toy (id, box) VALUES (2, 77)", database)
            try await expect(
                .conditionFailed("toy_amount_is_no_debt"), from: "INSERT INTO toy (id, amount) VALUES (2, -1)", database
            )
            try await expect(.missingValue("toy.rank"), from: "INSERT INTO toy (id, rank) VALUES (2, NULL)", database)
        }
    }

    private func expect(_ error: StoreError, from sql: StaticString, _ database: any Database) async throws {
        let found = await #expect(throws: StoreError.self) {
            try await database.write { transaction throws(StoreError) in try transaction.execute(sql) }
        }
        #expect(found == error)
        #expect(found?.description.contains("secret") == false && found?.description.contains("77") == false)
    }

    @Test("how many rows a statement changed is said", arguments: Engine.all)
    func changes(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            let counts = try await database.write { transaction throws(StoreError) in
                [
                    try transaction.execute("INSERT INTO toy (id) VALUES (1), (2), (3)"),
                    try transaction.execute("UPDATE toy SET amount = 5 WHERE id > 1"),
                    try transaction.execute("UPDATE toy SET amount = 5 WHERE id > 9"),
                    try transaction.execute("SELECT id FROM toy"),
                    try transaction.rows("DELETE FROM toy WHERE id = 3 RETURNING id, amount = 5").count,
                    try transaction.execute("INSERT INTO toy (id) VALUES (1) ON CONFLICT DO NOTHING"),
                ]
            }
            #expect(counts == [3, 2, 0, 0, 1, 0])
        }
    }

    @Test("a read cannot write", arguments: Engine.all)
    func readOnly(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            await #expect(throws: StoreError.readOnly) {
                try await database.read { transaction throws(StoreError) in
                    try transaction.execute("INSERT INTO toy (id) VALUES (1)")
                }
            }
            #expect(try await count(database) == 0)
        }
    }

    @Test("a read sees one moment, however long it takes", arguments: Engine.all)
    func snapshot(engine: Engine) async throws {
        try await withDatabase(engine) { database, place async throws in
            let (first, second) = try await database.read { transaction throws(StoreError) in
                let first = try transaction.rows("SELECT count(*) FROM toy")[0].count(0)
                let done = Answers()
                let semaphore = DispatchSemaphore(value: 0)
                Task {
                    _ = try? await place.ask("INSERT INTO toy (id) VALUES (1)")
                    done.rows = [Row([])]
                    semaphore.signal()
                }
                semaphore.wait()
                return (first, try transaction.rows("SELECT count(*) FROM toy")[0].count(0))
            }
            #expect((first, second) == (0, 0))
            #expect(try await count(database) == 1)
        }
    }

    @Test(
        "a transaction is begun and ended by the database alone, and the schema is changed by migrations alone",
        arguments: Engine.all)
    func whitelist(engine: Engine) async throws {
        let wrong: [StaticString] = [
            "COMMIT", "rollback", " \n BEGIN", "SAVEPOINT a", "DROP TABLE toy", "PRAGMA foreign_keys = OFF",
            "SET session_replication_role = replica", "", "-- a comment\nCOMMIT", "ATTACH 'x' AS x",
            "SELECT 1; DELETE FROM toy", "SELECT {nothing}",
        ]
        try await withDatabase(engine) { database, _ async throws in
            for sql in wrong {
                let error = await #expect(throws: StoreError.self) {
                    try await database.write { transaction throws(StoreError) in _ = try transaction.rows(sql) }
                }
                guard case .wrongUse = error else {
                    Issue.record("\(sql) ended with \(error as Any)")
                    continue
                }
            }
        }
    }

    @Test("values that do not fit the placeholders are refused", arguments: Engine.all)
    func arguments(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            for values in [[], [1, 2]] as [[Value]] {
                await #expect(throws: StoreError.self) {
                    try await database.write { transaction throws(StoreError) in
                        try transaction.execute("INSERT INTO toy (id) VALUES ($1)", values)
                    }
                }
            }
            #expect(try await count(database) == 0)
        }
    }

    @Test("a transaction that outlived its body is of no use", arguments: Engine.all)
    func escape(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            let escaped = try await database.write { transaction throws(StoreError) in
                Escaped(transaction: transaction)
            }
            #expect(throws: StoreError.wrongUse("a transaction was used after its end")) {
                try escaped.transaction.execute("INSERT INTO toy (id) VALUES (1)")
            }
            #expect(try await count(database) == 0)
        }
    }

    @Test("what is closed refuses", arguments: Engine.all)
    func closing(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            await database.close()
            await #expect(throws: StoreError.self) { try await count(database) }
            await database.close()
        }
    }
}
