package import Portfolios
package import Rulebooks

extension OutcomeSentence {
    /// `5 of 7 met`.
    @usableFromInline
    static func writeOf<Sink: TextSink>(_ tally: Tally, _ subject: Subject, into sink: inout Sink) {
        if subject == .someChildren && tally.need == 1 {
            sink.append(tally.have >= 1 ? "One way is met" : "No way is met yet")
            return
        }
        if tally.have == 0 { sink.append("None") } else { sink.append(number: tally.have) }
        sink.append(" of ")
        sink.append(number: tally.need)
        sink.append(tally.have < tally.need ? " met so far" : " met")
    }

    /// `31 h 30 min count`, `nothing counts yet`.
    @usableFromInline
    static func writeCounts<Sink: TextSink>(_ amount: Int, _ unit: Unit, into sink: inout Sink) {
        if amount == 0 {
            sink.append("Nothing counts yet")
            return
        }
        writeAmount(amount, unit, into: &sink)
        sink.append(isOne(amount, unit) ? " counts" : " count")
    }

    /// `, 18 h 30 min to go`; nothing when nothing remains or when only another way is missing.
    @usableFromInline
    static func writeToGo<Sink: TextSink>(_ tally: Tally, _ unit: Unit, into sink: inout Sink) {
        guard tally.remaining > 0, !(unit == .requirements && tally.need == 1) else { return }
        sink.append(", ")
        writeAmount(tally.remaining, unit, into: &sink)
        sink.append(" to go")
    }

    /// `50 h are needed`.
    @usableFromInline
    static func writeNeeded<Sink: TextSink>(_ amount: Int, _ unit: Unit, into sink: inout Sink) {
        writeAmount(amount, unit, into: &sink)
        sink.append(isOne(amount, unit) ? " is needed" : " are needed")
    }

    /// Whether an amount is said in the singular: 1 point, 1 day, 1 year, but 1 h like all hours.
    private static func isOne(_ amount: Int, _ unit: Unit) -> Bool {
        switch unit {
        case .minutes: false
        case .days: amount == 1 || amount == 365
        default: amount == 1
        }
    }

    /// An amount in its unit: `18 h 30 min`, `608 days (about 20 months)`, `5 months`, `80 points`, `3`.
    @inlinable
    package static func writeAmount<Sink: TextSink>(_ amount: Int, _ unit: Unit, into sink: inout Sink) {
        switch unit {
        case .minutes: sink.append(minutes: amount)
        case .days: writeDays(amount, into: &sink)
        case .months:
            sink.append(number: amount)
            sink.append(amount == 1 ? " month" : " months")
        case .points:
            sink.append(number: amount)
            sink.append(amount == 1 ? " point" : " points")
        case .count, .requirements: sink.append(number: amount)
        }
    }

    @usableFromInline
    static func writeDays<Sink: TextSink>(_ days: Int, into sink: inout Sink) {
        let years = days / 365
        if days > 0 && days % 365 == 0 {
            sink.append(number: years)
            sink.append(years == 1 ? " year" : " years")
            return
        }
        sink.append(number: days)
        sink.append(days == 1 ? " day" : " days")
        guard days >= 61 else { return }
        sink.append(" (about ")
        sink.append(number: (days * 12 + 182) / 365)
        sink.append(" months)")
    }
}
