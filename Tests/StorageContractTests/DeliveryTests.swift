import Foundation
import Glibc
import Mail
import Portfolios
import PostOffice
import Rulebooks
import Storage
import Synchronization
import Testing

/// A clock that stands still until it is told to go on, and what a deliverer told.
final class DeliveryRecord: Sendable {
    private let state = Mutex((now: noon, events: [Deliverer.Event]()))

    var events: [Deliverer.Event] { state.withLock { $0.events } }
    func goOn(seconds: Int64) { state.withLock { $0.now = $0.now.advanced(byMilliseconds: seconds * 1_000) } }

    var surroundings: Deliverer.Surroundings {
        Deliverer.Surroundings(
            now: { self.state.withLock { $0.now } }, sleep: { try await Task.sleep(for: $0) },
            tell: { event in self.state.withLock { $0.events.append(event) } })
    }
}

@Suite(
    "Delivery", .enabled(if: PostOffice.Equipment.isThere, "\(PostOffice.Equipment.missing ?? "nothing is missing")"))
struct DeliveryTests {
    static func letter(_ number: Int) throws -> Letter {
        let sender = Mailbox(name: HeaderText("Attune"), address: try #require(MailAddress("post@example.org")))
        return Letter(
            language: .english, sender: sender, subject: try #require(HeaderText("Letter \(number)")),
            opening: ["Hello \(number)"], closing: ["Bye"])
    }

    /// Posts letters `mail-1` … to `name1@example.org` …
    static func post(
        _ numbers: ClosedRange<Int>, to name: String = "mira", at instant: Instant = noon, in database: any Database
    ) async throws {
        let letters = try numbers.map { number in
            let address = try #require(
                MailAddress(numbers.count == 1 ? "\(name)@example.org" : "\(name)\(number)@b.org"))
            return (Posting(id: .init("mail-\(number)"), to: Mailbox(address: address)), try letter(number))
        }
        try await database.write { transaction throws(StoreError) in
            for (posting, letter) in letters { try letter.post(posting, at: instant, in: transaction) }
        }
    }

    private func deliverer(
        _ database: any Database, _ server: MailServer, _ record: DeliveryRecord, worker: String = "a",
        pace: Pace = .patient, patience: Duration = .seconds(20)
    ) throws -> Deliverer {
        let server = try SMTPServer(host: "127.0.0.1", port: server.port, security: .none, letterPatience: patience)
        let back = ReturnPath(try #require(MailAddress("returns@example.org")), isTagged: true)
        return Deliverer(
            Outbox(database), Postman(server), returnPath: back, worker: worker, pace: pace, record.surroundings)
    }

    private func standing(_ database: any Database, _ id: OutboxMessage.ID = "mail-1") async throws -> String {
        let standing = try #require(try await Outbox(database).standing(of: id))
        return "\(standing.state) after \(standing.tries): \(standing.reason ?? "")"
    }

    @Test("a letter that is posted arrives, once, with an address of its own to come back to", arguments: Engine.all)
    func arriving(engine: Engine) async throws {
        try await withMailServer { server in
            try await withDatabase(engine) { database, _ async throws in
                let record = DeliveryRecord()
                let deliverer = try deliverer(database, server, record)
                #expect(try await deliverer.deliverNext() == .nothingDue)
                try await Self.post(1...1, in: database)
                try await Self.post(1...1, in: database)
                #expect(try await deliverer.deliverNext() == .settled)
                #expect(try await deliverer.deliverNext() == .nothingDue)
                let taken = try server.taken
                #expect(taken.map(\.to) == [["mira@example.org"]])
                #expect(taken.map(\.from) == ["returns+mail-1@example.org"])
                #expect(taken.first.map { String(decoding: $0.content, as: UTF8.self).contains("Hello 1") } == true)
                #expect(record.events == [.delivered("mail-1")])
                #expect(try await standing(database) == "delivered after 1: ")
            }
        }
    }

    @Test("what fails for now is tried again at its time, and given up in the end", arguments: Engine.all)
    func backingOff(engine: Engine) async throws {
        try await withMailServer { server in
            try await withDatabase(engine) { database, _ async throws in
                let record = DeliveryRecord()
                let pace = Pace([.seconds(60), .seconds(300)])
                let deliverer = try deliverer(database, server, record, pace: pace)
                try await Self.post(1...1, to: "later", in: database)
                for (seconds, tries) in [(Int64(60), 1), (300, 2)] {
                    #expect(try await deliverer.deliverNext() == .settled)
                    #expect(try await standing(database) == "waiting after \(tries): reply 451 4.3.0")
                    record.goOn(seconds: seconds - 1)
                    #expect(try await deliverer.deliverNext() == .nothingDue)
                    record.goOn(seconds: 1)
                }
                #expect(try await deliverer.deliverNext() == .settled)
                #expect(try await standing(database) == "givenUp after 3: reply 451 4.3.0")
            }
        }
    }

    @Test("what is refused for good is not tried again, and nobody is named in the log", arguments: Engine.all)
    func refusing(engine: Engine) async throws {
        try await withMailServer { server in
            try await withDatabase(engine) { database, _ async throws in
                let record = DeliveryRecord()
                let deliverer = try deliverer(database, server, record)
                try await Self.post(1...1, to: "refused", in: database)
                #expect(try await deliverer.deliverNext() == .settled)
                record.goOn(seconds: 1_000_000)
                #expect(try await deliverer.deliverNext() == .nothingDue)
                #expect(try await standing(database) == "bounced after 1: reply 550 5.1.1")
                #expect(record.events == [.failed("mail-1", .permanent(.reply(550, finer: "5.1.1")))])
                #expect(!"\(record.events)".contains("@"))
            }
        }
    }

    @Test("what may have arrived is not sent again; somebody is shown it", arguments: Engine.all)
    func uncertainty(engine: Engine) async throws {
        try await withMailServer { server in
            try await withDatabase(engine) { database, _ async throws in
                let record = DeliveryRecord()
                let deliverer = try deliverer(database, server, record)
                try await Self.post(1...1, to: "lost", in: database)
                #expect(try await deliverer.deliverNext() == .settled)
                record.goOn(seconds: 1_000_000)
                #expect(try await deliverer.deliverNext() == .nothingDue)
                #expect(try server.taken.count == 1)
                let shown = try await Outbox(database).uncertain(at: .init(milliseconds: .max), atMost: 9)
                #expect(shown.map(\.message.id) == ["mail-1"])
            }
        }
    }

    @Test(
        "while the server cannot be reached, one letter finds out and the others keep their tries",
        arguments: Engine.all)
    func serverGone(engine: Engine) async throws {
        let server = try await MailServer()
        try await server.stop()
        try await withDatabase(engine) { database, _ async throws in
            let deliverer = try deliverer(database, server, DeliveryRecord())
            try await Self.post(1...3, in: database)
            #expect(try await deliverer.deliverNext() == .serverTroubled)
            #expect(try await standing(database) == "waiting after 1: unreachable")
            #expect(try await standing(database, "mail-2") == "waiting after 0: ")
        }
    }

    @Test("two programs at once deliver 200 letters, each once", arguments: Engine.all)
    func together(engine: Engine) async throws {
        try await withMailServer { server in
            try await withDatabase(engine) { database, place async throws in
                try await Self.post(1...200, in: database)
                let other = try await place.open(patience: .seconds(60))
                let record = DeliveryRecord()
                try await withThrowingTaskGroup(of: Int.self) { group in
                    for (worker, database) in [("a", database), ("b", other)] {
                        let deliverer = try deliverer(database, server, record, worker: worker)
                        group.addTask {
                            var count = 0
                            while try await deliverer.deliverNext() == .settled { count += 1 }
                            return count
                        }
                    }
                    let counts = try await group.reduce(into: []) { $0.append($1) }
                    #expect(counts.reduce(0, +) == 200 && counts.allSatisfy { $0 > 0 }, "\(counts)")
                }
                await other.close()
                let taken = try server.taken.flatMap(\.to)
                #expect(taken.count == 200 && Set(taken).count == 200)
                let states = try await place.ask("SELECT count(*) FROM outbox_message WHERE state = 'delivered'")
                #expect(states == "200")
            }
        }
    }

    @Test("the bell wakes it at once, and when it is told to stop the letter on its way is seen to its end")
    func running() async throws {
        try await withMailServer(pause: 1) { server in
            try await withDatabase(.sqlite) { database, _ async throws in
                let bell = Bell()
                let deliverer = try deliverer(database, server, DeliveryRecord())
                let running = Task { await deliverer.run(bell, lookingEvery: .seconds(3_600)) }
                try await Task.sleep(for: .milliseconds(300))
                try await Self.post(1...2, in: database)
                bell.ring()
                while try await standing(database) == "waiting after 0: " {
                    try await Task.sleep(for: .milliseconds(5))
                }
                running.cancel()
                await running.value
                #expect(try await standing(database) == "delivered after 1: ")
                #expect(try await standing(database, "mail-2") == "waiting after 0: ")
                #expect(try server.taken.count == 1)
            }
        }
    }
}
