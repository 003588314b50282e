/// The elements pages are made of: each with content, or with text alone.
extension Markup {
    package typealias Content = (inout Markup) -> Void

    package mutating func html(_ attributes: Attribute..., content: Content) {
        element("html", attributes, content: content)
    }
    package mutating func head(_ attributes: Attribute..., content: Content) {
        element("head", attributes, content: content)
    }
    package mutating func body(_ attributes: Attribute..., content: Content) {
        element("body", attributes, content: content)
    }
    package mutating func header(_ attributes: Attribute..., content: Content) {
        element("header", attributes, content: content)
    }
    package mutating func main(_ attributes: Attribute..., content: Content) {
        element("main", attributes, content: content)
    }
    package mutating func footer(_ attributes: Attribute..., content: Content) {
        element("footer", attributes, content: content)
    }
    package mutating func nav(_ attributes: Attribute..., content: Content) {
        element("nav", attributes, content: content)
    }
    package mutating func section(_ attributes: Attribute..., content: Content) {
        element("section", attributes, content: content)
    }
    package mutating func article(_ attributes: Attribute..., content: Content) {
        element("article", attributes, content: content)
    }
    package mutating func aside(_ attributes: Attribute..., content: Content) {
        element("aside", attributes, content: content)
    }
    package mutating func div(_ attributes: Attribute..., content: Content) {
        element("div", attributes, content: content)
    }
    package mutating func div(_ text: String, _ attributes: Attribute...) {
        element("div", attributes, text: text)
    }
    package mutating func h1(_ attributes: Attribute..., content: Content) {
        element("h1", attributes, content: content)
    }
    package mutating func h1(_ text: String, _ attributes: Attribute...) {
        element("h1", attributes, text: text)
    }
    package mutating func h2(_ attributes: Attribute..., content: Content) {
        element("h2", attributes, content: content)
    }
    package mutating func h2(_ text: String, _ attributes: Attribute...) {
        element("h2", attributes, text: text)
    }
    package mutating func h3(_ attributes: Attribute..., content: Content) {
        element("h3", attributes, content: content)
    }
    package mutating func h3(_ text: String, _ attributes: Attribute...) {
        element("h3", attributes, text: text)
    }
    package mutating func h4(_ attributes: Attribute..., content: Content) {
        element("h4", attributes, content: content)
    }
    package mutating func h4(_ text: String, _ attributes: Attribute...) {
        element("h4", attributes, text: text)
    }
    package mutating func p(_ attributes: Attribute..., content: Content) {
        element("p", attributes, content: content)
    }
    package mutating func p(_ text: String, _ attributes: Attribute...) {
        element("p", attributes, text: text)
    }
    package mutating func ul(_ attributes: Attribute..., content: Content) {
        element("ul", attributes, content: content)
    }
    package mutating func ol(_ attributes: Attribute..., content: Content) {
        element("ol", attributes, content: content)
    }
    package mutating func li(_ attributes: Attribute..., content: Content) {
        element("li", attributes, content: content)
    }
    package mutating func li(_ text: String, _ attributes: Attribute...) {
        element("li", attributes, text: text)
    }
    package mutating func dl(_ attributes: Attribute..., content: Content) {
        element("dl", attributes, content: content)
    }
    package mutating func dt(_ attributes: Attribute..., content: Content) {
        element("dt", attributes, content: content)
    }
    package mutating func dt(_ text: String, _ attributes: Attribute...) {
        element("dt", attributes, text: text)
    }
    package mutating func dd(_ attributes: Attribute..., content: Content) {
        element("dd", attributes, content: content)
    }
    package mutating func dd(_ text: String, _ attributes: Attribute...) {
        element("dd", attributes, text: text)
    }
    package mutating func table(_ attributes: Attribute..., content: Content) {
        element("table", attributes, content: content)
    }
    package mutating func caption(_ attributes: Attribute..., content: Content) {
        element("caption", attributes, content: content)
    }
    package mutating func caption(_ text: String, _ attributes: Attribute...) {
        element("caption", attributes, text: text)
    }
    package mutating func thead(_ attributes: Attribute..., content: Content) {
        element("thead", attributes, content: content)
    }
    package mutating func tbody(_ attributes: Attribute..., content: Content) {
        element("tbody", attributes, content: content)
    }
    package mutating func tr(_ attributes: Attribute..., content: Content) {
        element("tr", attributes, content: content)
    }
    package mutating func th(_ attributes: Attribute..., content: Content) {
        element("th", attributes, content: content)
    }
    package mutating func th(_ text: String, _ attributes: Attribute...) {
        element("th", attributes, text: text)
    }
    package mutating func td(_ attributes: Attribute..., content: Content) {
        element("td", attributes, content: content)
    }
    package mutating func td(_ text: String, _ attributes: Attribute...) {
        element("td", attributes, text: text)
    }
    package mutating func form(_ attributes: Attribute..., content: Content) {
        element("form", attributes, content: content)
    }
    package mutating func fieldset(_ attributes: Attribute..., content: Content) {
        element("fieldset", attributes, content: content)
    }
    package mutating func legend(_ attributes: Attribute..., content: Content) {
        element("legend", attributes, content: content)
    }
    package mutating func legend(_ text: String, _ attributes: Attribute...) {
        element("legend", attributes, text: text)
    }
    package mutating func label(_ attributes: Attribute..., content: Content) {
        element("label", attributes, content: content)
    }
    package mutating func label(_ text: String, _ attributes: Attribute...) {
        element("label", attributes, text: text)
    }
    package mutating func select(_ attributes: Attribute..., content: Content) {
        element("select", attributes, content: content)
    }
    package mutating func option(_ attributes: Attribute..., content: Content) {
        element("option", attributes, content: content)
    }
    package mutating func option(_ text: String, _ attributes: Attribute...) {
        element("option", attributes, text: text)
    }
    package mutating func textarea(_ attributes: Attribute..., content: Content) {
        element("textarea", attributes, content: content)
    }
    package mutating func textarea(_ text: String, _ attributes: Attribute...) {
        element("textarea", attributes, text: text)
    }
    package mutating func button(_ attributes: Attribute..., content: Content) {
        element("button", attributes, content: content)
    }
    package mutating func button(_ text: String, _ attributes: Attribute...) {
        element("button", attributes, text: text)
    }
    package mutating func details(_ attributes: Attribute..., content: Content) {
        element("details", attributes, content: content)
    }
    package mutating func summary(_ attributes: Attribute..., content: Content) {
        element("summary", attributes, content: content)
    }
    package mutating func summary(_ text: String, _ attributes: Attribute...) {
        element("summary", attributes, text: text)
    }
    package mutating func a(_ attributes: Attribute..., content: Content) {
        element("a", attributes, content: content)
    }
    package mutating func a(_ text: String, _ attributes: Attribute...) {
        element("a", attributes, text: text)
    }
    package mutating func span(_ attributes: Attribute..., content: Content) {
        element("span", attributes, content: content)
    }
    package mutating func span(_ text: String, _ attributes: Attribute...) {
        element("span", attributes, text: text)
    }
    package mutating func strong(_ attributes: Attribute..., content: Content) {
        element("strong", attributes, content: content)
    }
    package mutating func strong(_ text: String, _ attributes: Attribute...) {
        element("strong", attributes, text: text)
    }
    package mutating func em(_ attributes: Attribute..., content: Content) {
        element("em", attributes, content: content)
    }
    package mutating func em(_ text: String, _ attributes: Attribute...) {
        element("em", attributes, text: text)
    }
    package mutating func small(_ attributes: Attribute..., content: Content) {
        element("small", attributes, content: content)
    }
    package mutating func small(_ text: String, _ attributes: Attribute...) {
        element("small", attributes, text: text)
    }
    package mutating func abbr(_ attributes: Attribute..., content: Content) {
        element("abbr", attributes, content: content)
    }
    package mutating func abbr(_ text: String, _ attributes: Attribute...) {
        element("abbr", attributes, text: text)
    }
    package mutating func time(_ attributes: Attribute..., content: Content) {
        element("time", attributes, content: content)
    }
    package mutating func time(_ text: String, _ attributes: Attribute...) {
        element("time", attributes, text: text)
    }
    package mutating func title(_ attributes: Attribute..., content: Content) {
        element("title", attributes, content: content)
    }
    package mutating func title(_ text: String, _ attributes: Attribute...) {
        element("title", attributes, text: text)
    }
    package mutating func cite(_ attributes: Attribute..., content: Content) {
        element("cite", attributes, content: content)
    }
    package mutating func cite(_ text: String, _ attributes: Attribute...) {
        element("cite", attributes, text: text)
    }
}
