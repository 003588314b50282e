/// A JSON text as a tree. What has one meaning has one form here: `canonical` writes it.
package enum JSONValue: Sendable, Hashable {
    case null
    case flag(Bool)
    /// As it is written, without zeros at the end of a decimal fraction.
    case number(String)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    package static func number(_ number: Int) -> JSONValue { .number(String(number)) }

    /// The text, or null for nothing.
    package static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }
}

extension JSONValue {
    /// The one way to write it: no spaces, keys in the order of their bytes, nothing escaped but `"`, `\` and control
    /// characters (`\n`, `\t`, `\r`, else `\u00` and two digits; U+007F too), numbers as they were.
    package var canonical: [UInt8] {
        let out = ByteBuffer(capacity: 512)
        write(into: out)
        return Array(out.bytes)
    }

    private func write(into out: ByteBuffer) {
        switch self {
        case .null: out.append("null")
        case .flag(let flag): if flag { out.append("true") } else { out.append("false") }
        case .number(let number): out.append(number)
        case .text(let text): out.appendQuoted(text)
        case .list(let values):
            JSONValue.separated(values, "[", "]", into: out) { $0.write(into: out) }
        case .object(let members):
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            JSONValue.separated(sorted, "{", "}", into: out) { member in
                out.appendQuoted(member.key)
                out.append(byte: 0x3A)
                member.value.write(into: out)
            }
        }
    }

    private static func separated<Element>(
        _ elements: [Element], _ open: StaticString, _ close: StaticString, into out: ByteBuffer,
        _ write: (Element) -> Void
    ) {
        out.append(open)
        for (index, element) in elements.enumerated() {
            if index > 0 { out.append(byte: 0x2C) }
            write(element)
        }
        out.append(close)
    }
}
