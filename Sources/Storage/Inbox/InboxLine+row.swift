import Offerings
import Portfolios
import Rulebooks

extension InboxLine {
    /// - Parameter instant: now, to tell what is being sent from what was when its worker ended.
    init(_ row: Row, at instant: Instant) throws(StoreError) {
        number = Number(try row.integer(0))
        letter = try InboxLetter(row)
        writtenAt = try row.instant(10)
        readAt = try row.optional(11, row.instant)
        let state = try row.optional(12, row.text)
        delivery = try state.map { state throws(StoreError) in try Delivery(state, row, at: instant) } ?? .none
        recipient = try row.optional(15, row.text)
    }
}

extension InboxLetter {
    fileprivate init(_ row: Row) throws(StoreError) {
        guard let language = Language(rawValue: try row.text(5)) else {
            throw .wrongUse("the inbox knows no language of that name")
        }
        let (label, address) = (try row.optional(8, row.text), try row.optional(9, row.text))
        self.init(
            id: OutboxMessage.ID(try row.text(1)), organization: try row.optional(2, row.text).map { .init($0) },
            reader: try row.optional(3, row.text).map { .init($0) },
            causedBy: try row.optional(4, row.text).map { .init($0) }, language: language,
            subject: try row.text(6), body: try row.text(7),
            action: label.flatMap { label in address.map { Action(label: label, address: $0) } })
    }
}

extension InboxLine.Delivery {
    fileprivate init(_ state: String, _ row: Row, at instant: Instant) throws(StoreError) {
        let (since, reason) = (try row.instant(13), try row.optional(14, row.text))
        switch OutboxMessage.State(rawValue: state) {
        case .waiting, .claimed: self = .waiting(reason: reason)
        case .sending: self = since <= instant ? .uncertain : .sending
        case .delivered: self = .delivered(at: since)
        case .bounced: self = .bounced(reason: reason ?? "", at: since)
        case .givenUp: self = .givenUp(reason: reason ?? "", at: since)
        case nil: throw .wrongUse("the outbox knows no state of that name")
        }
    }
}
