import Portfolios
import Rulebooks

extension Workspace {
    /// The believed entries that pass a filter, and those that may.
    @inline(__always)
    func passing(_ filter: Int, _ mode: Mode) -> (yes: Bits, unknown: Bits) {
        let ready: UInt8 = 1 << UInt8(mode.rawValue)
        if filterReady[filter] & ready == 0 {
            filterReady[filter] |= ready
            work(out: filter, mode)
        }
        return filterBits(filter, mode)
    }

    private func work(out filter: Int, _ mode: Mode) {
        if mode == .verified, !plan.filters[filter].isModal { return takeOver(filter) }
        let (yes, unknown) = filterBits(filter, mode)
        gather(kinds: plan.filters[filter].kinds, into: yes)
        let believed = believed(mode)
        for word in 0..<words {
            yes[word] &= believed[word]
            unknown[word] = 0
        }
        let count = plan.filters[filter].steps.count
        for step in 0..<count {
            guard case .test(let test) = plan.filters[filter].steps[step] else { continue }
            let answer = answers(test, mode)
            for word in 0..<words {
                unknown[word] =
                    (yes[word] & answer.unknown[word])
                    | (unknown[word] & (answer.yes[word] | answer.unknown[word]))
                yes[word] &= answer.yes[word]
            }
        }
        for word in 0..<words {
            unknown[word] |= yes[word] & undated[word]
            yes[word] &= ~undated[word]
        }
        if plan.filters[filter].hasDates { narrow(filter, yes, unknown, mode) }
    }

    /// A filter that no event reaches says the same of an entry in both runs.
    private func takeOver(_ filter: Int) {
        let claimed = passing(filter, .claimed)
        let (yes, unknown) = filterBits(filter, .verified)
        let believed = believed(.verified)
        for word in 0..<words {
            yes[word] = claimed.yes[word] & believed[word]
            unknown[word] = claimed.unknown[word] & believed[word]
        }
        filterDays[filter &* 2 &+ Mode.verified.rawValue] = filterDays[filter &* 2 &+ Mode.claimed.rawValue]
    }

    /// Takes away entries that have no day within the allowed ones.
    private func narrow(_ filter: Int, _ yes: Bits, _ unknown: Bits, _ mode: Mode) {
        var allowed = AllowedDays()
        for case .dates(let dates) in plan.filters[filter].steps { allowed.meet(allowedDays(dates, mode)) }
        filterDays[filter &* 2 &+ mode.rawValue] = allowed
        // Where no day up to this one is allowed, undated entries fail, too.
        if allowed.isImpossible(asOf) {
            clearAll(yes, words)
            clearAll(unknown, words)
        }
        for word in 0..<words {
            var left = (yes[word] | unknown[word]) & ~undated[word]
            while left != 0 {
                let bit = left & (0 &- left)
                let row = row(word &* 64 &+ left.trailingZeroBitCount)
                left &= left &- 1
                let first = Int(row.pointee.first)
                let last = Int(min(row.pointee.last, max(asOf, row.pointee.first)))
                if max(first, allowed.from) <= min(last, allowed.until) { continue }
                yes[word] &= ~bit
                let isPossible = max(first, allowed.possiblyFrom) <= min(last, allowed.possiblyUntil)
                if isPossible { unknown[word] |= bit } else { unknown[word] &= ~bit }
            }
        }
    }

    /// The days that one date test lets through.
    func allowedDays(_ dates: PlanDates, _ mode: Mode) -> AllowedDays {
        switch dates {
        case .inLast(let period):
            return .certainly(Int((Day(number: asOf) - period).number) + 1, Int(asOf))
        case .inCycle:
            guard let cycle else { return .never }
            return .certainly(Int(cycle.from.number), Int(min(cycle.until.number, asOf)))
        case .day(let relation, let day):
            return .relation(relation, certain: Int(day), possible: Int(day))
        case .event(let relation, let event):
            let days = eventDays(event, mode)
            let certain = days.certain == .max ? Int.max : Int(days.certain)
            let possible = days.possible == .max ? Int.max : days.possible == .min ? Int.min : Int(days.possible)
            return .relation(relation, certain: certain, possible: possible)
        }
    }

    // MARK: Events

    private func eventDays(_ event: Int, _ mode: Mode) -> EventDays {
        let ready: UInt8 = 1 << UInt8(mode.rawValue)
        if eventReady[event] & ready == 0 {
            eventReady[event] |= ready
            eventDays[event &* 2 &+ mode.rawValue] = workOut(event, mode)
        }
        return eventDays[event &* 2 &+ mode.rawValue]
    }

    private func workOut(_ event: Int, _ mode: Mode) -> EventDays {
        switch plan.events[event] {
        case .degree(let levels):
            return earliest(of: .education, mode) { row in
                let level = row.pointee.terms[Attribute.levelSlot]
                return level == 0 ? .unknown : Answer(levels.contains(level))
            }
        case .credential(let credentials):
            return earliest(of: .credential, mode) { row in
                let credential = row.pointee.terms[Attribute.credentialSlot]
                return credential == 0 ? .unknown : Answer(credentials.contains(credential))
            }
        case .met(let id, let holder, let isSteady): return dayMet(id, in: holder, isSteady, event, mode)
        }
    }

    private func earliest(
        of kind: Kind, _ mode: Mode, _ answer: (UnsafeMutablePointer<EntryRow>) -> Answer
    ) -> EventDays {
        var days = EventDays()
        let believed = believed(mode)
        let kind = kindBits(Int(kind.number))
        for word in 0..<words {
            var left = kind[word] & believed[word]
            while left != 0 {
                let row = row(word &* 64 &+ left.trailingZeroBitCount)
                left &= left &- 1
                let answer = answer(row)
                if answer == .no { continue }
                let day = row.pointee.first
                days.possible = min(days.possible, day)
                if answer == .yes, day != EntryRow.unsaidDay { days.certain = min(days.certain, day) }
            }
        }
        return days
    }
}

extension Attribute {
    static let levelSlot = Attribute.level.slot
    static let credentialSlot = Attribute.credential.slot
}

extension AllowedDays {
    /// Whether no day up to the as-of day can be meant.
    func isImpossible(_ asOf: Int32) -> Bool { possiblyFrom > min(possiblyUntil, Int(asOf)) }

    static let never = AllowedDays(from: .max, until: .min, possiblyFrom: .max, possiblyUntil: .min)

    static func certainly(_ from: Int, _ until: Int) -> AllowedDays {
        AllowedDays(from: from, until: until, possiblyFrom: from, possiblyUntil: until)
    }

    /// Days in a relation to an event; `Int.max`: it did not happen, `Int.min`: at an unknown day.
    static func relation(_ relation: DayRelation, certain: Int, possible: Int) -> AllowedDays {
        switch relation {
        case .after:
            AllowedDays(
                from: certain == .max ? .max : certain + 1, until: certain == .max ? .min : .max,
                possiblyFrom: possible == .max ? .max : possible == .min ? .min : possible + 1,
                possiblyUntil: possible == .max ? .min : .max)
        case .from:
            AllowedDays(
                from: certain, until: certain == .max ? .min : .max, possiblyFrom: possible,
                possiblyUntil: possible == .max ? .min : .max)
        case .before:
            AllowedDays(
                from: possible == .min ? .max : .min,
                until: possible == .max ? .max : possible == .min ? .min : possible - 1, possiblyFrom: .min,
                possiblyUntil: certain == .max ? .max : certain - 1)
        case .until:
            AllowedDays(
                from: possible == .min ? .max : .min, until: possible, possiblyFrom: .min, possiblyUntil: certain)
        }
    }

    /// Keeps only the days that another test lets through as well.
    mutating func meet(_ other: AllowedDays) {
        from = max(from, other.from)
        until = min(until, other.until)
        possiblyFrom = max(possiblyFrom, other.possiblyFrom)
        possiblyUntil = min(possiblyUntil, other.possiblyUntil)
    }
}
