import HTML

/// The short key of a source, leading to its full entry.
struct Citation: Sendable {
    var key: String
    /// The address of the page that has the sources; `nil`: this one.
    var page: String?
    var isLink = true

    static func anchor(_ key: String) -> String { "source-" + Path.encoded(key) }

    func write(into line: inout Markup) {
        line.text(" ")
        guard isLink else { return line.span("[\(key)]", .class("cite")) }
        line.a("[\(key)]", .class("cite"), .href((page ?? "") + "#" + Citation.anchor(key)))
    }
}
