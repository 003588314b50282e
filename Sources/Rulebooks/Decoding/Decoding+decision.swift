import Portfolios

extension Decoding {
    private static let decisionKeys = [
        "person", "rulebook", "node", "day", "until", "by", "reason", "waive", "need", "accept", "finding", "role",
    ]
    private static let rulings = ["waive", "need", "accept", "finding"]

    /// A list of waivers, exceptions and findings. `rulebooks` are those that a decision may be about; without
    /// any, rulebooks and nodes are not looked up.
    func decisions(_ document: Document, about rulebooks: [Rulebook]) -> [Decision] {
        guard case .list(let items, _) = document else {
            if !document.isNull { findings.report("this must be a list of decisions", at: document) }
            return []
        }
        return items.compactMap { decision($0, about: rulebooks) }
    }

    private func decision(_ document: Document, about rulebooks: [Rulebook]) -> Decision? {
        guard let fields = Fields(document, known: Self.decisionKeys, what: "a decision", findings: findings)
        else { return nil }
        for key in ["node", "day", "by", "reason"] where fields[key] == nil {
            findings.report("a decision needs \(key)", at: document)
        }
        let ruling = ruling(fields)
        let day = fields["day"].flatMap(day)
        let until = optionalDay(fields["until"])
        if let day, let until, until < day { findings.report("until is before day", at: document, key: "until") }
        let rulebook = fields["rulebook"].flatMap { identifier($0, "rulebook") }
        checkNode(fields, rulebook, rulebooks)
        guard let ruling, let day, let node = fields["node"].flatMap({ identifier($0, "node") }),
            let by = fields["by"].flatMap({ identifier($0, "by") }),
            let reason = fields["reason"].flatMap({ text($0, "reason") })
        else { return nil }
        return Decision(
            person: fields["person"].flatMap { identifier($0, "person") }.map { PersonID($0) }, rulebook: rulebook,
            node: NodeID(node), ruling: ruling, day: day, until: until, by: by, reason: reason)
    }

    private func ruling(_ fields: Fields) -> Decision.Ruling? {
        let given = Self.rulings.filter { fields[$0] != nil }
        guard given.count == 1, let value = fields[given[0]] else {
            findings.report(
                "a decision says exactly one of \(Self.rulings.joined(separator: ", "))", at: fields.document)
            return nil
        }
        if given[0] != "finding", fields["role"] != nil {
            findings.report("role goes with finding", at: fields.document, key: "role")
        }
        switch given[0] {
        case "waive": return yes(value, "waive") ? .waiver : nil
        case "need": return amount(value, "need").map { .need($0) }
        case "accept":
            let ids = value.items.compactMap { identifier($0, "an entry's id") }.map { EntryID($0) }
            if ids.isEmpty { findings.report("the list is empty", at: value) }
            return ids.isEmpty ? nil : .accept(ids)
        default: return finding(value, fields)
        }
    }

    private func finding(_ value: Document, _ fields: Fields) -> Decision.Ruling? {
        guard let role = fields["role"] else {
            findings.report("a finding needs the role of whoever found it", at: fields.document)
            return nil
        }
        let isMet: Bool? =
            switch value.word {
            case "met": true
            case "not-met", "not met": false
            default: nil
            }
        if isMet == nil { findings.report("a finding is met or not-met\(found(value))", at: value) }
        guard let isMet, let role = term(role, in: "judges") else { return nil }
        return .finding(met: isMet, role: role)
    }

    /// `30 h`, `2 years` (as days) or a whole number.
    func amount(_ document: Document, _ what: String) -> Int? {
        if let text = document.word, let amount = Minutes.parse(text) ?? Period(text)?.nominalDays { return amount }
        guard case .scalar(let text, quoted: false, _) = document, text.utf8.count <= 9, let amount = Int(text),
            amount >= 0
        else {
            findings.report(
                "\(what) must be a whole number, hours like 30 h or a time like 2 years\(found(document))", at: document
            )
            return nil
        }
        return amount
    }

    private func checkNode(_ fields: Fields, _ rulebook: String?, _ rulebooks: [Rulebook]) {
        guard !rulebooks.isEmpty, let node = fields["node"], let name = node.word else { return }
        let meant = rulebooks.filter { $0.id == rulebook ?? $0.id }
        if meant.isEmpty, let rulebook {
            let known = Set(rulebooks.map(\.id)).sorted()
            findings.report(
                "there is no rulebook “\(rulebook)”\(findings.didYouMean(rulebook, among: known))", at: fields.document,
                key: "rulebook")
            return
        }
        let known = Set(meant.flatMap { addressableNames(in: $0) })
        guard !known.contains(name) else { return }
        findings.report("no node is called “\(name)”\(findings.didYouMean(name, among: known.sorted()))", at: node)
    }

    /// The ids of everything that has an outcome of its own: nodes, parts, guards and the topics of a cover.
    func addressableNames(in rulebook: Rulebook) -> [String] {
        var names = rulebook.requirement.allIDs.map(\.text)
        rulebook.requirement.visit { node in
            guard case .cover(let cover) = node.rule else { return }
            names += cover.topics.map { "\(node.id)/\(vocabulary.name(of: $0.term))" }
        }
        return names
    }
}
