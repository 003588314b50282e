import Portfolios
import Rulebooks

extension DirectoryDecoding {
    private static let organizationKeys = [
        "id", "name", "short", "type", "places", "city", "site", "part-of", "member-of", "awards", "offers", "fees",
        "note", "cite", "url", "seen", "unknown",
    ]

    /// The organizations of one file.
    mutating func organizations(_ document: Document) -> [Organization] {
        let items = items(document, under: "organizations", others: ["sets"], what: "a file of organizations")
        var found: [Organization] = []
        for item in items {
            if let organization = organization(in: item) { found.append(organization) }
        }
        return found
    }

    private mutating func organization(in document: Document) -> Organization? {
        guard let fields = Fields(document, known: Self.organizationKeys, what: "an organization", findings: findings)
        else { return nil }
        for key in ["id", "name", "type"] where fields[key] == nil {
            findings.report("an organization must have \(key)", at: document)
        }
        if fields["cite"] == nil, fields["url"] == nil {
            findings.report("an organization must say where it is known from: cite or url", at: document)
        }
        guard let id = fields["id"], let name = decoding.name(id, "an id"),
            let type = fields["type"].flatMap({ decoding.term($0, in: "organization-types") })
        else { return nil }
        if organizations.updateValue(document, forKey: name) != nil {
            findings.report("the id “\(name)” is taken by another organization", at: id)
        }
        let partOf = fields["part-of"].flatMap { organization($0) }
        var memberOf: [OrganizationID] = []
        for item in fields["member-of"]?.items ?? [] { memberOf += organization(item).map { [$0] } ?? [] }
        return Organization(
            id: OrganizationID(name), name: text(fields, "name") ?? name, short: text(fields, "short"), type: type,
            places: fields["places"].map { terms($0, "jurisdictions") } ?? [], city: text(fields, "city"),
            site: fields["site"].flatMap { decoding.url($0) }, partOf: partOf, memberOf: memberOf,
            awards: (fields["awards"]?.items ?? []).flatMap { awards($0) }, offers: text(fields, "offers"),
            fees: (fields["fees"]?.items ?? []).compactMap { fee($0) }, note: text(fields, "note"),
            cites: decoding.cites(document) ?? [], url: fields["url"].flatMap { decoding.url($0) },
            seen: fields["seen"].flatMap { seen($0) },
            unknown: unknown(fields, "an organization", needed: { (fact: Organization.Fact) in fact != .awards }),
            place: document.place)
    }

    func text(_ fields: Fields, _ key: String) -> String? { fields[key].flatMap { decoding.text($0, key) } }

    private func fee(_ document: Document) -> Fee? {
        let keys = ["for", "credentials", "amount", "note", "cite"]
        guard let fields = Fields(document, known: keys, what: "a fee", findings: findings) else { return nil }
        guard let kind = fields["for"], let amount = fields["amount"], fields["cite"] != nil else {
            findings.report("a fee must say what it is for, the amount and a source: for, amount, cite", at: document)
            return nil
        }
        guard let term = decoding.term(kind, in: "fee-kinds"), let money = money(amount) else { return nil }
        return Fee(
            kind: term, credentials: fields["credentials"].map { terms($0, "credentials") } ?? [], amount: money,
            note: text(fields, "note"), cites: decoding.cites(document) ?? [])
    }
}
