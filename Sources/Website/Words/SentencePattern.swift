/// A sentence with gaps, `“{}” is given twice`, and the same sentence in another language with the gaps in the same
/// order.
struct SentencePattern: Sendable {
    private var pieces: [String]
    private var said: [String]

    init(_ sentence: String, _ said: String) {
        pieces = SentencePattern.pieces(of: sentence)
        self.said = SentencePattern.pieces(of: said)
    }

    /// The sentence in the other language, with what stands in its gaps; `nil` if it is another sentence.
    func translation(of sentence: String) -> String? {
        guard let first = pieces.first, sentence.hasPrefix(first), said.count == pieces.count else { return nil }
        var text = said[0]
        var rest = sentence.dropFirst(first.count)
        for (index, piece) in pieces.enumerated().dropFirst() {
            let isLast = index == pieces.count - 1
            guard let found = isLast ? SentencePattern.end(of: rest, piece) : rest.firstRange(of: piece) else {
                return nil
            }
            text += rest[..<found.lowerBound] + said[index]
            rest = rest[found.upperBound...]
        }
        return rest.isEmpty ? text : nil
    }

    private static func end(of text: Substring, _ piece: String) -> Range<Substring.Index>? {
        guard text.hasSuffix(piece) else { return nil }
        return text.index(text.endIndex, offsetBy: -piece.count)..<text.endIndex
    }

    private static func pieces(of pattern: String) -> [String] {
        var pieces = [""]
        var rest = pattern[...]
        while let found = rest.firstRange(of: "{}") {
            pieces[pieces.count - 1] = String(rest[..<found.lowerBound])
            pieces.append("")
            rest = rest[found.upperBound...]
        }
        pieces[pieces.count - 1] = String(rest)
        return pieces
    }
}

extension Substring {
    /// Where some text stands first.
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
