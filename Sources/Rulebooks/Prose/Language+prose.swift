extension Language {
    /// The words in which the engine speaks this language.
    package var proseWords: ProseWords {
        switch self {
        case .english: .english
        case .spanish: .spanish
        }
    }
}
