package import Portfolios
import Rulebooks

/// What people read about a program, in folded words, each with the weight of the place where it stands.
struct ProgramTexts {
    private let directory: Directory
    private let vocabulary: Vocabulary
    private let little = EmptyWords(.english)
    private var ofTerms: [Term: [[UInt8]]] = [:]
    private var ofOrganizations: [OrganizationID: [[UInt8]]] = [:]

    init(directory: Directory, vocabulary: Vocabulary) {
        self.directory = directory
        self.vocabulary = vocabulary
    }

    /// Calls `body` with each word and its weight, 1 to 8; a word may come more than once.
    mutating func visit(_ program: Program, _ body: ([UInt8], UInt8) -> Void) {
        func say(_ text: String?, _ weight: UInt8) {
            for word in text.map(FoldedWord.wordsAndJoined) ?? [] { body(word, weight) }
        }
        say(program.name, 8)
        say(program.awardName, 4)
        say(program.city, 4)
        say(program.who, 2)
        say(program.note, 1)
        for provider in program.providers { for word in words(of: provider) { body(word, 5) } }
        for term in program.terms { for word in words(of: term) { body(word, 3) } }
        if program.cost == .free { say(OtherNames.free, 3) }
        for kind in Set(program.providers.compactMap { directory.organization($0)?.type }) {
            for word in words(of: kind) { body(word, 2) }
        }
    }

    private mutating func words(of term: Term) -> [[UInt8]] {
        if let known = ofTerms[term] { return known }
        var words = FoldedWord.wordsAndJoined(of: vocabulary.label(of: term))
        words += OtherNames.ofTerms[vocabulary.name(of: term)].map(FoldedWord.wordsAndJoined) ?? []
        let name = Array(vocabulary.name(of: term).utf8)
        // People type a state as letters write it: MI.
        if name.count == 5, name.starts(with: "us-".utf8) { words.append(Array(name[3...])) }
        ofTerms[term] = words
        return words
    }

    private mutating func words(of id: OrganizationID) -> [[UInt8]] {
        if let known = ofOrganizations[id] { return known }
        let organization = directory.organization(id)
        var words = organization == nil ? FoldedWord.wordsAndJoined(of: id.text) : []
        for name in [organization, organization?.partOf.flatMap(directory.organization)].compactMap(\.self) {
            words += FoldedWord.wordsAndJoined(of: "\(name.name) \(name.short ?? "")")
            if let initials = initials(of: name.name) { words.append(initials) }
        }
        ofOrganizations[id] = words
        return words
    }

    /// `uw` for the University of Washington; others than universities are hardly ever called by two letters.
    private func initials(of name: String) -> [UInt8]? {
        let words = FoldedWord.words(of: name).map(\.bytes).filter { !little.isStop($0) }
        let isUniversity = words.contains { $0.starts(with: "universi".utf8) }
        return (isUniversity ? 2...6 : 3...6).contains(words.count) ? words.compactMap(\.first) : nil
    }
}

extension Program {
    /// Every term that it carries, but for its providers' kinds.
    package var terms: [Term] {
        places + [award, level, format, status].compactMap(\.self) + tracks + education + professions + themes
    }
}
