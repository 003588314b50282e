import CZLib
import Portfolios

/// Writes a zip archive piece by piece (PKWARE's APPNOTE 6.3): a file's own bytes may be forgotten as soon as they are
/// sent. Only the list of all files, which stands at the end, is gathered.
struct ZipWriter {
    private let moment: [UInt8]
    private var list: [UInt8] = []
    private var count = 0
    private var written = 0

    /// - Parameter day: When all of it was packed.
    init(on day: Day) {
        let (year, month, day) = day.parts
        moment = two(0) + two((min(max(year, 1980), 2107) - 1980) << 9 | month << 5 | day)
    }

    /// What stands for a file: its head, and its bytes as they are packed.
    ///
    /// - Parameter isText: Text is made smaller; documents are small already.
    mutating func file(_ name: String, _ bytes: [UInt8], isText: Bool) throws(Failure) -> [[UInt8]] {
        let small = isText ? Gzip.quick(bytes).map { Array($0.dropFirst(Self.gzipHead).dropLast(Self.gzipTail)) } : nil
        let (packed, place, name) = (small ?? bytes, written, Array(name.utf8))
        // What does not fit into four bytes could not be found again.
        guard place <= Int(UInt32.max), bytes.count < Int(UInt32.max), name.count <= Int(UInt16.max) else {
            throw .unexpected
        }
        let sum = Int(crc32(0, bytes, UInt32(bytes.count)))
        let facts = joined([
            two(20), two(Self.namesAreUnicode), two(small == nil ? 0 : 8), moment, four(sum), four(packed.count),
            four(bytes.count), two(name.count), two(0),
        ])
        list += joined([
            Self.listed, two(Self.madeOnUnix | 20), facts, two(0), two(0), two(0), four(Self.plainFile), four(place),
            name,
        ])
        let head = joined([Self.begun, facts, name])
        count += 1
        written += head.count + packed.count
        return [head, packed]
    }

    /// The list of all files, after the last one.
    func end() -> [UInt8] {
        let isLong = count >= Int(UInt16.max) || written + list.count >= Int(UInt32.max)
        let number = two(min(count, Int(UInt16.max)))
        return joined([
            list, isLong ? longEnd : [], Self.ended, two(0), two(0), number, number,
            four(min(list.count, Int(UInt32.max))), four(min(written, Int(UInt32.max))), two(0),
        ])
    }

    /// For more files than two bytes can count.
    private var longEnd: [UInt8] {
        joined([
            Self.longEnded, eight(44), two(Self.madeOnUnix | 45), two(45), four(0), four(0), eight(count), eight(count),
            eight(list.count), eight(written), Self.longEndFound, four(0), eight(written + list.count), four(1),
        ])
    }

    private static let begun = Array("PK\u{3}\u{4}".utf8)
    private static let listed = Array("PK\u{1}\u{2}".utf8)
    private static let ended = Array("PK\u{5}\u{6}".utf8)
    private static let longEnded = Array("PK\u{6}\u{6}".utf8)
    private static let longEndFound = Array("PK\u{6}\u{7}".utf8)
    private static let namesAreUnicode = 1 << 11
    private static let madeOnUnix = 3 << 8
    /// A file that its owner may change and others may read.
    private static let plainFile = 0o100644 << 16
    /// Gzip is the same compression between a head and a tail of its own.
    private static let gzipHead = 10
    private static let gzipTail = 8
}

private func joined(_ parts: [[UInt8]]) -> [UInt8] { parts.flatMap(\.self) }
private func two(_ number: Int) -> [UInt8] { little(number, 2) }
private func four(_ number: Int) -> [UInt8] { little(number, 4) }
private func eight(_ number: Int) -> [UInt8] { little(number, 8) }

private func little(_ number: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}
