import Logbooks
import Testing

@Suite("Words that may name a child or a family")
struct LikelyIdentifierTests {
    @Test(
        "a child, a family or what leads to them is found",
        arguments: [
            ("We spoke about baby Mia today", .name, "baby Mia"),
            ("visit with the mother of Leo, who was tired", .name, "mother of Leo,"),
            ("Baby Mia slept", .name, "Baby Mia"), ("the Lopez family moved", .name, "the Lopez family"),
            ("hablamos de la mamá de Sofía", .name, "mamá de Sofía"), ("la familia Ortiz", .name, "familia Ortiz"),
            ("un niño llamado Teo", .name, "niño llamado Teo"),
            ("a toddler named Ana-Lucia", .name, "toddler named Ana-Lucia"),
            ("DOB 3/4/2024", .birthDate, "DOB 3/4/2024"), ("born on March 4", .birthDate, "born on March 4"),
            ("nacida el 4 de marzo", .birthDate, "nacida el 4 de marzo"),
            ("J.M., 3 years old", .initials, "J.M., 3 years old"), ("JM (14 months)", .initials, "JM (14 months)"),
            ("L. R., 2 años", .initials, "L. R., 2 años"), ("call 555-010-4477", .phone, "555-010-4477"),
            ("call (555) 010-4477 later", .phone, "(555) 010-4477"), ("llame al 555-0104", .phone, "555-0104"),
            ("ana@example.org", .email, "ana@example.org"), ("case 20-4471", .caseNumber, "case 20-4471"),
            ("Medicaid ID 884512", .caseNumber, "Medicaid ID 884512"), ("123-45-6789", .caseNumber, "123-45-6789"),
            ("expediente núm. 10233", .caseNumber, "expediente núm. 10233"),
            ("at 14 Willow Street", .address, "14 Willow Street"), ("Calle del Sol 14", .address, "Calle del Sol 14"),
        ] as [(String, LikelyIdentifier.Kind, String)])
    func found(text: String, kind: LikelyIdentifier.Kind, words: String) {
        let found = LikelyIdentifier.all(in: text)
        #expect(found.contains { $0.kind == kind && $0.words == words }, "\(found)")
    }

    @Test(
        "usual notes are left alone",
        arguments: [
            "", " ", "Reflected on endings with a family I have visited for a year.",
            "Infant Mental Health training, Hill College, room 204", "Child Welfare and Baby Court overview",
            "Mother Infant Program, 12 sessions", "Child Parent Psychotherapy, year 2", "Family Connections of Ohio",
            "Dr. Lena Cruz, supervisor since 2019", "MA, 3 years of experience", "Group of 6, 90 min on Zoom",
            "March 4, 2026: workshop on attachment", "The child seemed calmer; the mother spoke first.",
            "Supervision with Lee Andersen about a baby in care", "Circle of Security, 8 weeks, 20 hours",
            "La madre habló primero. Supervisión en grupo, 2 horas.", "Salud mental infantil: curso de 30 horas",
            "Case discussion 2026, file review", "Ages 0-3 and 3-6; 15 families", "born and raised here, I love it",
            "Watch Me Grow, session 3 of 10", "Parent of two, volunteer since 2020", "HS diploma, 12 months",
            "Used the DC:0-5 and the ASQ:SE-2", "Started 2024-05-15, ended 2025-06-30",
        ])
    func leftAlone(text: String) {
        #expect(LikelyIdentifier.all(in: text).isEmpty, "\(LikelyIdentifier.all(in: text))")
    }

    @Test("whatever stands around it, it is found; and no text is too odd to be read")
    func anywhere() {
        var random = SystemRandomNumberGenerator()
        let around = ["", "We met. ", "… ", "\n", "\u{301}", "🙂 ", "(", "- ", "’ "]
        for _ in 1...500 {
            let text =
                (around.randomElement(using: &random) ?? "") + "note: baby Mia" + [" ", ".", ",", "\n", "!"]
                .randomElement(using: &random)!
            #expect(LikelyIdentifier.all(in: text).contains { $0.kind == .name }, "\(text)")
            let signs = "aA1.@-/#(ñé 🙂\n,:;'’"
            let odd = String((0..<60).compactMap { _ in signs.randomElement(using: &random) })
            _ = LikelyIdentifier.all(in: odd)
        }
        _ = LikelyIdentifier.all(in: String(repeating: "J. ", count: 20_000))
    }
}
