/// One field of an address's query, or of a form that was sent as one: `state=us-mi`.
package struct AddressField: Sendable, Hashable {
    package let name: PercentText
    /// Empty where there is no `=`.
    package let value: PercentText

    /// The fields of `a=b&c=d`, in its order.
    package static func all(in query: some Collection<UInt8>) -> [AddressField] {
        query.split(separator: UInt8(ascii: "&")).map { field in
            let sides = field.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            return AddressField(
                name: PercentText(sides[0]), value: PercentText(sides.count > 1 ? sides[1] : sides[0].prefix(0)))
        }
    }

    /// As an address writes a field.
    package static func text(_ name: String, _ value: String) -> String {
        PercentText.encoded(name, spaceIsPlus: true) + "=" + PercentText.encoded(value, spaceIsPlus: true)
    }
}
