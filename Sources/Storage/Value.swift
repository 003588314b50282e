package import Portfolios

/// What a statement is given and what it gives back: the four kinds that both engines hold exactly alike.
package enum Value: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
}

extension Value: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
    package init(integerLiteral number: Int64) { self = .integer(number) }
    package init(stringLiteral text: String) { self = .text(text) }
    package init(nilLiteral: ()) { self = .null }
}

extension Value {
    package static func count(_ count: Int) -> Value { .integer(Int64(count)) }

    /// Milliseconds.
    package static func instant(_ instant: Instant) -> Value { .integer(instant.milliseconds) }

    /// `2026-03-03`: in the order of the calendar also when it is sorted as text.
    package static func day(_ day: Day) -> Value { .text(day.description) }

    /// The value, or null for nothing.
    package static func optional<Thing>(_ thing: Thing?, _ value: (Thing) -> Value) -> Value {
        thing.map(value) ?? .null
    }

    /// The most bytes that one value may have; what is larger belongs into several.
    package static let mostBytes = 100_000_000

    /// PostgreSQL cannot hold a NUL in text, so neither engine is given one.
    func check() throws(StoreError) {
        switch self {
        case .null, .integer: return
        case .text(let text):
            if text.utf8.contains(0) { throw .nulInText }
            if text.utf8.count > Value.mostBytes { throw .tooLarge }
        case .bytes(let bytes):
            if bytes.count > Value.mostBytes { throw .tooLarge }
        }
    }
}
