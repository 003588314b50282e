package import Portfolios

/// How many tries there are before one has to wait: a vessel that each try fills and that drains with time.
package struct Throttle: Sendable, Hashable {
    /// So many tries may come at once.
    package var tries: Int
    /// After each so long, in milliseconds, there is one more.
    package var pause: Int64

    package init(tries: Int, pause: Int64) {
        self.tries = tries
        self.pause = pause
    }

    /// Wrong passwords for one account, from wherever: after ten, one every five minutes, however many guess.
    package static let account = Throttle(tries: 10, pause: 5 * 60_000)
    /// Sign-ins from one network.
    package static let network = Throttle(tries: 60, pause: 20_000)
    /// Letters that anyone may have sent to one address.
    package static let letters = Throttle(tries: 5, pause: 10 * 60_000)
    /// Codes of a second factor: a million of them stand against these few tries.
    package static let codes = Throttle(tries: 5, pause: 10 * 60_000)

    /// How full the vessel was at some time, in milliseconds until it is empty.
    package struct Level: Sendable, Hashable {
        package var fill: Int64
        package var at: Instant

        package init(fill: Int64, at: Instant) {
            self.fill = fill
            self.at = at
        }

        /// From then on it need not be remembered.
        package var emptyAt: Instant { at.advanced(byMilliseconds: fill) }
    }

    package enum Ruling: Sendable, Hashable {
        case go(Level)
        /// Not before then.
        case wait(until: Instant)
    }

    /// One more try.
    package func ruling(on level: Level?, at now: Instant) -> Ruling {
        let left = level.map { fill(of: $0, at: now) } ?? 0
        let room = Int64(tries - 1) * pause
        guard left <= room else { return .wait(until: now.advanced(byMilliseconds: left - room)) }
        return .go(Level(fill: left + pause, at: now))
    }

    /// How many tries may go at once by now.
    package func room(on level: Level?, at now: Instant) -> Int {
        let left = level.map { fill(of: $0, at: now) } ?? 0
        return Int(max(0, (Int64(tries) * pause - left) / pause))
    }

    /// What it is after so many tries, for which there was room.
    package func level(after tries: Int, on level: Level?, at now: Instant) -> Level {
        Level(fill: (level.map { fill(of: $0, at: now) } ?? 0) + Int64(tries) * pause, at: now)
    }

    /// A clock that was set back drains nothing.
    private func fill(of level: Level, at now: Instant) -> Int64 {
        max(0, level.fill - max(0, now.milliseconds - level.at.milliseconds))
    }
}
