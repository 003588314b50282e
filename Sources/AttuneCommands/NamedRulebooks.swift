import Portfolios
import Rulebooks

extension Catalog {
    /// The editions that `imhs`, `imhs@2012` or `imhs@us-ma` names: one, or all when the edition is left to the day.
    func editions(named name: String) throws -> [Rulebook] {
        let parts = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let all = editions(of: parts[0])
        guard !all.isEmpty else {
            let meant = (suggestion(for: name) ?? suggestion(for: parts[0])).map { " Did you mean \($0)?" } ?? ""
            throw BadInput("there is no rulebook “\(name)”.\(meant)")
        }
        guard parts.count == 2 else { return all }
        if let place = vocabulary.term(parts[1], in: "jurisdictions") { return try form(of: parts[0], in: place) }
        if let one = all.first(where: { $0.edition == parts[1] }) { return [one] }
        let places = placesWithForm(of: parts[0])
        let forms = places.isEmpty ? "" : ", and forms of its own in \(places.joined(separator: ", "))"
        let editions = all.map(\.edition).joined(separator: ", ")
        throw BadInput("\(parts[0]) has no edition “\(parts[1])”; it has \(editions)\(forms)")
    }

    /// All editions of one local form. Another reading of it is meant only where there is no plain one.
    private func form(of id: String, in place: Term) throws -> [Rulebook] {
        let local = rulebooks.filter { $0.variant?.of == id && $0.variant?.place == place }
        let plain = local.filter { $0.variant?.reading == nil }
        let forms = plain.isEmpty ? local : plain
        if forms.isEmpty {
            let places = placesWithForm(of: id)
            let others = places.isEmpty ? "" : "; it has one in \(places.joined(separator: ", "))"
            throw BadInput("\(id) has no form of its own in \(vocabulary.label(of: place))\(others)")
        }
        let names = Set(forms.map(\.id)).sorted()
        if names.count == 1 { return forms }
        throw BadInput(
            "\(id) is read in more than one way in \(vocabulary.label(of: place)); name one: "
                + names.joined(separator: ", "))
    }

    private func placesWithForm(of id: String) -> [String] {
        let places = rulebooks.filter { $0.variant?.of == id }.compactMap { $0.variant?.place }
        return Set(places.map { vocabulary.name(of: $0) }).sorted()
    }

    /// Whether a name leaves nothing to the day: it has an edition, and not a place.
    func namesOneEdition(_ name: String) -> Bool {
        guard let at = name.firstIndex(of: "@") else { return false }
        return vocabulary.term(String(name[name.index(after: at)...]), in: "jurisdictions") == nil
    }

    /// One rulebook: the named edition, or the one in force on a day; without a day the newest.
    func rulebook(named name: String, on day: Day?) throws -> Rulebook {
        let editions = try editions(named: name)
        guard let day, !namesOneEdition(name) else { return editions[editions.count - 1] }
        guard let present = editions.first(where: { $0.isInForce(on: day) }) else {
            throw BadInput(noneOf: editions, inForceOn: day)
        }
        return present
    }
}

extension BadInput {
    /// None of these editions of a rulebook was in force.
    init(noneOf editions: [Rulebook], inForceOn day: Day) {
        let known = editions.map { book in
            "\(book.edition) (\(book.from) to \(book.until.map(\.description) ?? "now"))"
        }.joined(separator: ", ")
        self.init("no edition of \(editions[0].id) was in force on \(day); name one: \(known)")
    }
}
