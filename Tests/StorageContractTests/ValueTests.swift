import Portfolios
import Storage
import Testing

@Suite("Values")
struct ValueTests {
    private func roundTrip(_ values: [Value], on engine: Engine) async throws -> [Value] {
        let answer = Answers()
        try await withDatabase(engine) { database, _ async throws in
            try await database.write { transaction throws(StoreError) in
                try transaction.execute(
                    "INSERT INTO toy (id, amount, label, body) VALUES (1, $1, $2, $3)", values)
            }
            answer.rows = try await database.read { transaction throws(StoreError) in
                try transaction.rows("SELECT amount, label, body FROM toy")
            }
        }
        return try #require(answer.rows.first).values
    }

    private static let numbers: [Int64] = [.min, .min + 1, -2, 0, 1, 9_007_199_254_740_993, .max]

    @Test("whole numbers come back to the last one", arguments: Engine.all, numbers)
    func integers(engine: Engine, number: Int64) async throws {
        let values: [Value] = [.integer(number), .null, .null]
        #expect(try await roundTrip(values, on: engine) == values)
    }

    @Test(
        "text comes back byte for byte", arguments: Engine.all,
        [
            "", " ", "'; DROP TABLE toy; --", "$1 ?1 :a {integer}", "\\x00 \\000", "Zoë e\u{301} \u{E9}", "👩🏽‍🍼",
            "\u{1}\u{7F}\n\r\t",
            "\u{FEFF}\u{10FFFF}", "مرحبا",
        ])
    func texts(engine: Engine, text: String) async throws {
        let found = try await roundTrip([.null, .text(text), .null], on: engine)
        guard case .text(let back) = found[1] else { throw Child.Failed(words: "\(found)") }
        #expect(Array(back.utf8) == Array(text.utf8))
    }

    @Test("bytes come back: none at all, every byte there is, and none is not null", arguments: Engine.all)
    func bytes(engine: Engine) async throws {
        for bytes in [[], [0], Array(0...255), Array("\\x41".utf8)] as [[UInt8]] {
            let values: [Value] = [.null, .null, .bytes(bytes)]
            #expect(try await roundTrip(values, on: engine) == values)
        }
    }

    @Test("twenty megabytes come back", arguments: Engine.all)
    func large(engine: Engine) async throws {
        let bytes = [UInt8](unsafeUninitializedCapacity: 20_000_000) { buffer, count in
            for index in 0..<20_000_000 { buffer[index] = UInt8(truncatingIfNeeded: index &* 31 >> 3) }
            count = 20_000_000
        }
        let found = try await roundTrip([.null, .null, .bytes(bytes)], on: engine)
        #expect(found[2] == .bytes(bytes))
    }

    @Test("text with a NUL is refused alike, and what is more than the most", arguments: Engine.all)
    func refusals(engine: Engine) async throws {
        await #expect(throws: StoreError.nulInText) { try await roundTrip([.null, "a\0b", .null], on: engine) }
        let bytes = [UInt8](repeating: 1, count: Value.mostBytes + 1)
        await #expect(throws: StoreError.tooLarge) { try await roundTrip([.null, .null, .bytes(bytes)], on: engine) }
    }

    @Test("a value of another kind than its column is refused", arguments: Engine.all)
    func kinds(engine: Engine) async throws {
        await #expect(throws: StoreError.wrongKind) { try await roundTrip(["many", .null, .null], on: engine) }
    }

    @Test("placeholders are counted by their number, wherever they stand", arguments: Engine.all)
    func placeholders(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            let row = try await database.read { transaction throws(StoreError) in
                try transaction.row(
                    "SELECT CAST($3 AS TEXT), '$1', CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT)",
                    ["one", "two", "three"])
            }
            #expect(row?.values == ["three", "$1", "one", "two", "three"])
        }
    }

    @Test("days and moments keep their order", arguments: Engine.all)
    func order(engine: Engine) async throws {
        let days = [Day(number: -25_567), Day(number: 0), Day(number: 20_000), Day(number: 80_000)]
        try await withDatabase(engine) { database, _ async throws in
            try await database.write { transaction throws(StoreError) in
                for (index, day) in days.enumerated().reversed() {
                    try transaction.execute(
                        "INSERT INTO toy (id, amount, label) VALUES ($1, $2, $3)",
                        [.count(index), .instant(noon.advanced(byMilliseconds: Int64(index))), .day(day)])
                }
            }
            let rows = try await database.read { transaction throws(StoreError) in
                try transaction.rows("SELECT label, amount FROM toy ORDER BY label")
            }
            #expect(try rows.map { try $0.day(0) } == days)
            #expect(try rows.map { try $0.instant(1) } == (0..<4).map { noon.advanced(byMilliseconds: $0) })
        }
    }

    @Test("text is sorted and compared by its bytes on both", arguments: Engine.all)
    func collation(engine: Engine) async throws {
        let labels = ["a", "B", "é", "e\u{301}", "Z", "_", "ñ", "n", "10", "9"]
        try await withDatabase(engine) { database, _ async throws in
            try await database.write { transaction throws(StoreError) in
                for (index, label) in labels.enumerated() {
                    try transaction.execute(
                        "INSERT INTO toy (id, label) VALUES ($1, $2)", [.count(index), .text(label)])
                }
            }
            let found = try await database.read { transaction throws(StoreError) in
                try transaction.rows("SELECT label FROM toy ORDER BY label").map { row throws(StoreError) in
                    try row.text(0)
                }
            }
            #expect(
                found.map { Array($0.utf8) }
                    == labels.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
        }
    }
}

/// What a test saw, kept past the end of its database.
final class Answers: @unchecked Sendable {
    var rows: [Row] = []
}
