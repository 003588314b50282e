/// The bytes of a file that somebody sent: whatever is asked beyond their end is nothing.
struct FileBytes {
    let all: [UInt8]

    init(_ bytes: [UInt8]) { all = bytes }

    var count: Int { all.count }

    func byte(_ place: Int) -> UInt8? { all.indices.contains(place) ? all[place] : nil }

    /// A number of some bytes, the least of them first.
    func little(_ place: Int, _ length: Int) -> Int? {
        guard place >= 0, place <= count - length else { return nil }
        return all[place..<(place + length)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// A number of some bytes, the greatest of them first.
    func big(_ place: Int, _ length: Int) -> Int? {
        guard place >= 0, place <= count - length else { return nil }
        return all[place..<(place + length)].reduce(0) { $0 << 8 | Int($1) }
    }

    func slice(_ place: Int, _ length: Int) -> ArraySlice<UInt8>? {
        guard place >= 0, length >= 0, place <= count - length else { return nil }
        return all[place..<(place + length)]
    }

    func has(_ text: String, at place: Int) -> Bool { slice(place, text.utf8.count)?.elementsEqual(text.utf8) ?? false }

    func begins(with text: String) -> Bool { has(text, at: 0) }

    func begins(with bytes: [UInt8]) -> Bool { all.starts(with: bytes) }

    /// What programs look at that guess; in this many bytes they look for the sign of another type.
    var head: String { String(decoding: all.prefix(1024), as: Unicode.ASCII.self) }

    /// Of Office files of before 2007, and of newer ones with a password.
    static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// Whether a browser that guesses could take it for a page, or a drawing with a program in it.
    var looksLikeAPage: Bool {
        let wide = all.starts(with: [0xFE, 0xFF]) || all.starts(with: [0xFF, 0xFE])
        let text = String(decoding: all.prefix(1024).filter { !wide || $0 != 0 }, as: Unicode.ASCII.self).lowercased()
        return ["<!doctype", "<html", "<head", "<body", "<script", "<svg", "<iframe", "<?php"].contains {
            text.contains($0)
        }
    }

    /// Where the last part of a zip archive begins that ends where the file ends.
    var archiveEnd: Int? {
        let first = max(0, count - 65_557)
        var place = count - 22
        while place >= first {
            if all[place] == 0x50, has("PK\u{5}\u{6}", at: place), little(place + 20, 2) == count - place - 22 {
                return place
            }
            place -= 1
        }
        return nil
    }

    /// Whether a program that reads archives from their end finds one here.
    var endsAsArchive: Bool { archiveEnd != nil }
}
