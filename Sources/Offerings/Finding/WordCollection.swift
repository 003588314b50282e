/// Gathers the words of programs, one program after another.
struct WordCollection {
    private var numbers: [[UInt8]: Int] = [:]
    private var words: [[UInt8]] = []
    private var postings: [[Posting]] = []
    private var ofProgram: [Int: UInt8] = [:]

    /// A word of the program being read, with its weight there; the greatest weight counts.
    mutating func note(_ word: [UInt8], _ weight: UInt8) {
        let number = number(of: word)
        ofProgram[number] = max(ofProgram[number] ?? 0, weight)
    }

    /// A word that no program need have.
    mutating func note(_ word: [UInt8]) { _ = number(of: word) }

    mutating func endProgram(_ program: Int32) {
        for (word, weight) in ofProgram { postings[word].append(Posting(program: program, weight: weight)) }
        ofProgram.removeAll(keepingCapacity: true)
    }

    /// All words in the order of their bytes, with their programs.
    func sorted() -> (words: [[UInt8]], postings: [[Posting]]) {
        let order = words.indices.sorted { words[$0].lexicographicallyPrecedes(words[$1]) }
        return (order.map { words[$0] }, order.map { postings[$0] })
    }

    private mutating func number(of word: [UInt8]) -> Int {
        if let known = numbers[word] { return known }
        numbers[word] = words.count
        words.append(word)
        postings.append([])
        return words.count - 1
    }
}
