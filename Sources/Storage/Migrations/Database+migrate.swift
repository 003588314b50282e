package import Portfolios

extension Database {
    /// Takes the steps that this database has not taken yet, each in a transaction of its own, and says which. Several
    /// programs may do so at once: each step is taken by one of them. `at` is noted with the steps.
    @discardableResult
    package func migrate(
        _ migrations: [Migration] = Schema.migrations, at instant: Instant
    ) async throws(StoreError) -> [Migration] {
        guard migrations.map(\.number) == Array(1..<(migrations.count + 1)) else {
            throw .wrongUse("migrations are numbered 1, 2, 3 …")
        }
        var taken: [Migration] = []
        while true {
            let next = try await changeSchema { transaction throws(StoreError) in
                try transaction.takeNext(of: migrations, at: instant)
            }
            guard let next else { return taken }
            taken.append(next)
        }
    }
}

extension SchemaTransaction {
    fileprivate func takeNext(of migrations: [Migration], at instant: Instant) throws(StoreError) -> Migration? {
        try run(
            script: dialect.say(
                """
                CREATE TABLE IF NOT EXISTS schema_step (
                    number {integer} NOT NULL PRIMARY KEY,
                    name {text} NOT NULL,
                    checksum {text} NOT NULL,
                    taken_at {integer} NOT NULL
                ) {strict}
                """))
        let count = try checkTaken(migrations)
        guard count < migrations.count else { return nil }
        let next = migrations[count]
        do throws(StoreError) {
            try run(script: next.script(dialect))
        } catch {
            throw .migrations(
                "Migration \(next.number) (\(next.name)) failed, and nothing of it was kept: \(error.description)")
        }
        try execute(
            "INSERT INTO schema_step (number, name, checksum, taken_at) VALUES ($1, $2, $3, $4)",
            [.count(next.number), .text(next.name), .text(next.checksum), .instant(instant)])
        return next
    }

    /// How many steps the database has taken, if they are the first of these.
    private func checkTaken(_ migrations: [Migration]) throws(StoreError) -> Int {
        let taken = try rows("SELECT number, name, checksum FROM schema_step ORDER BY number")
        for (index, row) in taken.enumerated() {
            let (number, name) = (try row.count(0), try row.text(1))
            guard number == index + 1 else {
                throw .migrations("The database has taken migration \(number), but not \(index + 1) before it.")
            }
            guard index < migrations.count else {
                throw .migrations(
                    "The database has taken migration \(number) (\(name)), which this program does not know: "
                        + "a newer Attune made it. Please start that one, or restore a backup from before.")
            }
            guard try row.text(2) == migrations[index].checksum else {
                throw .migrations(
                    "Migration \(number) (\(migrations[index].name)) was changed after this database took it. "
                        + "A released migration is never edited; please put its old text back and add a new one.")
            }
        }
        return taken.count
    }
}
