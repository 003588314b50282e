package import Portfolios
package import Rulebooks

extension OutcomeSentence {
    @usableFromInline
    static func writeMet<Sink: TextSink>(
        _ unit: Unit, _ subject: Subject, _ tally: Tally, into sink: inout Sink
    ) {
        switch subject {
        case .evidence, .topic: sink.append("Shown")
        case .judgement: sink.append("Found to be met")
        case .everyChild, .someChildren: writeOf(tally, subject, into: &sink)
        case .points:
            writeAmount(tally.have, unit, into: &sink)
            sink.append(tally.have == 1 ? ", " : " at best, ")
            writeNeeded(tally.need, unit, into: &sink)
        default:
            writeCounts(tally.have, unit, into: &sink)
            sink.append(", ")
            writeNeeded(tally.need, unit, into: &sink)
        }
    }

    @usableFromInline
    static func writeMetAsClaimed<Sink: TextSink>(
        _ unit: Unit, _ subject: Subject, _ tally: Tally, _ verified: Int, into sink: inout Sink
    ) {
        writeMet(unit, subject, tally, into: &sink)
        switch subject {
        case .evidence, .topic, .judgement: sink.append(", not verified yet")
        default:
            if verified <= 0 {
                sink.append("; none verified yet")
            } else if verified >= tally.need {
                sink.append("; not all of it verified yet")
            } else {
                sink.append("; ")
                writeAmount(verified, unit, into: &sink)
                sink.append(" verified so far")
            }
        }
    }

    @usableFromInline
    static func writeNeedsMore<Sink: TextSink>(
        _ unit: Unit, _ subject: Subject, _ tally: Tally, into sink: inout Sink
    ) {
        switch subject {
        case .evidence: sink.append("Nothing here shows it yet")
        case .topic: sink.append("No entry shows it yet")
        case .judgement: sink.append("Found not to be met yet")
        case .everyChild, .someChildren:
            writeOf(tally, subject, into: &sink)
            writeToGo(tally, unit, into: &sink)
        case .points where tally.have > 0 && tally.remaining > 0:
            writeAmount(tally.have, unit, into: &sink)
            sink.append(" at best, ")
            writeNeeded(tally.need, unit, into: &sink)
        case .points where tally.remaining > 0:
            sink.append("No result yet, ")
            writeNeeded(tally.need, unit, into: &sink)
        default:
            writeCounts(tally.have, unit, into: &sink)
            if tally.remaining == 0 {
                sink.append(", but a share of it needs more")
            } else {
                writeToGo(tally, unit, into: &sink)
            }
        }
    }

    @usableFromInline
    static func writeCannotTell<Sink: TextSink>(
        _ unit: Unit, _ subject: Subject, _ tally: Tally, into sink: inout Sink
    ) {
        let couldMeet = tally.could >= tally.need
        switch subject {
        case .evidence, .topic:
            sink.append(couldMeet ? "Something here may show it" : "Nothing here shows it yet")
        case .judgement: sink.append("Not decided yet")
        case .everyChild, .someChildren: writeOf(tally, subject, into: &sink)
        case .points where tally.have == 0: sink.append("No result yet")
        default: writeCounts(tally.have, unit, into: &sink)
        }
        if couldMeet {
            if subject == .evidence || subject == .topic {
                sink.append(", once a question is answered")
            } else {
                sink.append("; open questions decide the rest")
            }
        } else if subject == .everyChild || subject == .someChildren {
            sink.append("; open questions decide the rest")
        } else {
            sink.append("; an open question decides whether this applies")
        }
    }

    @usableFromInline
    static func writeAwaiting<Sink: TextSink>(
        _ unit: Unit, _ subject: Subject, _ tally: Tally, into sink: inout Sink
    ) {
        if subject == .everyChild || subject == .someChildren {
            writeOf(tally, subject, into: &sink)
            sink.append("; the rest waits for a person's judgment")
        } else {
            sink.append("Waits for a person's judgment")
        }
    }
}
