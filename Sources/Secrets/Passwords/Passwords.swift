import CSodium
import Glibc
import Synchronization

/// Hashes and checks passwords with argon2id, only so many at once: each takes memory of its own.
package final class Passwords: Sendable {
    package enum Answer: Sendable, Hashable {
        /// It fits; `isOutdated` if it should be hashed anew, at today's cost.
        case right(isOutdated: Bool)
        case wrong
    }

    private let cost: PasswordCost
    private let decoy: PasswordHash
    private let gate: Gate
    private let count = Atomic(0)

    /// With the usual cost, two at once take 38 MiB and 64 waiting are answered within a second.
    package init(
        cost: PasswordCost = .usual, mostAtOnce: Int = 2, mostWaiting: Int = 64, _ randomness: Randomness = .live
    ) {
        Sodium.begin()
        self.cost = cost
        decoy = .decoy(cost, randomness)
        gate = Gate(most: mostAtOnce, mostWaiting: mostWaiting)
    }

    /// How often argon2id was run: what can be seen from outside of whether there was something to check.
    package var runs: Int { count.load(ordering: .relaxed) }

    package func hash(_ password: String) async throws(SecretsError) -> PasswordHash {
        try await gate.perform { () throws(SecretsError) in try self.hashNow(password) }
    }

    /// Takes as long without a hash, because there is no such account or it has no password: then it is wrong.
    package func check(_ password: String, against hash: PasswordHash?) async throws(SecretsError) -> Answer {
        // Whose account it is plays no part in this, so it tells nothing.
        guard password.utf8.count <= Passwords.mostBytes else { return .wrong }
        let isRight = try await gate.perform { () throws(SecretsError) in
            try self.isRightNow(password, hash ?? self.decoy)
        }
        guard isRight, let hash else { return .wrong }
        return .right(isOutdated: isOutdated(hash))
    }

    /// Whether the hash was made at another cost than today's.
    package func isOutdated(_ hash: PasswordHash) -> Bool {
        crypto_pwhash_str_needs_rehash(hash.characters, UInt64(cost.passes), cost.memory * 1024) != 0
    }

    /// Of UTF-8; `PasswordRule` allows fewer characters than this can hold.
    private static let mostBytes = 8192

    private func hashNow(_ password: String) throws(SecretsError) -> PasswordHash {
        var text = [CChar](repeating: 0, count: PasswordHash.room)
        let status = withBytes(of: password) { bytes, count in
            crypto_pwhash_str_alg(
                &text, bytes, count, UInt64(cost.passes), cost.memory * 1024, crypto_pwhash_ALG_ARGON2ID13)
        }
        let characters = text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
        guard status == 0, let hash = PasswordHash(String(decoding: characters, as: UTF8.self)) else {
            throw .outOfMemory
        }
        return hash
    }

    private func isRightNow(_ password: String, _ hash: PasswordHash) throws(SecretsError) -> Bool {
        let (status, reason) = withBytes(of: password) { bytes, count in
            errno = 0
            return (crypto_pwhash_str_verify(hash.characters, bytes, count), errno)
        }
        if status != 0, reason == ENOMEM { throw .outOfMemory }
        return status == 0
    }

    /// The bytes are not wiped afterwards: the request that they came in is not, either.
    private func withBytes<Answer>(of password: String, _ body: (UnsafePointer<CChar>, UInt64) -> Answer) -> Answer {
        count.add(1, ordering: .relaxed)
        let bytes = PasswordText.bytes(of: password).map(CChar.init(bitPattern:))
        return body(bytes, UInt64(bytes.count))
    }
}
