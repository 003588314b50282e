import Portfolios

extension Decoding {
    private static let entryKeys =
        [
            "id", "kind", "standing", "day", "conferred", "from", "until", "minutes", "hours", "hours-a-week",
            "provider-holdings", "scores", "rater",
        ] + Attribute.allCases.map(\.rawValue)

    /// A list of entries, each with its own id.
    func entries(_ document: Document) -> [Entry] {
        guard case .list(let items, _) = document else {
            if !document.isNull { findings.report("this must be a list of entries", at: document) }
            return []
        }
        var seen: Set<EntryID> = []
        return items.compactMap { item in
            guard let entry = entry(item) else { return nil }
            if !seen.insert(entry.id).inserted {
                findings.report("another entry has the id “\(entry.id)”", at: item, key: "id")
            }
            return entry
        }
    }

    /// One entry, with the keys and limits of a portfolio in JSON; a value left empty is not said.
    func entry(_ document: Document) -> Entry? {
        guard let fields = Fields(document, known: Self.entryKeys, what: "an entry", findings: findings) else {
            return nil
        }
        guard let kind = fields["kind"].flatMap({ word($0, "the kind of entry", of: Kind.self) }) else {
            if fields["kind"] == nil { findings.report("an entry needs a kind", at: document) }
            return nil
        }
        let id = fields["id"].flatMap { identifier($0, "an id") }
        if fields["id"] == nil { findings.report("an entry needs an id", at: document) }
        let (first, last) = days(fields, kind)
        let standing = said(fields["standing"]).flatMap { word($0, "the standing", of: Standing.self) } ?? .claimed
        let holdings = said(fields["provider-holdings"]).map { $0.items.compactMap(holding) }
        guard let id else { return nil }
        return Entry(
            id: EntryID(id), kind: kind, standing: standing, first: first, last: last, amount: amount(fields, kind),
            values: values(document, kind), holdings: holdings,
            scores: said(fields["scores"]).map(scores) ?? [:])
    }

    /// The value, unless nothing is said.
    private func said(_ document: Document?) -> Document? {
        guard let document, !document.isNull else { return nil }
        return document
    }

    /// Text of 1 to 400 bytes.
    func identifier(_ document: Document, _ what: String) -> String? {
        guard let text = text(document, what) else { return nil }
        guard text.utf8.count <= 400 else {
            findings.report("\(what) may have 400 bytes at most", at: document)
            return nil
        }
        return text
    }

    private func days(_ fields: Fields, _ kind: Kind) -> (Day?, Day?) {
        if kind.isLasting {
            for key in ["day", "conferred"] where said(fields[key]) != nil {
                findings.report("\(kind.rawValue) lasts: write from and until", at: fields.document, key: key)
            }
            let (from, until) = (said(fields["from"]).flatMap(day), said(fields["until"]).flatMap(day))
            if let from, let until, until < from {
                findings.report("it ends before it begins", at: fields.document, key: "until")
            }
            return (from, until)
        }
        for key in ["from", "until"] where said(fields[key]) != nil {
            findings.report("\(kind.rawValue) happens on one day: write day", at: fields.document, key: key)
        }
        if said(fields["day"]) != nil, said(fields["conferred"]) != nil {
            findings.report("write day or conferred, not both", at: fields.document, key: "conferred")
        }
        let day = (said(fields["day"]) ?? said(fields["conferred"])).flatMap(day)
        return (day, day)
    }

    private func amount(_ fields: Fields, _ kind: Kind) -> Int? {
        let given = ["minutes", "hours", "hours-a-week"].filter { said(fields[$0]) != nil }
        guard let key = given.first, let value = fields[key] else { return nil }
        if given.count > 1 {
            findings.report(
                "write minutes or hours or hours-a-week, not several", at: fields.document, key: given[1])
        }
        let isWeekly = key == "hours-a-week"
        guard isWeekly ? kind.isWeekly : kind.hasMinutes else {
            let instead = kind.isWeekly ? "; write hours-a-week" : ""
            let what = isWeekly ? "hours a week" : key
            findings.report("\(kind.rawValue) has no \(what)\(instead)", at: fields.document, key: key)
            return nil
        }
        if key == "minutes" { return number(value, "minutes", in: 0...1_000_000) }
        return hours(value, most: isWeekly ? 168 : 16_666)
    }

    private func hours(_ document: Document, most: Int) -> Int? {
        guard case .scalar(let text, quoted: false, _) = document, let minutes = Minutes.hours(text),
            minutes <= most * 60
        else {
            findings.report(
                "hours must be a number from 0 to \(most) that comes out in whole minutes, like 2 or 1.5\(found(document))",
                at: document)
            return nil
        }
        return minutes
    }

    private func values(_ document: Document, _ kind: Kind) -> [Attribute: Entry.Value] {
        guard case .map(let pairs, _) = document else { return [:] }
        var values: [Attribute: Entry.Value] = [:]
        for pair in pairs where !pair.value.isNull {
            guard let attribute = Attribute(key: pair.key) else { continue }
            if values[attribute] != nil { findings.report("“\(attribute.rawValue)” is given twice", at: pair) }
            values[attribute] = value(pair.value, of: attribute, kind)
        }
        return values
    }

    private func value(_ document: Document, of attribute: Attribute, _ kind: Kind) -> Entry.Value? {
        let lists = attribute.list(for: kind).map { [$0] } ?? []
        switch attribute.shape {
        case .term: return term(document, in: lists).map { .term($0) }
        case .terms: return .terms(Set(document.items.compactMap { term($0, in: lists) }).sorted())
        case .flag: return flag(document, attribute.rawValue).map { .flag($0) }
        case .number: return number(document, attribute.rawValue, in: 0...1_000_000).map { .number($0) }
        case .name: return identifier(document, attribute.rawValue).map { .name($0) }
        }
    }

    private func scores(_ document: Document) -> [Term: Int] {
        guard case .map(let pairs, _) = document else {
            findings.report("scores must be a map from parts of the exam to points", at: document)
            return [:]
        }
        var scores: [Term: Int] = [:]
        for pair in pairs {
            let part = Document.scalar(pair.key, quoted: true, pair.keyPlace)
            guard let term = term(part, in: "exam-parts") else { continue }
            scores[term] = number(pair.value, "the points", in: 0...1_000_000)
        }
        return scores
    }
}
