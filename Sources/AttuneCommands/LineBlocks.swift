import Glibc

/// A file's lines in blocks of whole lines, in memory that is used again for each block. A line that does not fit
/// is passed over and named.
final class LineBlocks {
    /// Some whole lines of a block.
    struct Piece: @unchecked Sendable {
        // Read-only until the next block is asked for.
        var bytes: UnsafeBufferPointer<UInt8>
        /// Counted from 1 in the file.
        var firstLine: Int
        /// The line was too long to be held; `bytes` is empty.
        var isTooLong = false
    }

    struct Block {
        var bytes: UnsafeBufferPointer<UInt8>
        var firstLine: Int
        var isTooLong = false
    }

    static let capacity = 8 << 20
    static let tooLong = "the line is longer than 8 MB and was passed over; one portfolio a line"

    private let file: InputFile
    private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: LineBlocks.capacity, alignment: 16)
    /// Bytes at the start of memory that belong to the next block, and the end of the block given out.
    private var held = 0
    private var given = 0
    private var line = 1
    private var isAtEnd = false
    private var isPassingOver = false

    init(_ file: InputFile) { self.file = file }

    deinit { memory.deallocate() }

    /// The next block, or `nil` at the end of the file.
    func next() throws -> Block? {
        while true {
            keepRest()
            if !isAtEnd {
                let space = UnsafeMutableRawBufferPointer(rebasing: memory[held...])
                let count = try file.read(into: space)
                isAtEnd = count < space.count
                held += count
            }
            guard held > 0 else { return nil }
            if isPassingOver {
                // What follows the long line may stand in memory in part only.
                passOver()
                continue
            }
            let bytes = UnsafeBufferPointer(start: memory.baseAddress?.assumingMemoryBound(to: UInt8.self), count: held)
            if let last = bytes.lastLineFeed { return give(UnsafeBufferPointer(rebasing: bytes[...last]), last + 1) }
            if isAtEnd { return give(bytes, held) }
            // One line fills all of memory.
            isPassingOver = true
            given = held
            return Block(bytes: UnsafeBufferPointer(rebasing: bytes[..<0]), firstLine: line, isTooLong: true)
        }
    }

    private func give(_ bytes: UnsafeBufferPointer<UInt8>, _ count: Int) -> Block {
        let block = Block(bytes: bytes, firstLine: line)
        line += bytes.countOfLineFeeds
        given = count
        return block
    }

    /// Moves what was not given out to the start of memory.
    private func keepRest() {
        if given > 0, let base = memory.baseAddress {
            memmove(base, base + given, held - given)
            held -= given
            given = 0
        }
    }

    /// Drops the rest of a line that is too long, as far as it is held.
    private func passOver() {
        let bytes = UnsafeBufferPointer(start: memory.baseAddress?.assumingMemoryBound(to: UInt8.self), count: held)
        guard let end = bytes.firstLineFeed else {
            given = held
            if isAtEnd { isPassingOver = false }
            return
        }
        given = end + 1
        keepRest()
        isPassingOver = false
        line += 1
    }
}

extension LineBlocks.Block {
    /// The block in pieces of whole lines of about the same size.
    func split(into count: Int) -> [LineBlocks.Piece] {
        if isTooLong { return [LineBlocks.Piece(bytes: bytes, firstLine: firstLine, isTooLong: true)] }
        var pieces: [LineBlocks.Piece] = []
        var start = 0
        var line = firstLine
        let size = max(1, bytes.count / count)
        while start < bytes.count {
            var end = bytes.count
            if pieces.count < count - 1, start + size < bytes.count {
                let rest = UnsafeBufferPointer(rebasing: bytes[(start + size)...])
                end = rest.firstLineFeed.map { start + size + $0 + 1 } ?? bytes.count
            }
            let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
            pieces.append(LineBlocks.Piece(bytes: piece, firstLine: line))
            line += piece.countOfLineFeeds
            start = end
        }
        return pieces
    }
}

extension UnsafeBufferPointer<UInt8> {
    var firstLineFeed: Int? {
        guard let baseAddress, let found = memchr(baseAddress, 0x0A, count) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
    }

    var lastLineFeed: Int? {
        lastIndex(of: 0x0A)
    }

    var countOfLineFeeds: Int {
        var feeds = 0
        for byte in self where byte == 0x0A { feeds &+= 1 }
        return feeds
    }
}
