package import Rulebooks

/// The words of a glossary, made ready to be found in prose: a tree of their letters, built once. The longest word
/// wins; words inside other words do not count.
package struct GlossaryTerms: Sendable {
    /// Where an entry is named in a text.
    package struct Mention: Sendable, Hashable {
        /// Its position among the entries.
        package var entry: Int
        /// Bytes of the text's UTF-8.
        package var range: Range<Int>
    }

    private struct Letter {
        var byte: UInt8
        /// The first of those that follow it, and the next one that may stand in its own place; 0: none.
        var first: Int32 = 0
        var next: Int32 = 0
        /// The entry whose form ends here in any case of letters; -1: none.
        var entry: Int32 = -1
        /// The place of an abbreviation that ends here among `exact`; -1: none.
        var exact: Int32 = -1
    }

    private struct Abbreviation {
        var bytes: [UInt8]
        var entry: Int32
    }

    /// By position.
    package let ids: [String]
    private var letters = [Letter(byte: 0)]
    private var exact: [Abbreviation] = []
    /// The letters that words begin with, by their bytes.
    private var starts = [Int32](repeating: 0, count: 256)
    /// How forms begin, to pass over most words at once.
    private var beginnings = TermBeginnings()

    /// - Parameter entries: of several that share a form the first has it.
    package init(_ entries: [GlossaryEntry], language: Language) {
        ids = entries.map(\.id)
        for (number, entry) in entries.enumerated() {
            let forms = TermForms(entry, language: language)
            for form in forms.words.sorted() { add(form, entry: Int32(number), isExact: false) }
            for form in forms.exact.sorted() { add(form, entry: Int32(number), isExact: true) }
        }
    }

    /// Finds nothing.
    package static let none = GlossaryTerms([], language: .english)

    private mutating func add(_ form: String, entry: Int32, isExact: Bool) {
        let bytes = Array(form.utf8)
        guard bytes.count >= TermBytes.beginning else { return }
        bytes.withUnsafeBufferPointer { beginnings.add($0) }
        var place = 0
        var before: UInt8 = 0
        for byte in bytes {
            let folded = TermBytes.folded(byte, after: before)
            place = child(of: place, folded) ?? append(folded, to: place)
            before = byte
        }
        if isExact, letters[place].exact < 0 {
            letters[place].exact = Int32(exact.count)
            exact.append(Abbreviation(bytes: bytes, entry: entry))
        }
        if !isExact, letters[place].entry < 0 { letters[place].entry = entry }
    }

    private func child(of place: Int, _ byte: UInt8) -> Int? {
        var next = place == 0 ? starts[Int(byte)] : letters[place].first
        while next != 0, letters[Int(next)].byte != byte { next = place == 0 ? 0 : letters[Int(next)].next }
        return next == 0 ? nil : Int(next)
    }

    private mutating func append(_ byte: UInt8, to place: Int) -> Int {
        let new = Int32(letters.count)
        var letter = Letter(byte: byte)
        if place == 0 {
            starts[Int(byte)] = new
        } else {
            letter.next = letters[place].first
            letters[place].first = new
        }
        letters.append(letter)
        return Int(new)
    }
}

extension GlossaryTerms {
    /// All places at which entries are named, in order; none overlaps another.
    package func mentions(in text: String) -> [Mention] {
        guard letters.count > 1 else { return [] }
        var text = text
        return text.withUTF8 { bytes in letters.withUnsafeBufferPointer { mentions(in: bytes, $0) } }
    }

    private func mentions(
        in bytes: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<Letter>
    ) -> [Mention] {
        var found: [Mention] = []
        var boundary = TermBoundary()
        var place = 0
        while place + TermBytes.beginning <= bytes.count {
            let isStart = boundary.startsWord(with: bytes[place])
            guard isStart, beginnings.has(bytes, at: place), let mention = longest(in: bytes, at: place, letters) else {
                place += 1
                continue
            }
            found.append(mention)
            place = mention.range.upperBound
        }
        return found
    }

    /// The longest form that begins here and ends with its word.
    private func longest(
        in bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ letters: UnsafeBufferPointer<Letter>
    ) -> Mention? {
        var found: Mention?
        var place = starts[Int(TermBytes.folded(bytes[start], after: 0))]
        var end = start + 1
        while place != 0 {
            let letter = letters[Int(place)]
            if let entry = entry(at: letter, bytes[start..<end]), !TermBytes.continues(bytes, at: end) {
                found = Mention(entry: entry, range: start..<end)
            }
            guard end < bytes.count else { break }
            let byte = TermBytes.folded(bytes[end], after: bytes[end - 1])
            place = letter.first
            while place != 0, letters[Int(place)].byte != byte { place = letters[Int(place)].next }
            end += 1
        }
        return found
    }

    private func entry(at letter: Letter, _ written: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        if letter.exact >= 0, exact[Int(letter.exact)].bytes.elementsEqual(written) {
            return Int(exact[Int(letter.exact)].entry)
        }
        return letter.entry < 0 ? nil : Int(letter.entry)
    }
}
