/// What others know of a person, as the words that they would try first.
struct PersonalWords {
    private let words: [String]

    /// Words of one or two letters would be found everywhere.
    init(_ names: [String]) {
        let parts = names.flatMap { name in
            name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init) + [name.lowercased()]
        }
        words = Set(parts.filter { $0.count > 2 }).sorted { ($1.count, $0) < ($0.count, $1) }
    }

    /// Whether too little is left for a password once these words are taken out of it.
    func explain(_ password: String) -> Bool {
        var rest = Array(password)
        for word in words { rest = PersonalWords.without(Array(word), in: rest) }
        let letters = rest.count { $0.isLetter || $0.isNumber }
        return rest.count < password.count && letters < 8
    }

    private static func without(_ word: [Character], in text: [Character]) -> [Character] {
        var rest: [Character] = []
        var index = 0
        while index < text.count {
            if text[index...].starts(with: word) {
                index += word.count
            } else {
                rest.append(text[index])
                index += 1
            }
        }
        return rest
    }
}
