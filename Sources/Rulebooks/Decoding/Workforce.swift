/// Whoever does the same to many files: one after another, or on all cores. This room knows no threads.
package protocol Workforce: Sendable {
    /// What `body` makes of each item, in the items' order. It may run for several items at once, so it changes
    /// nothing that it shares with another item.
    func map<In, Out>(_ items: [In], _ body: (In) -> Out) -> [Out]
}

/// One item after the other.
package struct OneAfterAnother: Workforce {
    package init() {}
    package func map<In, Out>(_ items: [In], _ body: (In) -> Out) -> [Out] { items.map(body) }
}

extension Workforce {
    /// The same with findings of its own for each item, which are gathered in the items' order.
    package func map<In, Out>(_ items: [In], findings: Findings, _ body: (In, Findings) -> Out) -> [Out] {
        let results = map(items) { item in
            let own = findings.fork()
            return (body(item, own), own)
        }
        for result in results { findings.join(result.1) }
        return results.map(\.0)
    }
}
