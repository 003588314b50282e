import Logbooks
import Portfolios
import Secrets
import Storage
import Website

/// What is done again and again while the site is served: what is over is forgotten, the ends of people's chains are
/// sealed, and each day's slow pages are made ahead. Several servers of one database may do so at once.
struct Housekeeping: Sendable {
    let records: Records
    let key: SigningKey
    /// Makes the pages of the day, and says whether they had not been made yet.
    let prepare: @Sendable () async -> Bool
    let tell: @Sendable (StoreError) -> Void

    /// Goes round a minute after the start, when the first visitors have been served, and then every hour, until its task
    /// is cancelled. What memory is of no use any longer is given back more often.
    func run() async {
        ProgramMemory.giveBack()
        let minute = Duration.seconds(60)
        async let rounds: Void = repeating(after: minute, every: minute * 60) {
            do throws(StoreError) { try await goRound(at: .now) } catch { tell(error) }
        }
        async let pages: Void = repeating(after: .seconds(1), every: minute) {
            if await prepare() { ProgramMemory.giveBack() }
        }
        async let memory: Void = repeating(after: minute * 2, every: minute * 5) { ProgramMemory.giveBack() }
        _ = await (rounds, pages, memory)
    }

    private func repeating(
        after first: Duration, every pause: Duration, _ work: @Sendable () async -> Void
    ) async {
        var next = first
        // Cancelled: it ends.
        while (try? await Task.sleep(for: next)) != nil {
            await work()
            next = pause
        }
    }

    func goRound(at now: Instant) async throws(StoreError) {
        try await records.forgetWhatEnded()
        try await seal(at: now)
    }

    /// Once a day, so that whoever logs every day has not a seal for every entry.
    private func seal(at now: Instant) async throws(StoreError) {
        let chain = Chain(records.database)
        if let last = try await chain.lastSealing(), last > now.advanced(byMilliseconds: -86_400_000) { return }
        let most = 500
        let seal: @Sendable (ChainCheckpoint) -> [UInt8] = { [key] checkpoint in
            key.signature(
                of: LogbookRecord.Checkpoint.sealed(
                    of: checkpoint.person, checkpoint.number, checkpoint.digest, at: checkpoint.at))
        }
        while !Task.isCancelled {
            let count = try await chain.sealEnds(at: now, atMost: most, seal)
            guard count == most else { return }
        }
    }
}
