/// Writes JSON in the order in which it is told, with the commas and quotes that it needs.
package struct JSONText {
    private let out: ByteBuffer
    private var isFirst = true

    package init(into out: ByteBuffer) { self.out = out }

    package mutating func object(_ key: String? = nil, _ body: (inout JSONText) -> Void) {
        nested(key, "{", "}", body)
    }

    package mutating func list<Element>(
        _ key: String, _ elements: [Element], _ body: (inout JSONText, Element) -> Void
    ) {
        nested(key, "[", "]") { json in
            for element in elements { body(&json, element) }
        }
    }

    package mutating func list(_ key: String, _ texts: [String]) {
        list(key, texts) { $0.value($1) }
    }

    package mutating func field(_ key: String, _ text: String) {
        begin(key)
        out.appendQuoted(text)
    }

    package mutating func field(_ key: String, _ number: Int) {
        begin(key)
        out.append(number: number)
    }

    /// Minutes as hours with two decimals: exact for multiples of three.
    package mutating func field(_ key: String, hours minutes: Int) {
        begin(key)
        out.append(number: minutes / 60)
        let hundredths = minutes % 60 * 5 / 3
        guard hundredths > 0 else { return }
        out.append(hundredths < 10 ? ".0" : ".")
        out.append(number: hundredths)
    }

    package mutating func field(_ key: String, _ flag: Bool) {
        begin(key)
        if flag { out.append("true") } else { out.append("false") }
    }

    /// Nothing is written for what is not said.
    package mutating func field(_ key: String, optional text: String?) {
        if let text, !text.isEmpty { field(key, text) }
    }

    package mutating func value(_ text: String) {
        begin(nil)
        out.appendQuoted(text)
    }

    private mutating func begin(_ key: String?) {
        if !isFirst { out.append(",") }
        isFirst = false
        guard let key else { return }
        out.appendQuoted(key)
        out.append(":")
    }

    private mutating func nested(
        _ key: String?, _ open: StaticString, _ close: StaticString, _ body: (inout JSONText) -> Void
    ) {
        begin(key)
        out.append(open)
        var inner = JSONText(into: out)
        body(&inner)
        out.append(close)
    }
}
