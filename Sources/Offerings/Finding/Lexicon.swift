/// All words of an index, sorted by their bytes. A word's number is its place.
struct Lexicon: Sendable {
    let count: Int
    private let bytes: [UInt8]
    private let starts: [Int32]
    /// Numbers of words by their lengths, each length's together, with the letters that each has.
    private let byLength: [Int32]
    private let letters: [UInt32]
    private let lengthStarts: [Int]

    /// - Parameter sorted: each word once, in the order of bytes.
    init(sorted words: [[UInt8]]) {
        count = words.count
        bytes = words.flatMap(\.self)
        var starts: [Int32] = [0]
        for word in words { starts.append(Int32(clamping: Int(starts[starts.count - 1]) + word.count)) }
        self.starts = starts
        let longest = words.reduce(0) { max($0, $1.count) }
        var groups = [[Int32]](repeating: [], count: longest + 1)
        for (number, word) in words.enumerated() { groups[word.count].append(Int32(clamping: number)) }
        byLength = groups.flatMap(\.self)
        letters = byLength.map { Self.letters(words[Int($0)]) }
        var ends = [0]
        for group in groups { ends.append(ends[ends.count - 1] + group.count) }
        lengthStarts = ends
    }

    func number(of word: [UInt8]) -> Int? {
        let place = firstNotBelow(word)
        return place < count && length(place) == word.count && begins(place, with: word) ? place : nil
    }

    /// Words that begin like this one, itself left out; at most so many.
    func longer(than word: [UInt8], most: Int) -> Range<Int> {
        var start = firstNotBelow(word)
        if start < count, length(start) == word.count, begins(start, with: word) { start += 1 }
        var end = start
        while end < count, end - start < most, begins(end, with: word) { end += 1 }
        return start..<end
    }

    /// Words a typing mistake away; only the nearest ones, at most so many.
    func near(_ word: [UInt8], most: Int) -> [Int] {
        let allowed = EditDistance.allowed(word.count)
        guard allowed > 0 else { return [] }
        let wanted = Self.letters(word)
        var found: [Int] = []
        var least = allowed
        let lengths = max(1, word.count - allowed)...(word.count + allowed)
        for length in lengths where length + 1 < lengthStarts.count {
            for number in alike(wanted, length: length, most: least) {
                guard let edits = edits(word, number, most: least) else { continue }
                if edits < least { found.removeAll() }
                least = edits
                if found.count < most { found.append(number) }
            }
        }
        return found.sorted()
    }

    /// Words of one length whose letters are so few edits away, whatever their order.
    private func alike(_ wanted: UInt32, length: Int, most: Int) -> [Int] {
        var found: [Int] = []
        letters.withUnsafeBufferPointer { letters in
            for place in lengthStarts[length]..<lengthStarts[length + 1]
            where (letters[place] ^ wanted).nonzeroBitCount <= 2 * most {
                found.append(Int(byLength[place]))
            }
        }
        return found
    }

    private func length(_ number: Int) -> Int { Int(starts[number + 1] - starts[number]) }

    private func edits(_ word: [UInt8], _ number: Int, most: Int) -> Int? {
        word.withUnsafeBufferPointer { word in
            bytes.withUnsafeBufferPointer { bytes in
                let other = UnsafeBufferPointer(rebasing: bytes[Int(starts[number])..<Int(starts[number + 1])])
                return EditDistance.between(word, other, most: most)
            }
        }
    }

    private func begins(_ number: Int, with word: [UInt8]) -> Bool {
        let start = Int(starts[number])
        guard length(number) >= word.count else { return false }
        for index in 0..<word.count where bytes[start + index] != word[index] { return false }
        return true
    }

    private func firstNotBelow(_ word: [UInt8]) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            let other = bytes[Int(starts[middle])..<Int(starts[middle + 1])]
            if other.lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// One bit for each letter that the word has; the other signs share six.
    private static func letters(_ word: [UInt8]) -> UInt32 {
        var letters: UInt32 = 0
        for byte in word {
            let number = (0x61...0x7A).contains(byte) ? UInt32(byte - 0x61) : 26 + UInt32(byte) % 6
            letters |= 1 << number
        }
        return letters
    }
}
