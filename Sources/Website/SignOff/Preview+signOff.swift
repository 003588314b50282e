import Logbooks
import Portfolios
import Rulebooks
import Storage

extension Preview {
    static func teller(in language: Language) -> EntryTeller {
        EntryTeller(kept: vocabulary, shown: vocabulary, language: language)
    }

    static let supervision = Entry(
        id: "s1", kind: .supervisionReceived, first: today.addingMonths(-1), amount: 90,
        values: [.provider: .name("Sam Cruz"), .format: .term(vocabulary.term("individual") ?? Term(number: 1))])

    static let signOffRequest = SignOffRequest(
        id: "request", person: "ada", role: .supervisor, address: "sam@example.org", message: "Would you?",
        madeAt: Instant(milliseconds: 1_772_496_000_000), endsAt: Instant(milliseconds: 1_775_088_000_000),
        items: [1, 2].map { number in
            SignOffRequest.Item(EntryMark(EntryID("s\(number)"), version: 1, digest: digest(number)))
        })

    static var sheet: SignOffSheet {
        let items = signOffRequest.items
        return SignOffSheet(
            request: signOffRequest, standing: .open, asker: "Ada Osei",
            items: [
                .init(
                    asked: items[0], entry: supervision, shown: items[0].mark, documents: Array(documents.prefix(1))),
                .init(
                    asked: items[1], entry: portfolio.entries[0],
                    shown: EntryMark(items[1].mark.entry, version: 2, digest: digest(3))),
            ])
    }

    private static func digest(_ number: Int) -> Digest {
        Digest { bytes in for index in 0..<32 { bytes[index] = UInt8(number) } }
    }
}
