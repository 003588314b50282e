import CSodium
import Portfolios
import Synchronization

/// Where chance comes from: an argument, so that a test can have the same chance twice.
package struct Randomness: Sendable {
    private let make: @Sendable (Int) -> [UInt8]

    package init(_ make: @escaping @Sendable (_ count: Int) -> [UInt8]) { self.make = make }

    package func bytes(_ count: Int) -> [UInt8] { make(count) }

    /// The system's own, which nobody can foresee.
    package static let live = Randomness { count in
        Sodium.begin()
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// The same bytes for the same seed: for tests, never for a secret.
    package static func seeded(_ seed: UInt64) -> Randomness {
        let turn = Counter()
        return Randomness { count in
            let key = SHA256.digest(of: "\(seed)/\(turn.next())").bytes
            var bytes = [UInt8](repeating: 0, count: count)
            randombytes_buf_deterministic(&bytes, count, key)
            return bytes
        }
    }

    private final class Counter: Sendable {
        private let count = Mutex(0)

        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }
}
