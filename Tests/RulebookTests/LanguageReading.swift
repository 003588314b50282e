import CatalogFiles
import Portfolios
import Rulebooks

/// Turns the short files of the shapes into whole rulebooks, portfolios and providers.
enum LanguageReading {
    /// The project's vocabulary, and the credentials that the examples name.
    static let vocabulary: [Document] = {
        let text = LanguageFiles.text("\(LanguageFiles.root)/catalog/vocabulary/terms.yaml")
        let own = """
            lists:
              credentials:
                ifs: Infant Family Specialist
                imhs: Infant Mental Health Specialist
                imhm-c: Infant Mental Health Mentor, Clinical
                ers: Endorsed Reflective Supervisor
            """
        return [text, own].map { readDocument(in: Array($0.utf8), file: "terms.yaml").document! }
    }()

    static func rulebooks(_ shape: Document) -> [Document] {
        var books = shape["rulebooks"]?.items ?? []
        if let requirement = shape["requirement"] {
            let keys = ["cycle", "proof"].compactMap { key in shape[key].map { pair(key, $0) } }
            books.append(.map([pair("requirement", requirement)] + keys, requirement.place))
        }
        return books.map(whole)
    }

    /// A rulebook with the keys that an example need not say.
    private static func whole(_ book: Document) -> Document {
        guard case .map(var pairs, let place) = book else { return book }
        let source = Document.map([pair("EXAMPLE", .map([pair("title", text("An example"))], place))], place)
        var missing = [
            ("id", text("example")), ("edition", text("2024")), ("title", text("An example")),
            ("issuer", text("example")), ("family", text("example")),
            ("in-force", .map([pair("from", text("2000-01-01"))], place)),
        ]
        if book["overlay-of"] == nil { missing.append(("sources", source)) }
        pairs = pairs.map { $0.key == "requirement" ? pair("requirement", cited($0.value)) : $0 }
        pairs += missing.filter { book[$0.0] == nil }.map { pair($0.0, $0.1) }
        return .map(pairs, place)
    }

    private static func cited(_ node: Document) -> Document {
        guard case .map(let pairs, let place) = node, node["cite"] == nil else { return node }
        return .map(pairs + [pair("cite", text("EXAMPLE"))], place)
    }

    private static func pair(_ key: String, _ value: Document) -> Document.Pair {
        Document.Pair(key: key, keyPlace: value.place, value: value)
    }

    private static func text(_ text: String) -> Document {
        .scalar(text, quoted: true, Place(file: "example"))
    }

    static func portfolio(
        _ entries: Document, without: [String], vocabulary: Vocabulary
    ) throws -> Portfolio {
        let kept = entries.items.filter { !without.contains($0["id"]!.text) }
        let json = "{\"id\": \"mira-okafor\", \"entries\": [\(kept.map(\.json).joined(separator: ", "))]}"
        let reader = PortfolioReader(tables: ReadingTables(vocabulary: vocabulary))
        let columns = PortfolioColumns()
        try Array(json.utf8).withUnsafeBufferPointer { bytes throws(ReadingProblem) in
            try reader.read(bytes, into: columns)
        }
        return columns.portfolio()
    }

    static func providers(_ list: Document?, vocabulary: Vocabulary) -> Providers {
        Providers(
            (list?.items ?? []).map { item in
                Provider(
                    id: ProviderID(item["id"]!.text), name: item["name"]!.text,
                    holdings: (item["holdings"]?.items ?? []).map { holding in
                        Holding(
                            vocabulary.term(holding["credential"]!.text)!,
                            HoldingManner(rawValue: holding["as"]!.text)!,
                            from: holding["from"].flatMap { Day($0.text) },
                            until: holding["until"].flatMap { Day($0.text) })
                    },
                    degrees: (item["degrees"]?.items ?? []).map { degree in
                        Provider.Degree(
                            level: vocabulary.term(degree["level"]!.text)!, day: degree["day"].flatMap { Day($0.text) })
                    })
            })
    }
}

extension Document {
    var text: String {
        guard case .scalar(let text, _, _) = self else { return "" }
        return text
    }

    /// The same as JSON; plain numbers, yes and no as such.
    var json: String {
        switch self {
        case .scalar(let text, let quoted, _):
            if !quoted, text == "yes" || text == "no" { return text == "yes" ? "true" : "false" }
            let isNumber = !text.isEmpty && text.allSatisfy { $0.isNumber || $0 == "." }
            if !quoted, text == "null" || isNumber { return text }
            return "\"\(text)\""
        case .list(let items, _): return "[\(items.map(\.json).joined(separator: ", "))]"
        case .map(let pairs, _):
            return "{\(pairs.map { "\"\($0.key)\": \($0.value.json)" }.joined(separator: ", "))}"
        }
    }
}
