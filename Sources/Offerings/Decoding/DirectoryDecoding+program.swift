import Portfolios
import Rulebooks

extension DirectoryDecoding {
    private static let programKeys = [
        "id", "name", "provider", "places", "city", "award", "award-name", "level", "tracks", "who", "education",
        "professions", "admission", "prepares-for", "length", "hours", "credits", "cost", "seats", "deadlines",
        "format", "themes",
        "note", "status", "url", "seen", "cite", "unknown",
    ]

    /// The programs of one file.
    mutating func programs(_ document: Document) -> [Program] {
        var found: [Program] = []
        for item in items(document, under: "programs", what: "a file of programs") {
            if let program = program(in: item) { found.append(program) }
        }
        return found
    }

    private mutating func program(in document: Document) -> Program? {
        guard let fields = Fields(document, known: Self.programKeys, what: "a program", findings: findings) else {
            return nil
        }
        for key in ["id", "name", "provider"] where fields[key] == nil {
            findings.report("a program must have \(key)", at: document)
        }
        guard let written = fields["id"], let id = decoding.name(written, "an id") else { return nil }
        if !programs.insert(id).inserted { findings.report("the id “\(id)” is taken by another program", at: written) }
        var providers: [OrganizationID] = []
        for item in fields["provider"]?.items ?? [] { providers += organization(item).map { [$0] } ?? [] }
        var program = Program(
            id: id, name: text(fields, "name") ?? id, providers: providers,
            places: fields["places"].map { terms($0, "jurisdictions") } ?? [], city: text(fields, "city"),
            award: term(fields, "award", "awards"), awardName: text(fields, "award-name"),
            level: term(fields, "level", "program-levels"),
            tracks: fields["tracks"].map { terms($0, "pathways") } ?? [],
            who: text(fields, "who"), education: fields["education"].map { terms($0, "levels") } ?? [],
            professions: fields["professions"].map { terms($0, "professions") } ?? [], deadlines: [],
            themes: fields["themes"].map { terms($0, "topics") } ?? [], cites: decoding.cites(document) ?? [],
            unknown: unknown(fields, "a program"), place: document.place)
        readExtent(fields, into: &program)
        program.admission = fields["admission"].flatMap { rulebook($0) }
        program.preparesFor = (fields["prepares-for"]?.items ?? []).compactMap { preparation($0) }
        program.format = term(fields, "format", "program-formats")
        program.note = text(fields, "note")
        program.status = term(fields, "status", "program-statuses")
        program.url = fields["url"].flatMap { decoding.url($0) }
        program.seen = fields["seen"].flatMap { seen($0) }
        return program
    }

    /// How long, how many, how much and until when.
    private func readExtent(_ fields: Fields, into program: inout Program) {
        program.length = fields["length"].flatMap { decoding.period($0, "length") }
        program.minutes = fields["hours"].flatMap { decoding.minutes($0, "hours") }
        program.credits = fields["credits"].flatMap { decoding.number($0, "credits", in: 1...500) }
        program.cost = fields["cost"].flatMap { cost($0) }
        program.seats = fields["seats"].flatMap { decoding.number($0, "seats", in: 1...10_000) }
        program.deadlines = (fields["deadlines"]?.items ?? []).compactMap { decoding.day($0) }.sorted()
    }

    private func preparation(_ document: Document) -> Program.Preparation? {
        let keys = ["credentials", "how", "cite"]
        guard let fields = Fields(document, known: keys, what: "a preparation", findings: findings) else { return nil }
        guard let credentials = fields["credentials"], let how = fields["how"], fields["cite"] != nil else {
            findings.report(
                "a preparation must say for what, how, and a source: credentials, how, cite", at: document)
            return nil
        }
        guard let manner = decoding.word(how, "how", of: Program.Preparation.Manner.self) else { return nil }
        return Program.Preparation(
            credentials: credentials.items.compactMap { rulebook($0) }, manner: manner,
            cites: decoding.cites(document) ?? [])
    }

    private func cost(_ document: Document) -> Program.Cost? {
        if document == .scalar("free", quoted: false, document.place) { return .free }
        return money(document).map { .amount($0) }
    }

    private func term(_ fields: Fields, _ key: String, _ list: String) -> Term? {
        fields[key].flatMap { decoding.term($0, in: list) }
    }
}
