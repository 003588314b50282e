import Rulebooks
import Testing

@Suite("Texts in memory of their own")
struct OwnTextsTests {
    private static let long =
        "reflective supervision in a group of eight, every other week, with somebody who is endorsed"
    private static let short = "supervision-received"

    private func file(_ name: String, _ keys: [String]) -> Document {
        let place = Place(file: name, line: 3, column: 5)
        let pairs = keys.map { key in
            Document.Pair(
                key: key, keyPlace: place,
                value: .list(
                    [
                        .scalar(Self.long + key, quoted: false, place), .scalar("1", quoted: true, place),
                        .map(
                            [.init(key: Self.short, keyPlace: place, value: .scalar(key, quoted: false, place))], place),
                    ], place))
        }
        return .map(pairs, place)
    }

    @Test("documents say the same with them, whatever their files are called and however often they say it")
    func same() {
        let documents = [
            file("catalog/rulebooks/a-long-name.yaml", ["hours", Self.short, Self.short]), file("b.yaml", []),
            file("catalog/rulebooks/a-long-name.yaml", [Self.long, "ñandú-ñandú-ñandú"]),
            file("catalog/rulebooks/another-name.yaml", ["", Self.short]),
        ]
        var texts = OwnTexts(of: documents)
        #expect(texts.documents([documents[0]]) + texts.documents(Array(documents[1...])) == documents)
    }
}
