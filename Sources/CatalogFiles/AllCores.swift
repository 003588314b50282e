import Dispatch
import Rulebooks

/// Items on all cores: most of the time that a command takes to start is spent on reading and decoding files.
package struct AllCores: Workforce {
    package init() {}

    package func map<In, Out>(_ items: [In], _ body: (In) -> Out) -> [Out] {
        guard items.count > 1 else { return items.map(body) }
        return [Out](unsafeUninitializedCapacity: items.count) { results, count in
            count = items.count
            // Each position is written once, by one thread only, and is not read before all are.
            nonisolated(unsafe) let results = results
            nonisolated(unsafe) let body = body
            nonisolated(unsafe) let items = items
            DispatchQueue.concurrentPerform(iterations: items.count) { index in
                results.initializeElement(at: index, to: body(items[index]))
            }
        }
    }
}
