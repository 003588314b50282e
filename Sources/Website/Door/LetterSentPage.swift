import HTML
import Rulebooks

/// That a letter is on its way. It says the same whether the address is known or not.
struct LetterSentPage: Page {
    var address: String

    static func preview(in language: Language) -> LetterSentPage { LetterSentPage(address: "ada@example.org") }

    func title(_ words: Words) -> String { words.door.sentTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.door
        main.pageHeading(words.sentTitle, lead: words.sentText(address))
        main.ul { list in for sentence in words.sentHelp { list.li(sentence) } }
    }
}
