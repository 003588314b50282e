/// Elements without content.
extension Markup {
    package mutating func br() { void("br") }
    package mutating func hr() { void("hr") }
    package mutating func input(_ attributes: Attribute...) { void("input", attributes) }
    package mutating func link(_ attributes: Attribute...) { void("link", attributes) }
    package mutating func meta(_ attributes: Attribute...) { void("meta", attributes) }
    package mutating func img(_ attributes: Attribute...) { void("img", attributes) }

    /// A script from an address of ours, run when the page has been read.
    package mutating func script(from address: String) {
        element("script", [.src(address), Attribute("defer", when: true)], text: "")
    }

    /// The line that makes a browser take the page at its word.
    package mutating func doctype() { raw("<!doctype html>\n") }
}
