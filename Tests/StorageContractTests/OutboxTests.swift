import Portfolios
import Storage
import Testing

@Suite("The outbox")
struct OutboxTests {
    private static func message(_ number: Int) -> OutboxMessage {
        OutboxMessage(
            id: OutboxMessage.ID("mail-\(number)"), organization: nil, kind: "mail", recipient: "mira@example.org",
            content: Array("\(number)".utf8))
    }

    private func enqueue(_ numbers: ClosedRange<Int>, in database: any Database) async throws {
        try await database.write { transaction throws(StoreError) in
            for number in numbers { try Outbox.enqueue(Self.message(number), at: noon, in: transaction) }
        }
    }

    private func standing(of id: OutboxMessage.ID, _ outbox: Outbox) async throws -> String {
        let standing = try #require(try await outbox.standing(of: id))
        return "\(standing.state) after \(standing.tries): \(standing.reason ?? "")"
    }

    private func at(_ seconds: Int64) -> Instant { noon.advanced(byMilliseconds: seconds * 1_000) }

    @Test("a message is put in once, and with what caused it or not at all", arguments: Engine.all)
    func enqueuing(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            let isNew = try await database.write { transaction throws(StoreError) in
                [
                    try Outbox.enqueue(Self.message(1), at: noon, in: transaction),
                    try Outbox.enqueue(Self.message(1), at: noon, in: transaction),
                ]
            }
            #expect(isNew == [true, false])
            await #expect(throws: StoreError.brokenReference) {
                try await database.write { transaction throws(StoreError) in
                    try Outbox.enqueue(Self.message(2), at: noon, in: transaction)
                    try transaction.execute("INSERT INTO toy (id, box) VALUES (1, 2)")
                }
            }
            let outbox = Outbox(database)
            #expect(try await outbox.standing(of: "mail-2") == nil)
            let claims = try await outbox.claim(atMost: 9, for: "a", at: noon, until: at(60))
            #expect(claims.map(\.message) == [Self.message(1)])
            #expect(claims.map(\.tries) == [1] && claims.map(\.worker) == ["a"])
        }
    }

    @Test("eight workers through two pools get each of 200 messages once", arguments: Engine.all)
    func claiming(engine: Engine) async throws {
        try await withDatabase(engine) { database, place async throws in
            try await enqueue(1...200, in: database)
            let others = try await place.open(patience: .seconds(60))
            let ours = try await place.open(patience: .seconds(60))
            let claimed = try await withThrowingTaskGroup(of: [OutboxMessage.ID].self) { group in
                for worker in 0..<8 {
                    group.addTask {
                        let outbox = Outbox(worker % 2 == 0 ? ours : others)
                        var mine: [OutboxMessage.ID] = []
                        while true {
                            let claims = try await outbox.claim(
                                atMost: 7, for: "worker \(worker)", at: noon, until: at(60))
                            guard !claims.isEmpty else { return mine }
                            mine += claims.map(\.message.id)
                        }
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            await others.close()
            await ours.close()
            #expect(claimed.count == 200 && Set(claimed).count == 200)
        }
    }

    @Test("a delivered message is never claimed again", arguments: Engine.all)
    func delivering(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            try await enqueue(1...1, in: database)
            let outbox = Outbox(database)
            let claim = try #require(try await outbox.claim(atMost: 1, for: "a", at: noon, until: at(60)).first)
            #expect(try await outbox.delivered(claim, at: at(1)) == false, "it was not even begun")
            #expect(try await outbox.beginSending(claim, until: at(120)))
            #expect(try await outbox.beginSending(claim, until: at(120)) == false, "it is begun once")
            #expect(try await outbox.delivered(claim, at: at(2)))
            #expect(try await outbox.delivered(claim, at: at(2)) == false)
            #expect(try await outbox.claim(atMost: 9, for: "b", at: at(9_999), until: at(99_999)).isEmpty)
            #expect(try await standing(of: "mail-1", outbox) == "delivered after 1: " + "")
            #expect(try await outbox.bounced("mail-1", because: "no such mailbox", at: at(30)))
            #expect(
                try await standing(of: "mail-1", outbox) == "bounced after 1: " + "no such mailbox")
            #expect(try await outbox.bounced("mail-2", because: "never sent", at: at(30)) == false)
        }
    }

    @Test("what a dead worker claimed goes to another, and the dead is not believed", arguments: Engine.all)
    func leases(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            try await enqueue(1...1, in: database)
            let outbox = Outbox(database)
            let dead = try #require(try await outbox.claim(atMost: 1, for: "a", at: noon, until: at(60)).first)
            #expect(try await outbox.claim(atMost: 1, for: "b", at: at(59), until: at(90)).isEmpty)
            let alive = try #require(try await outbox.claim(atMost: 1, for: "a", at: at(60), until: at(90)).first)
            #expect(alive.tries == 2)
            #expect(try await outbox.beginSending(dead, until: at(99)) == false)
            #expect(try await outbox.failed(dead, because: "late", at: at(61), nextTry: nil) == false)
            #expect(try await outbox.beginSending(alive, until: at(99)))
        }
    }

    @Test("what a dead worker was sending is not sent again by itself; somebody decides", arguments: Engine.all)
    func uncertainty(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            try await enqueue(1...2, in: database)
            let outbox = Outbox(database)
            let claims = try await outbox.claim(atMost: 2, for: "a", at: noon, until: at(60))
            for claim in claims { #expect(try await outbox.beginSending(claim, until: at(60))) }
            #expect(try await outbox.claim(atMost: 9, for: "b", at: at(9_999), until: at(99_999)).isEmpty)
            #expect(try await outbox.uncertain(at: at(59), atMost: 9).isEmpty)
            #expect(try await outbox.uncertain(at: at(60), atMost: 9) == claims)
            #expect(try await outbox.delivered(claims[0], at: at(70)))
            #expect(try await outbox.failed(claims[1], because: "not in the log", at: at(70), nextTry: at(70)))
            #expect(try await outbox.uncertain(at: at(70), atMost: 9).isEmpty)
            #expect(try await outbox.claim(atMost: 9, for: "b", at: at(70), until: at(99)).map(\.tries) == [2])
        }
    }

    @Test("a failed try is due again when the caller says, and given up when the caller says", arguments: Engine.all)
    func backingOff(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            try await enqueue(1...1, in: database)
            let outbox = Outbox(database)
            for tries in 1...3 {
                let now = at(Int64(tries) * 100)
                let claim = try #require(try await outbox.claim(atMost: 1, for: "a", at: now, until: at(9_999)).first)
                #expect(claim.tries == tries)
                let next = tries < 3 ? at(Int64(tries) * 100 + 100) : nil
                #expect(try await outbox.failed(claim, because: "451", at: now, nextTry: next))
                let early = at(Int64(tries) * 100 + 99)
                #expect(try await outbox.claim(atMost: 1, for: "a", at: early, until: at(9_999)).isEmpty)
            }
            #expect(try await standing(of: "mail-1", outbox) == "givenUp after 3: " + "451")
            #expect(try await outbox.claim(atMost: 9, for: "a", at: at(99_999), until: at(999_999)).isEmpty)
        }
    }
}
