/// Words by which a child or a family could be recognized, found in free text before it is saved. It errs: a warning
/// is gentle, and whoever wrote the text decides.
package struct LikelyIdentifier: Sendable, Hashable {
    package enum Kind: Sendable, Hashable, CaseIterable {
        case email, phone, birthDate, name, initials, address, caseNumber
    }

    package var kind: Kind
    /// As they stand in the text.
    package var words: String

    /// All that are found, in the order of the text, none twice.
    package static func all(in text: String) -> [LikelyIdentifier] {
        let sentence = IdentifierText(text)
        var found: [(start: Int, LikelyIdentifier)] = []
        for position in sentence.words.indices {
            for (kind, find) in finders {
                guard let end = find(sentence, position) else { continue }
                found.append((position, LikelyIdentifier(kind: kind, words: sentence.text(position...end))))
                break
            }
        }
        var last = Set<LikelyIdentifier>()
        return found.map(\.1).filter { last.insert($0).inserted }
    }

    /// What looks for each kind at a word: where it ends, if it is there.
    private static let finders: [(Kind, @Sendable (IdentifierText, Int) -> Int?)] = [
        (.email, { $0.email(at: $1) }), (.caseNumber, { $0.caseNumber(at: $1) }), (.phone, { $0.phone(at: $1) }),
        (.birthDate, { $0.birthDate(at: $1) }), (.address, { $0.address(at: $1) }),
        (.initials, { $0.initials(at: $1) }), (.name, { $0.name(at: $1) }),
    ]
}
