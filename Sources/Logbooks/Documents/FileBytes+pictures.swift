/// Whether a file is what its first bytes promise, part by part.
extension FileBytes {
    /// The end mark stands where all readers look for it: some programs write a little behind it.
    var isWholePDF: Bool { String(decoding: all.suffix(1024), as: Unicode.ASCII.self).contains("%%EOF") }

    static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Pixels that a picture may have; more than any camera makes.
    private static let mostPixels = 400_000_000

    /// A picture's head first, then one part after another up to the end mark, and nothing behind it.
    var isWholePNG: Bool {
        guard big(8, 4) == 13, has("IHDR", at: 12), let width = big(16, 4), let height = big(20, 4),
            width > 0, height > 0, width < 1 << 20, height < 1 << 20, width * height <= Self.mostPixels
        else { return false }
        var place = 8
        while let length = big(place, 4), length <= count - place - 12 {
            if has("IEND", at: place + 4) { return length == 0 && place + 12 == count }
            place += length + 12
        }
        return false
    }

    /// Parts with their lengths, among them the size of the picture, up to where the picture itself begins. Cameras put
    /// further pictures behind it.
    var isWholeJPEG: Bool {
        var place = 2
        var hasSize = false
        while byte(place) == 0xFF, let mark = byte(place + 1) {
            if mark == 0xFF {
                place += 1
                continue
            }
            guard mark >= 0xC0, !(0xD0...0xD9).contains(mark), let length = big(place + 2, 2), length >= 2,
                place + 2 + length < count
            else { return false }
            if mark == 0xDA { return hasSize }
            if (0xC0...0xCF).contains(mark), ![0xC4, 0xC8, 0xCC].contains(mark) {
                guard let height = big(place + 5, 2), let width = big(place + 7, 2), width > 0,
                    width * height <= Self.mostPixels
                else { return false }
                hasSize = true
            }
            place += 2 + length
        }
        return false
    }

    /// As long as it says, and a picture from its first part on.
    var isWholeWebP: Bool {
        guard let length = little(4, 4), length >= 12, length + 8 == count, let first = little(16, 4) else {
            return false
        }
        return ["VP8 ", "VP8L", "VP8X"].contains { has($0, at: 12) } && first > 0 && first <= count - 20
    }

    /// A picture of the kind that phones take: its brand says so, and there is what describes it.
    var isHEIC: Bool {
        guard let length = big(0, 4), length >= 16, length <= min(count, 256), length % 4 == 0 else { return false }
        let brands: Set = ["heic", "heix", "heim", "heis"]
        let said = ([8] + Array(stride(from: 16, to: length, by: 4))).compactMap { place in
            slice(place, 4).map { String(decoding: $0, as: Unicode.ASCII.self) }
        }
        guard !brands.isDisjoint(with: said) else { return false }
        var place = length
        while let short = big(place, 4), place < count {
            if has("meta", at: place + 4) { return short >= 8 && short <= count - place }
            let length = short == 1 ? big(place + 8, 8) ?? 0 : short
            guard length >= 8, length <= count - place else { return false }
            place += length
        }
        return false
    }
}
