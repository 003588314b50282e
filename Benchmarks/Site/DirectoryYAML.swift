import Offerings
import Portfolios
import Rulebooks

/// Organizations and programs as the catalog's files write them.
struct DirectoryYAML {
    let vocabulary: Vocabulary

    func organization(_ organization: Organization) -> String {
        """
          - id: \(organization.id)
            name: "\(organization.name)"
            type: \(vocabulary.name(of: organization.type))
            url: https://\(organization.id).example/
            unknown: [places, site]

        """
    }

    func program(_ program: Program) -> String {
        var lines = ["  - id: \(program.id)"]
        func add(_ key: String, _ value: String?) {
            if let value, !value.isEmpty { lines.append("    \(key): \(value)") }
        }
        add("name", quoted(program.name))
        add("provider", list(program.providers.map(\.text).filter { $0 != "nobody" }) ?? "[organization-0]")
        add("places", terms(program.places))
        add("city", program.city.map(quoted))
        add("award", program.award.map(vocabulary.name))
        add("award-name", program.awardName.map(quoted))
        add("level", program.level.map(vocabulary.name))
        add("tracks", terms(program.tracks))
        add("who", program.who.map(quoted))
        add("education", terms(program.education))
        add("professions", terms(program.professions))
        add("length", program.length.map { "\($0.count) \($0.unit.rawValue)" })
        add("cost", program.cost.map(cost))
        add("deadlines", list(program.deadlines.map(\.description)))
        add("format", program.format.map(vocabulary.name))
        add("themes", terms(program.themes))
        add("note", program.note.map(quoted))
        add("status", program.status.map(vocabulary.name))
        add("unknown", list(unsaid(lines)))
        return lines.joined(separator: "\n") + "\n"
    }

    /// What is not known of it, which must be said.
    private func unsaid(_ lines: [String]) -> [String] {
        Program.Fact.allCases.map(\.rawValue).filter { fact in !lines.contains { $0.hasPrefix("    \(fact):") } }
    }

    private func cost(_ cost: Program.Cost) -> String {
        switch cost {
        case .free: "free"
        case .amount(let money): "\(money.cents / 100) \(money.currency)"
        }
    }

    private func terms(_ terms: [Term]) -> String? { list(terms.map(vocabulary.name)) }

    private func list(_ words: [String]) -> String? {
        words.isEmpty ? nil : "[" + words.joined(separator: ", ") + "]"
    }

    private func quoted(_ text: String) -> String { "\"\(text)\"" }
}
