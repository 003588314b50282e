import CMemory
import Glibc

/// The memory that the program takes.
enum ProgramMemory {
    /// Gives back what nobody uses now: free places among values, and the pages of code and constants that were read so
    /// far, most of which serve the start alone. What is needed again is mapped again from the file, which the system still
    /// holds as long as it has room.
    static func giveBack() {
        malloc_trim(0)
        giveBackCode()
    }

    private static func giveBackCode() {
        // Without this list nothing is given back.
        guard let input = try? InputFile("/proc/self/maps"), let list = try? input.readAll(most: 10_000_000) else {
            return
        }
        for line in list.split(separator: UInt8(ascii: "\n")) {
            guard let part = unwritten(String(decoding: line, as: UTF8.self)) else { continue }
            madvise(UnsafeMutableRawPointer(bitPattern: part.lowerBound), part.count, MADV_DONTNEED)
        }
    }

    /// The addresses of a part of a file that nobody has written to in memory, so that it stands there as in the file:
    /// `7f00a000-7f00c000 r-xp 00000000 fe:00 1234 /usr/lib/libc.so.6`.
    static func unwritten(_ line: String) -> Range<UInt>? {
        let words = line.split(separator: " ", maxSplits: 5)
        guard words.count == 6, words[1] == "r-xp", words[4] != "0", words[5].contains("/") else { return nil }
        let ends = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
        guard ends.count == 2, ends[0] < ends[1] else { return nil }
        return ends[0]..<ends[1]
    }
}
