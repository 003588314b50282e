import Mail
import Portfolios
import Rulebooks
import Testing

@Suite("What the letters say")
struct MailWordsTests {
    private static let until = Day("2026-12-06") ?? Day(number: 0)

    private static func head() throws -> Letterhead {
        Letterhead(
            name: try #require(HeaderText("CT-AIMH")), sender: try MIMETests.box("post@example.org", "CT-AIMH"))
    }

    /// Every letter, by its name here.
    static func letters(
        _ language: Language, who: String = "Mira Castellanos",
        extent: SignOffExtent = .init(entries: 12, minutes: 1_470)
    ) throws -> [String: Letter] {
        let words = MailWords.of(language)
        let (head, noon, name) = (try head(), MIMETests.noon, PersonName(who))
        let link = try #require(WebAddress("https://example.org/x"))
        return [
            "join": words.joinLink(link, minutes: 60, from: head),
            "sign in": words.signInLink(link, minutes: 15, from: head),
            "already there": words.alreadyHasAccount(link, from: head),
            "verify": words.verifyAddress(link, minutes: 1_440, from: head),
            "reset": words.resetPassword(link, minutes: 30, from: head),
            "new device": words.newDevice("Firefox, Linux", at: noon, link, from: head),
            "password": words.passwordChanged(at: noon, link, from: head),
            "asked": words.signOffAsked(by: name, for: extent, until: until, link, from: head),
            "reminder": words.signOffReminder(by: name, for: extent, until: until, link, from: head),
            "signed": words.signed(by: name, extent, link, from: head),
            "refused": words.refused(by: name, extent, link, from: head),
            "role": words.roleOffered(
                language == .english ? "Coordinator" : "Coordinación", by: name, until: until, link, from: head),
            "role taken back": words.roleRevoked(
                language == .english ? "Coordinator" : "Coordinación", by: name, because: PersonName("She moved on."),
                link, from: head),
        ].merging(
            AccountNews.allCases.map { ("\($0)", words.accountNews($0, at: noon, link, from: head)) }
        ) { first, _ in first }
        .merging(attendance(language, who: name, head, link)) { first, _ in first }
    }

    private static func attendance(
        _ language: Language, who: PersonName, _ head: Letterhead, _ link: WebAddress
    ) -> [String: Letter] {
        let (words, title) = (AttendanceLetters.of(language), PersonName("Grief in the first year"))
        return [
            "group": words.asked(by: who, on: until, minutes: 90, link, from: head),
            "group again": words.askedAgain(by: who, on: until, link, from: head),
            "group withdrawn": words.sessionWithdrawn(by: who, on: until, link, from: head),
            "declined": words.declined(by: who, on: until, link, from: head),
            "credited": words.credited(by: who, for: title, minutes: 60, link, from: head),
            "waiting": words.waiting(by: who, for: title, minutes: 60, link, from: head),
            "corrected": words.corrected(by: who, title, link, from: head),
            "credit withdrawn": words.creditWithdrawn(by: who, title, link, from: head),
        ]
    }

    @Test("both languages have every letter, each says who sends it, and none is the same in both")
    func languages() throws {
        let (english, spanish) = (try Self.letters(.english), try Self.letters(.spanish))
        for (name, letter) in english {
            let other = try #require(spanish[name])
            #expect(letter.language == .english && other.language == .spanish)
            #expect(letter.subject != other.subject && letter.action?.label != other.action?.label, "\(name)")
            #expect(zip(letter.opening + letter.closing, other.opening + other.closing).allSatisfy { $0 != $1 })
            for said in [letter, other] {
                #expect(said.closing.joined().contains("CT-AIMH"), "\(name) says who sends it")
                #expect(said.plainText.count < 900, "\(name) is short")
                #expect(!said.plainText.contains("  ") && said.opening.allSatisfy { !$0.isEmpty })
            }
            #expect(!other.plainText.contains("“") && !letter.plainText.contains("«"))
        }
    }

    @Test("a link with which one can act is kept out of the inbox; others are not")
    func secrets() throws {
        for language in Language.allCases {
            for (name, letter) in try Self.letters(language) {
                let isSecret = ["join", "sign in", "verify", "reset", "asked", "reminder"].contains(name)
                #expect(letter.action?.isSecret == isSecret, "\(name)")
                #expect(!letter.inboxText.contains("https://"))
            }
        }
    }

    @Test("one and many, hours and minutes, days and moments are said as people say them")
    func amounts() throws {
        let one = SignOffExtent(entries: 1, minutes: 60)
        let english = try Self.letters(.english, extent: one)
        #expect(english["asked"]?.subject.text == "Mira Castellanos asks you to sign for 1 hour")
        #expect(english["signed"]?.opening == ["Mira Castellanos signed for one entry, 1 hour in all."])
        let spanish = try Self.letters(.spanish)
        #expect(spanish["asked"]?.subject.text == "Mira Castellanos le pide que firme 24 horas y 30 minutos")
        #expect(spanish["asked"]?.opening.last?.hasSuffix("sirve hasta el 6 de diciembre de 2026.") == true)
        #expect(spanish["password"]?.opening[0].contains("el 22 de noviembre de 2026 a las 12:00 UTC") == true)
        #expect(try Self.letters(.english)["sign in"]?.opening[0].hasSuffix("within 15 minutes.") == true)
    }

    @Test("a name is no advertisement: it is short, holds no link and no line of its own")
    func names() throws {
        let hostile =
            "Win at http://evil.example/x, www.evil.example or a@evil.example\r\nBcc: x@y.z"
            + String(repeating: "!", count: 200)
        for letter in try Self.letters(.english, who: hostile).values {
            for text in [letter.subject.text, letter.plainText] {
                #expect(!text.contains("http://") && !text.contains("evil.example") && !text.contains("@"))
                #expect(!text.contains("\nBcc") && !text.contains("!!!!!!!!!!!!!!!!!!!!!!!!!!!!"))
            }
        }
        let letters = try Self.letters(.english, who: "Dr. J.R. O’Neil-Núñez")
        #expect(letters["signed"]?.subject.text == "Dr. J. R. O’Neil-Núñez signed for you")
    }

    @Test("every reason is said in a sentence of either language, even one that nobody knows")
    func reasons() {
        let reasons = [
            "reply 550 5.1.1", "reply 552 5.2.2", "reply 550 5.2.1", "reply 554 5.7.1", "reply 550", "timed out",
            "connection lost", "unreachable",
        ]
        for language in Language.allCases {
            let said = reasons.map { MailWords.of(language).sentence(of: $0) }
            #expect(Set(said).count == reasons.count && said.allSatisfy { $0.hasSuffix(".") })
            #expect(!MailWords.of(language).sentence(of: "<script>").contains("<"))
        }
    }
}
