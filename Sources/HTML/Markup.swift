/// A page being written: UTF-8 bytes, with everything that comes from outside escaped on the way in.
///
///     var page = Markup()
///     page.section(.class("card")) { page in
///         page.h2("Ada & Grace")
///         page.p { $0.text("Written straight into one buffer.") }
///     }
///
/// An element is closed by the end of its closure, so tags always balance.
package struct Markup: Sendable {
    package private(set) var bytes: [UInt8] = []

    /// - Parameter capacity: bytes to set aside at once.
    package init(capacity: Int = 16_384) { bytes.reserveCapacity(capacity) }

    /// The page as text, for tests and messages.
    package var string: String { String(decoding: bytes, as: UTF8.self) }

    /// An element with content. `name` is written as it stands, so it can only be a literal.
    package mutating func element(
        _ name: StaticString, _ attributes: [Attribute] = [], content: (inout Markup) -> Void
    ) {
        open(name, attributes)
        content(&self)
        close(name)
    }

    /// An element that holds only text.
    package mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
        open(name, attributes)
        self.text(text)
        close(name)
    }

    /// An element that can hold nothing and has no end tag.
    package mutating func void(_ name: StaticString, _ attributes: [Attribute] = []) { open(name, attributes) }

    /// Writes the first of two contents, or the second where with the first there would be more than so many bytes.
    package mutating func write(
        upTo most: Int, _ first: (inout Markup) -> Void, orElse second: (inout Markup) -> Void
    ) {
        let start = bytes.count
        first(&self)
        guard bytes.count > most else { return }
        bytes.removeLast(bytes.count - start)
        second(&self)
    }

    /// Markup that stands in the source code, such as a drawing. Only a literal is taken, never what someone typed.
    package mutating func trusted(_ literal: StaticString) { raw(literal) }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        bytes.append(UInt8(ascii: "<"))
        raw(name)
        for attribute in attributes { write(attribute) }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func close(_ name: StaticString) {
        raw("</")
        raw(name)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func write(_ attribute: Attribute) {
        switch attribute.value {
        case .absent: return
        case .present:
            bytes.append(UInt8(ascii: " "))
            raw(attribute.name)
        case .text(let value):
            bytes.append(UInt8(ascii: " "))
            raw(attribute.name)
            raw("=\"")
            quoted(value)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    mutating func raw(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func raw(_ run: some Collection<UInt8>) { bytes.append(contentsOf: run) }
}
