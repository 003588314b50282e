import Fixtures
import Portfolios
import Rulebooks
import Testing

@testable import Offerings

@Suite("Words find what reading every text by hand finds")
struct FindingTextOracleTests {
    @Test("whole words, words begun and words with mistakes", arguments: [1, 2, 3])
    func words(_ seed: UInt64) {
        let (directory, index) = FindingSample.invented(90, seed: seed)
        let oracle = TextOracle(directory, FindingSample.english.catalog.vocabulary)
        var random = SplitMix64(seed: seed + 100)
        for _ in 0..<60 {
            let typed = (0..<Int.random(in: 1...3, using: &random)).map { _ in oracle.word(&random) }
            var query = ProgramQuery()
            query.look(for: typed.joined(separator: " "))
            let answer = index.answer(to: query, on: ProgramIndex.today, pageSize: 1_000)
            #expect(Set(answer.hits.map { index[$0].id }) == oracle.found(typed), "\(typed)")
        }
    }
}

/// Compares each word typed with each word of each program.
private struct TextOracle {
    private let texts: [(id: String, words: Set<String>)]
    private let all: [String]
    /// Whoever names a place and finds nothing there finds what is open to it.
    private let places: Set<String>

    init(_ directory: Directory, _ words: Vocabulary) {
        texts = directory.programs.map { program in
            let terms =
                program.places + program.tracks + program.education + program.professions + program.themes
                + [program.award, program.level, program.format, program.status].compactMap(\.self)
            let names = program.providers.map { directory.organization($0)?.name ?? $0.text }
            let said = [program.name, program.awardName, program.city, program.who, program.note].compactMap(\.self)
            let kinds = program.providers.compactMap { directory.organization($0)?.type }
            let otherNames =
                (program.cost == .free ? [OtherNames.free] : [])
                + (terms + kinds).compactMap { OtherNames.ofTerms[words.name(of: $0)] }
            let text = (said + names + (terms + kinds).map(words.label) + otherNames)
                .joined(separator: " ")
            return (program.id, Set(TextOracle.split(text)))
        }
        places = Set(words.terms(in: "jurisdictions").flatMap { TextOracle.split(words.label(of: $0)) })
        all = Set(texts.flatMap(\.words)).union(places).sorted()
    }

    /// A word of some program, maybe cut or with a mistake; long enough that nothing else is made of it.
    func word(_ random: inout SplitMix64) -> String {
        let long = all.filter {
            $0.count >= 6 && !places.contains($0) && !TextOracle.soft.contains($0) && !$0.contains { $0.isNumber }
        }
        var letters = Array(long.randomElement(using: &random)!)
        let place = Int.random(in: 0..<letters.count, using: &random)
        switch Int.random(in: 0...5, using: &random) {
        case 0: letters.removeLast()
        case 1: letters.remove(at: place)
        case 2: letters[place] = "q"
        case 3: letters.insert("z", at: place)
        case 4: letters.swapAt(place, max(0, place - 1))
        default: break
        }
        return String(letters)
    }

    func found(_ typed: [String]) -> Set<String> {
        let meant = typed.filter { !TextOracle.soft.contains($0) }.map(meanings)
        return Set(texts.filter { text in meant.allSatisfy { !$0.isDisjoint(with: text.words) } }.map(\.id))
    }

    private func meanings(_ word: String) -> Set<String> {
        var forms: Set = [word, word + "s", word + "es"]
        if word.hasSuffix("s") { forms.insert(String(word.dropLast())) }
        if word.hasSuffix("es") { forms.insert(String(word.dropLast(2))) }
        let begun = all.filter { $0.hasPrefix(word) }
        let exact = forms.intersection(all).union(begun)
        if !exact.isEmpty { return exact }
        let edits = all.map { (word: $0, edits: TextOracle.edits(Array(word), Array($0))) }
        let least = edits.map(\.edits).min() ?? .max
        return least <= (word.count <= 7 ? 1 : 2) ? Set(edits.filter { $0.edits == least }.map(\.word)) : []
    }

    private static let soft: Set = ["training", "program", "programa", "formacion", "course"]

    private static func split(_ text: String) -> [String] {
        let plain = text.lowercased().map {
            ["ñ": "n", "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u"][$0] ?? $0
        }
        let runs = plain.split { !$0.isLetter && !$0.isNumber && !"-'.:/&".contains($0) }
        return runs.flatMap { run in
            let words = run.split { !$0.isLetter && !$0.isNumber }.map { String($0) }
            return words + ((2...4).contains(words.count) ? [words.joined()] : [])
        }
    }

    /// By definition: what the last letters cost, and what came before.
    private static func edits(_ left: [Character], _ right: [Character]) -> Int {
        if abs(left.count - right.count) > 2 { return .max }
        var table = (0...left.count).map { row in (0...right.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
        for row in left.indices {
            for column in right.indices {
                let change = table[row][column] + (left[row] == right[column] ? 0 : 1)
                var least = min(change, table[row][column + 1] + 1, table[row + 1][column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    least = min(least, table[row - 1][column - 1] + 1)
                }
                table[row + 1][column + 1] = least
            }
        }
        return table[left.count][right.count]
    }
}
