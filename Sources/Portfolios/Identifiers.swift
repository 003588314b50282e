/// The name of a thing, kept apart by type so that a person is never taken for a provider.
package struct Identifier<Thing>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    package var text: String
    package init(_ text: String) { self.text = text }
    package init(stringLiteral text: String) { self.text = text }
    package var description: String { text }

    /// By UTF-8 bytes, as everything else here tells names apart: an accent written in two ways makes two names.
    package static func == (left: Self, right: Self) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    package func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// By UTF-8 bytes, so that the order is the same on every machine and in every language.
    package static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

package typealias EntryID = Identifier<Entry>
package typealias PersonID = Identifier<Portfolio>
package typealias ProviderID = Identifier<Provider>
