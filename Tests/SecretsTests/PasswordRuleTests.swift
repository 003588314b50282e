import Portfolios
import Testing

@testable import Secrets

@Suite("What a password must be")
struct PasswordRuleTests {
    private let mira = ["Mira Solano-Weber", "mira.solano@clinic.example", "Attune", "Michigan Association"]

    private func faults(_ password: String, _ rule: PasswordRule = .besideAnother) -> [PasswordFault] {
        rule.faults(of: password, names: mira)
    }

    @Test(
        "words that have nothing to do with one another are taken, with no sign and no digit",
        arguments: [
            "harbor velvet tin", "seven quiet otters", "zapato nube lento", "ñandú bajo lluvia", "雨音 の 静かな 庭 に 立つ 猫 一匹",
            "miracles in the harbor", "weber grills are not for otters",
        ])
    func good(password: String) {
        #expect(faults(password, .alone) == [])
    }

    @Test("alone it needs 15 characters, beside another factor 8")
    func lengths() {
        #expect(faults("harbor velvet ", .alone) == [.tooShort(least: 15)])
        #expect(faults("harbor velvet t", .alone) == [])
        #expect(faults("hvt xrq") == [.tooShort(least: 8)])
        #expect(faults("hvt xrqz") == [])
        let long = (0..<1001).map { String(UnicodeScalar(0x4E00 + $0 * 37 % 5000)!) }.joined()
        #expect(faults(long) == [.tooLong(most: 1000)])
        #expect(faults(String(long.dropLast())) == [])
    }

    @Test("characters are counted as people see code points, composed")
    func counting() {
        #expect(faults("n\u{303}a\u{301}e\u{301}i\u{301}") == [.tooShort(least: 8)])
        #expect(faults("😀🐤🐝🐙") == [.tooShort(least: 8)])
    }

    @Test(
        "what many people have is refused, also in capitals or with digits around it",
        arguments: [
            "password", "PassWord", "Password1234!", "iloveyou", "12345678", "qwertyuiop", "sunshine", "2024sunshine!",
            "contraseña", "CONTRASEN\u{303}A", "tequieromucho", "trustno1", "superman!!", "1qaz2wsx",
        ])
    func common(password: String) {
        #expect(faults(password).contains(.common))
    }

    @Test("a common word within a longer password does no harm")
    func commonWithin() {
        #expect(faults("sunshine harbor tin") == [])
        #expect(faults("password of the old mill") == [])
    }

    @Test("the list is sorted, has no doubles and at least ten thousand passwords, in at most 150 kB")
    func list() {
        let marks = CommonPasswords.known.marks
        #expect(marks.count % 4 == 0)
        #expect((40_000...150_000).contains(marks.count))
        let numbers = stride(from: 0, to: marks.count, by: 4).map { start in
            marks[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("of ten thousand passwords made of chance, hardly one is taken for a common one")
    func falseAlarms() {
        let chance = Randomness.seeded(11)
        let alarms = (0..<10_000).count { _ in CommonPasswords.known.hold(Base64URL.text(chance.bytes(9))) }
        #expect(alarms <= 1)
    }

    @Test("lists of no and of one password are searched as well")
    func smallLists() {
        let mark = Array(SHA256.digest(of: "otterotter").bytes.prefix(4))
        #expect(CommonPasswords(marks: mark).hold("otterotter"))
        #expect(!CommonPasswords(marks: mark).hold("otterotte"))
        #expect(!CommonPasswords(marks: []).hold("otterotter"))
        #expect(!CommonPasswords(marks: mark).hold(""))
        #expect(!CommonPasswords(marks: mark).hold("123456789"))
    }

    @Test(
        "patterns are refused, however long",
        arguments: [
            "aaaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "abcdefghijklmnopq", "qwertyuiopasdfghj", "zyxwvutsrqponmlk",
            "1234567890123456", "12345678987654321", "123123123123123", "asdfghjklasdfghjkl", "otter otter otter ot",
            "1qaz2wsx3edc4rfv", "987654321qwertyuiop",
        ])
    func patterns(password: String) {
        #expect(faults(password).contains(.pattern))
    }

    @Test(
        "a password that says little more than who the person is, is refused",
        arguments: [
            "Mira Solano-Weber", "mirasolano1985!", "mira.solano@clinic.example", "solanoweber2026", "attune-mira-1",
            "clinic.example.1", "MichiganAssociation", "SolanoSolano99",
        ])
    func personal(password: String) {
        #expect(faults(password).contains(.aboutYou))
    }

    @Test("a person without a name is held to the rest")
    func nameless() {
        #expect(PasswordRule.besideAnother.faults(of: "Mira Solano-Weber", names: []) == [])
        #expect(PasswordRule.besideAnother.faults(of: "harbor velvet", names: ["", " ", "a", "@"]) == [])
    }
}
