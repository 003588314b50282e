/// A word as it is compared: small letters without accents, digits, nothing else.
package struct FoldedWord: Hashable, Sendable {
    /// UTF-8; at most `longest` bytes or a few more, where the last letter has several.
    package var bytes: [UInt8]
    /// Words of one run were written with no more than a sign between them: `imh-e` is a run of two.
    var run: Int

    static let longest = 40

    /// The words of a text, in their order.
    package static func words(of text: String) -> [FoldedWord] {
        var folder = Folder()
        for scalar in text.unicodeScalars { folder.read(scalar) }
        folder.endWord()
        return folder.words
    }

    /// The words and, of each run of two to four, also its words joined: `imh`, `e` and `imhe`.
    static func wordsAndJoined(of text: String) -> [[UInt8]] {
        let words = words(of: text)
        return words.map(\.bytes) + runs(of: words).map { joined(words[$0]) }
    }

    /// Where runs of two to four words stand.
    static func runs(of words: [FoldedWord]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        while start < words.count {
            var end = start + 1
            while end < words.count, words[end].run == words[start].run { end += 1 }
            if (2...4).contains(end - start) { runs.append(start..<end) }
            start = end
        }
        return runs
    }

    static func joined(_ words: ArraySlice<FoldedWord>) -> [UInt8] {
        Array(words.flatMap(\.bytes).prefix(longest))
    }
}

private struct Folder {
    var words: [FoldedWord] = []
    private var word: [UInt8] = []
    private var run = 0
    /// One sign stood after the last word, and nothing since.
    private var hasSign = false

    mutating func read(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: append(UInt8(truncatingIfNeeded: scalar.value))
        case 0x41...0x5A: append(UInt8(truncatingIfNeeded: scalar.value + 32))
        case 0x00...0x7F: readSign(scalar)
        // Accents on their own, and what has no width, change nothing.
        case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: break
        default: readOther(scalar)
        }
    }

    mutating func endWord() {
        guard !word.isEmpty else { return }
        words.append(FoldedWord(bytes: word, run: run))
        word.removeAll(keepingCapacity: true)
        hasSign = false
    }

    private mutating func readSign(_ scalar: Unicode.Scalar) {
        let isSign = "-'.:/&_".unicodeScalars.contains(scalar)
        let isAfterWord = !word.isEmpty
        endWord()
        hasSign = isSign && isAfterWord
    }

    private mutating func readOther(_ scalar: Unicode.Scalar) {
        let properties = scalar.properties
        guard properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
        else {
            // Dashes and the curly apostrophe are signs too.
            let isSign = (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2019 || scalar.value == 0xB7
            return readSign(isSign ? "-" : " ")
        }
        for small in properties.lowercaseMapping.unicodeScalars {
            if (0x300...0x36F).contains(small.value) { continue }
            for byte in LatinLetters.plain(small) { append(byte) }
        }
    }

    private mutating func append(_ byte: UInt8) {
        if word.isEmpty && !hasSign { run += 1 }
        // A letter of several bytes is not cut in two: the first word's end decides.
        if word.count < FoldedWord.longest || byte & 0xC0 == 0x80 && word.count < FoldedWord.longest + 4 {
            word.append(byte)
        }
    }
}
