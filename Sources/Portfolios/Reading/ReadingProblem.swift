/// What is wrong with the bytes of a portfolio, and where.
package struct ReadingProblem: Error, Sendable, Hashable {
    /// Byte position from the start of what was read.
    package var offset: Int
    /// `entries[12].minutes`.
    package var path: String
    /// A sentence that says what to do.
    package var message: String

    package init(offset: Int, path: String = "", message: String) {
        self.offset = offset
        self.path = path
        self.message = message
    }

    /// Line and column (from 1) of the problem in the bytes that were read.
    package func position(in bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int) {
        var line = 1
        var start = 0
        let end = min(offset, bytes.count)
        for index in 0..<end where bytes[index] == 0x0A {
            line += 1
            start = index + 1
        }
        return (line, end - start + 1)
    }
}
