import Glibc
import Synchronization
import Testing

@testable import Secrets

@Suite("Passwords")
struct PasswordsTests {
    private let passwords = Passwords(cost: .least)

    @Test("the right password fits its hash, another does not", .timeLimit(.minutes(1)))
    func roundTrip() async throws {
        for password in ["", " ", "correct horse battery staple", "ñandú 🐤 \0 x", String(repeating: "x", count: 1000)] {
            let hash = try await passwords.hash(password)
            #expect(try await passwords.check(password, against: hash) == .right(isOutdated: false))
            #expect(try await passwords.check(password + "x", against: hash) == .wrong)
            #expect(
                try await passwords.check("", against: hash) == (password.isEmpty ? .right(isOutdated: false) : .wrong))
        }
    }

    @Test("two hashes of one password have nothing in common")
    func salt() async throws {
        let first = try await passwords.hash("correct horse")
        let second = try await passwords.hash("correct horse")
        #expect(first.text != second.text)
        #expect(first.text.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$"))
    }

    /// Made with argon2-cffi 25.1, salt `attune-test-salt`.
    @Test(
        "a hash that other software made fits",
        arguments: [
            (
                "correct horse battery staple",
                "$argon2id$v=19$m=19456,t=2,p=1$YXR0dW5lLXRlc3Qtc2FsdA$lBikW4m6EEebDKM7H25S54gdoGeKbekaGFnL0z4KgfI"
            ),
            (
                "niñez primero",
                "$argon2id$v=19$m=8,t=1,p=1$YXR0dW5lLXRlc3Qtc2FsdA$YW80wGuSkpTTf4FQB1Czm4ozZ3phKpB7CQjd9m0LDM8"
            ),
            ("", "$argon2id$v=19$m=8,t=1,p=1$YXR0dW5lLXRlc3Qtc2FsdA$qy2SbDs7jGfA0DAqRVPxHKj5w9MgGFe8Q+pgL6HIn7c"),
        ])
    func foreign(password: String, text: String) async throws {
        let hash = try #require(PasswordHash(text))
        let answer = try await Passwords(cost: .usual).check(password, against: hash)
        #expect(answer == .right(isOutdated: !text.contains("m=19456,t=2")))
        #expect(try await Passwords(cost: .usual).check("another", against: hash) == .wrong)
    }

    @Test("it fits however the keyboard writes its accents and spaces")
    func normalization() async throws {
        let hash = try await passwords.hash("ni\u{F1}ez primero")
        for written in ["nin\u{303}ez primero", "ni\u{F1}ez\u{A0}primero", "nin\u{303}ez\u{3000}primero"] {
            #expect(try await passwords.check(written, against: hash) == .right(isOutdated: false))
        }
        for other in ["ninez primero", "Ni\u{F1}ez primero", "ni\u{F1}ez  primero"] {
            #expect(try await passwords.check(other, against: hash) == .wrong)
        }
        let ligature = try await passwords.hash("\u{FB01}n")
        #expect(try await passwords.check("fin", against: ligature) == .wrong)
    }

    @Test("whether there is an account or not, argon2id runs once, and nothing fits what is not there")
    func decoy() async throws {
        let hash = try await passwords.hash("correct horse")
        for (password, hash) in [("correct horse", hash), ("wrong", hash), ("correct horse", nil), ("", nil)] {
            let before = passwords.runs
            let answer = try await passwords.check(password, against: hash)
            #expect(passwords.runs == before + 1)
            #expect((answer == .wrong) == (hash == nil || password == "wrong"))
        }
    }

    @Test("the decoy costs what a hash of today costs")
    func decoyCost() async throws {
        let decoy = PasswordHash.decoy(.usual, .live)
        let hash = try await Passwords(cost: .usual).hash("correct horse")
        #expect(decoy.text.utf8.count == hash.text.utf8.count)
        #expect(decoy.text.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(!Passwords(cost: .usual).isOutdated(decoy))
    }

    @Test("a hash at another cost asks to be made anew")
    func rehash() async throws {
        let hash = try await passwords.hash("correct horse")
        let dearer = Passwords(cost: PasswordCost(memory: 16, passes: 2))
        #expect(!passwords.isOutdated(hash))
        #expect(dearer.isOutdated(hash))
        #expect(try await dearer.check("correct horse", against: hash) == .right(isOutdated: true))
    }

    @Test("a password longer than any is wrong for everybody, and costs nothing")
    func endless() async throws {
        let hash = try await passwords.hash("x")
        let before = passwords.runs
        let endless = String(repeating: "x", count: 100_000)
        #expect(try await passwords.check(endless, against: hash) == .wrong)
        #expect(try await passwords.check(endless, against: nil) == .wrong)
        #expect(passwords.runs == before)
    }

    @Test(
        "what is no argon2id hash is not taken for one",
        arguments: [
            "", "$argon2i$v=19$m=8,t=1,p=1$YWFh$YWFh", "$2b$12$abc", "argon2id",
            "$argon2id$" + String(repeating: "a", count: 118),
            "$argon2id$\0", "$argon2id$ñ", "$argon2id$ a",
        ])
    func noHash(text: String) {
        #expect(PasswordHash(text) == nil)
    }

    @Test(
        "a broken hash fits no password",
        arguments: [
            "$argon2id$", "$argon2id$v=19", "$argon2id$v=19$m=8,t=1,p=1$$", "$argon2id$v=19$m=8,t=1,p=1$YWFhYWFhYWE$YQ",
            "$argon2id$v=99$m=8,t=1,p=1$YXR0dW5lLXRlc3Qtc2FsdA$qy2SbDs7jGfA0DAqRVPxHKj5w9MgGFe8Q+pgL6HIn7c",
            "$argon2id$v=19$m=1,t=0,p=0$YXR0dW5lLXRlc3Qtc2FsdA$qy2SbDs7jGfA0DAqRVPxHKj5w9MgGFe8Q+pgL6HIn7c",
        ])
    func brokenHash(text: String) async throws {
        let hash = try #require(PasswordHash(text))
        #expect(try await passwords.check("", against: hash) == .wrong)
    }
}

@Suite("Only so many at once")
struct GateTests {
    @Test(
        "no more work is under way at once than is allowed, and all of it is done in the end", .timeLimit(.minutes(1)))
    func limit() async throws {
        let gate = Gate(most: 3, mostWaiting: 1000)
        let workshop = Workshop()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<200 {
                group.addTask { try await gate.perform { workshop.work() } }
            }
            try await group.waitForAll()
        }
        #expect(workshop.seen.done == 200)
        #expect((1...3).contains(workshop.seen.most))
    }

    @Test("who would have to wait behind too many is told so at once", .timeLimit(.minutes(1)))
    func busy() async throws {
        let gate = Gate(most: 1, mostWaiting: 2)
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    do throws(SecretsError) {
                        try await gate.perform { Workshop.rest() }
                        return true
                    } catch {
                        #expect(error == .busy)
                        return false
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.contains(true) && outcomes.contains(false))
        try await gate.perform {}
    }

    @Test("work that fails leaves its place to the next", .timeLimit(.minutes(1)))
    func failures() async throws {
        let gate = Gate(most: 1, mostWaiting: 0)
        for _ in 0..<5 {
            await #expect(throws: SecretsError.outOfMemory) {
                try await gate.perform { () throws(SecretsError) in throw SecretsError.outOfMemory }
            }
        }
        #expect(try await gate.perform { 7 } == 7)
    }
}

/// Counts how many work in it at once.
private final class Workshop: Sendable {
    private let counts = Mutex((now: 0, most: 0, done: 0))

    var seen: (now: Int, most: Int, done: Int) { counts.withLock { $0 } }

    func work() {
        counts.withLock {
            $0.now += 1
            $0.most = max($0.most, $0.now)
        }
        Workshop.rest()
        counts.withLock {
            $0.now -= 1
            $0.done += 1
        }
    }

    static func rest() { usleep(2000) }
}
