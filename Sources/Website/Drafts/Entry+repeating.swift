import Portfolios

/// Entering one thing after another: the next is likely to be as the last, some days later.
extension Entry {
    /// The day on which the next one is likely to have been: as long after this one as this is after the one before from
    /// the same provider, else a week; nothing if that is still ahead.
    func likelyNextDay(among entries: [Entry], today: Day) -> Day? {
        guard !kind.isLasting, kind != .education, let day = first else { return nil }
        let before = entries.filter { $0.kind == kind && $0.provider == provider }.compactMap(\.first)
            .filter { $0 < day }.max()
        let gap = before.map { day - $0 } ?? 7
        let next = day.advanced(by: gap <= 31 ? gap : 7)
        return next <= today ? next : nil
    }
}
