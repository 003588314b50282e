import Portfolios
import Testing

@testable import Evaluation

@Suite("Questions about one entry and about several")
struct QuestionWordsTests {
    private let one = OutcomeWords.Mention(text: "your reference", isMany: false)
    private let many = OutcomeWords.Mention(text: "these 3 references", isMany: true)

    @Test("the verb agrees with how many there are")
    func english() {
        let words = OutcomeWords.english.questions
        #expect(words.whichDay(one) == "on which day was your reference?")
        #expect(words.whichDay(many) == "on which days were these 3 references?")
        #expect(words.when(many) == "when were these 3 references?")
        #expect(words.howLong(many) == "how long were these 3 references?")
        #expect(words.attribute(.recommends, .reference, one) == "does your reference recommend you?")
        #expect(words.attribute(.recommends, .reference, many) == "do these 3 references recommend you?")
        for attribute in Attribute.allCases {
            let question = words.attribute(attribute, .training, many)
            for verb in [" was these", " is these", "is these", "does these", "has these"] {
                #expect(!question.contains(verb), "\(question)")
            }
        }
    }

    @Test("in Spanish too")
    func spanish() {
        let words = OutcomeWords.spanish.questions
        let some = OutcomeWords.Mention(text: "3 referencias", isMany: true)
        #expect(words.whichDay(some) == "3 referencias: ¿qué días?")
        #expect(words.whichDay(.init(text: "su referencia", isMany: false)) == "su referencia: ¿qué día?")
    }
}
