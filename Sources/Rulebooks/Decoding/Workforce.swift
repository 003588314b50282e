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
    /// Two things that do not wait for each other.
    package func both<First, Second>(_ first: () -> First, _ second: () -> Second) -> (First, Second) {
        let made = map([true, false]) { isFirst -> (First?, Second?) in
            isFirst ? (.some(first()), nil) : (nil, .some(second()))
        }
        guard let one = made[0].0, let other = made[1].1 else { return (first(), second()) }
        return (one, other)
    }

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
