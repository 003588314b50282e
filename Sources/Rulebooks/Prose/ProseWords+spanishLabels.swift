/// Labels of the vocabulary inside Spanish sentences.
enum SpanishLabels {
    /// `Título de asociado` and `Examen del CDA` inside a sentence; `Early Head Start` and `Universidad de Ohio` stay.
    static func lowered(_ label: String) -> String {
        let words = label.prefix { $0 != "(" }.split(separator: " ")
        let hasName = words.dropFirst().contains { $0.first?.isUppercase == true && !isShort($0) }
        return hasName ? label : continued(label)
    }

    /// A sentence after a colon.
    static func continued(_ sentence: String) -> String {
        isShort(sentence.prefix { $0 != " " }) ? sentence : sentence.prefix(1).lowercased() + sentence.dropFirst()
    }

    /// Whether a word is an abbreviation: `CDA`.
    private static func isShort(_ word: Substring) -> Bool { word.dropFirst().contains(where: \.isUppercase) }

    /// `Mentoría, clínica` in a list is `Mentoría (clínica)`; `salud del bebé, la familia y la infancia` stays.
    static func credential(_ label: String) -> String {
        let halves = label.split(separator: ", ", maxSplits: 1)
        let isListed = ["el ", "la ", "los ", "las "].contains { halves.last?.hasPrefix($0) == true }
        guard halves.count == 2, !isListed else { return label }
        return "\(halves[0]) (\(halves[1]))"
    }

    /// What someone says of themselves, said to them: `mi práctica` is `su práctica`.
    static func spoken(_ label: String) -> String {
        let words = label.split(separator: " ").map { yours[String($0)] ?? String($0) }
        return words.joined(separator: " ")
    }

    private static let yours = [
        "Mi": "Su", "mi": "su", "Mis": "Sus", "mis": "sus", "me": "le", "mí": "usted", "yo": "usted",
        "brindo": "usted brinda", "coordino": "usted coordina", "doy": "usted da", "imparto": "usted imparte",
        "mentorizo": "usted mentoriza", "ofrezco": "usted ofrece", "recibo": "usted recibe", "soy": "usted es",
        "superviso": "usted supervisa",
    ]
}
