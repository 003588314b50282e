import Portfolios
import Rulebooks

extension DirectoryDecoding {
    private static let blockKeys = [
        "text", "list", "gap", "find", "credentials", "terms", "framework", "crosswalk", "rules",
    ]
    private static let statementKeys = ["text", "cite", "advice"]

    /// One file of `guides/`.
    mutating func guide(_ document: Document) -> Guide? {
        let keys = ["id", "title", "summary", "order", "sections"]
        guard let fields = Fields(document, known: keys, what: "a guide", findings: findings) else { return nil }
        for key in keys where fields[key] == nil { findings.report("a guide must have \(key)", at: document) }
        guard let written = fields["id"], let id = decoding.name(written, "an id") else { return nil }
        if guides.updateValue(document, forKey: id) != nil {
            findings.report("there is another guide “\(id)”", at: written)
        }
        var sections: [Guide.Section] = []
        for item in fields["sections"]?.items ?? [] {
            guard let section = section(item) else { continue }
            if sections.contains(where: { $0.id == section.id }) {
                findings.report("the guide has a section “\(section.id)” already", at: item)
            }
            sections.append(section)
        }
        return Guide(
            id: id, title: text(fields, "title") ?? id, summary: text(fields, "summary") ?? "",
            order: fields["order"].flatMap { decoding.number($0, "order", in: 1...99) } ?? 1, sections: sections,
            place: document.place)
    }

    private mutating func section(_ document: Document) -> Guide.Section? {
        let keys = ["id", "title", "says"]
        guard let fields = Fields(document, known: keys, what: "a section", findings: findings) else { return nil }
        for key in keys where fields[key] == nil { findings.report("a section must have \(key)", at: document) }
        guard let id = fields["id"].flatMap({ decoding.name($0, "an id") }) else { return nil }
        var blocks: [Guide.Block] = []
        for item in fields["says"]?.items ?? [] { blocks += block(item).map { [$0] } ?? [] }
        return Guide.Section(id: id, title: text(fields, "title") ?? id, blocks: blocks)
    }

    private mutating func block(_ document: Document) -> Guide.Block? {
        guard case .map(let pairs, _) = document, let key = pairs.map(\.key).first(where: Self.blockKeys.contains),
            let value = document[key]
        else {
            findings.report(
                "a part of a guide must have one of \(Self.blockKeys.joined(separator: ", "))", at: document)
            return nil
        }
        if key == "text" { return statement(document).map { .statement($0) } }
        let others = key == "find" ? ["label"] : []
        guard Fields(document, known: [key] + others, what: "a part of a guide", findings: findings) != nil else {
            return nil
        }
        switch key {
        case "list": return .list(value.items.compactMap { statement($0) })
        case "gap": return statement(value, mayStandAlone: true).map { .gap($0) }
        case "find": return search(value, label: document["label"])
        case "credentials": return .credentials(value.items.compactMap { rulebook($0) })
        case "terms": return terms(value)
        case "framework": return framework(value).map { .framework($0.id) }
        case "crosswalk": return crosswalk(at: value)
        default: return decoding.word(value, "what rulebooks ask", of: Guide.Matter.self).map { .rules($0) }
        }
    }

    /// - Parameter mayStandAlone: without a source, as what is not known does.
    private func statement(_ document: Document, mayStandAlone: Bool = false) -> Guide.Statement? {
        guard let fields = Fields(document, known: Self.statementKeys, what: "a statement", findings: findings),
            let text = text(fields, "text")
        else { return nil }
        let isAdvice = fields["advice"].flatMap { decoding.flag($0, "advice") } ?? false
        if !mayStandAlone, !isAdvice, fields["cite"] == nil {
            findings.report("a statement must say where it is known from: cite; or advice: yes", at: document)
        }
        return Guide.Statement(text, cites: decoding.cites(document) ?? [])
    }

    private func search(_ document: Document, label: Document?) -> Guide.Block? {
        guard let query = decoding.text(document, "a search"), let label else {
            findings.report("a search must have find and label", at: document)
            return nil
        }
        let reading = ProgramQuery.reading(query, knowing: ProgramFacets(catalog: catalog))
        if !reading.notes.isEmpty { findings.report("the finder does not understand “\(query)”", at: document) }
        return decoding.text(label, "label").map { .search(label: $0, query: query) }
    }

    private mutating func terms(_ document: Document) -> Guide.Block {
        var names: [String] = []
        for item in document.items { names += see(item).map { [$0] } ?? [] }
        return .terms(names)
    }

    private func crosswalk(at document: Document) -> Guide.Block? {
        guard let fields = Fields(document, known: ["from", "to"], what: "a cross-walk", findings: findings),
            let from = fields["from"].flatMap({ framework($0) }), let to = fields["to"].flatMap({ framework($0) })
        else { return nil }
        if !crosswalks.contains([from.id, to.id]) {
            findings.report("there is no cross-walk from \(from.id) to \(to.id)", at: document)
        }
        return .crosswalk(from: from.id, to: to.id)
    }
}
