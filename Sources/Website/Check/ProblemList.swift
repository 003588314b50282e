/// All that is wrong with a portfolio file, each with its place and a sentence that says what to do.
package struct ProblemList: Error, Hashable, Sendable {
    package struct Item: Hashable, Sendable {
        /// From 1; 0 when not known.
        package var line: Int
        /// `entries[12].minutes`
        package var path: String
        package var message: String

        package init(line: Int, path: String, message: String) {
            self.line = line
            self.path = path
            self.message = message
        }
    }

    package var items: [Item]
    package init(_ items: [Item]) { self.items = items }
}
