/// Words for invented programs.
struct RandomWords {
    static let awards = [
        "Certificate in", "Graduate certificate in", "Fellowship in", "Master of", "Introduction to", "Diplomado en",
        "Certificación en", "Series on", "Training in", "Practicum in", "Post-graduate program in",
    ]
    static let subjects = [
        "Infant Mental Health", "Infant and Early Childhood Mental Health", "Reflective Supervision",
        "Reflective Supervision/Consultation (RS/C)", "IECMH-C consultation", "Perinatal Mental Health",
        "Infant-Parent Psychotherapy", "Child-Parent Psychotherapy", "DC:0-5", "Salud Mental Infantil Temprana",
        "Parent's Mind and Attachment", "Home Visiting", "Early Intervention", "PCIT", "Family Studies",
    ]
    static let plain = """
        for the of and to in a with who clinicians teachers nurses families infants toddlers parents caregivers home
        visitors licensed masters students seminar weekly monthly groups supervision reflective consultation cases
        attachment development trauma assessment diagnosis culture equity leadership policy research practice hours
        online sessions cohort mentors endorsement niñez educación formación supervisión reflexiva bebés cuidadoras
        """.split { $0 == " " || $0 == "\n" }.map(String.init)

    private static let syllables = [
        "ba", "cor", "del", "en", "fal", "gri", "ho", "il", "jun", "ka", "lin", "mor", "na", "ol", "per", "qui", "ros",
        "sen", "tam", "ur", "ver", "wil", "xi", "yar", "zo", "ñan", "més", "dür",
    ]

    /// A name that nobody has: `Corlinver`.
    func name(_ random: inout SplitMix64) -> String {
        let name = (0..<random.number(2...3)).map { _ in random.pick(Self.syllables) }.joined()
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}
