import Evaluation
import Portfolios
import Rulebooks

@testable import Offerings
@testable import Website

/// A small country of invented credentials: a specialist with a twin, a form in Ohio, another reading, a renewal, an
/// earlier edition, a state's own credential, a program and an example. Real evaluations.
enum Valley {
    static let vocabulary: Vocabulary = {
        var vocabulary = Preview.vocabulary
        for (name, label) in [
            ("us", "The whole United States"), ("us-oh", "Ohio"), ("us-vt", "Vermont"), ("ireland", "Ireland"),
        ] {
            vocabulary.add(name, to: "jurisdictions", label: label)
        }
        vocabulary.add("held", to: "holdings")
        vocabulary.add("association", to: "organization-types")
        for rulebook in rulebooks(Vocabulary()) where rulebook.variant == nil {
            vocabulary.add(rulebook.id, to: "credentials", label: rulebook.title)
        }
        return vocabulary
    }()

    static let catalog = Catalog(vocabulary: vocabulary, rulebooks: rulebooks(vocabulary))

    private static func rulebooks(_ vocabulary: Vocabulary) -> [Rulebook] {
        let specialist = rulebook("specialist", "Family Specialist", hours: 30)
        var past = rulebook("specialist", "Family Specialist", edition: "2012", hours: 20)
        past.from = Preview.today.addingMonths(-100)
        past.until = specialist.from.advanced(by: -1)
        var gone = rulebook("adviser", "Valley Adviser", hours: 9)
        gone.until = Preview.today.advanced(by: -1)
        var twin = rulebook("early-specialist", "Early Specialist", hours: 31)
        twin.base = Reference(rulebook: "specialist", edition: "2024")
        var ohio = form(of: specialist, "specialist-oh", "Family Specialist · Ohio", hours: 40)
        ohio.variant = Variant(of: "specialist", place: vocabulary.term("us-oh"))
        var strict = form(of: specialist, "specialist-strict", "Family Specialist · without gaps", hours: 50)
        strict.variant = Variant(of: "specialist", reading: "without gaps")
        var renewal = rulebook("yearly", "Yearly renewal", hours: 5)
        renewal.cycle = Cycle(years: 1, ends: Preview.today)
        let own = rulebook("vt-own", "Vermont Practitioner", family: "vermont", issuer: "vt-body", hours: 10)
        let admission = rulebook("college", "Hill College: admission", family: "programs", issuer: "hill", hours: 1)
        let example = rulebook("example-hours", "Example: hours", family: "examples", hours: 2)
        return [specialist, past, gone, twin, ohio, strict, renewal, own, admission, example]
    }

    private static func form(of base: Rulebook, _ id: String, _ title: String, hours: Int) -> Rulebook {
        var form = rulebook(id, title, hours: hours)
        form.base = Reference(rulebook: base.id, edition: base.edition)
        return form
    }

    private static func rulebook(
        _ id: String, _ title: String, family: String = "alliance", issuer: String = "valley-association",
        edition: String = "2024", hours: Int
    ) -> Rulebook {
        var rulebook = Preview.rulebook(id: id, title: title, edition: edition)
        rulebook.family = family
        rulebook.issuer = issuer
        rulebook.gaps = []
        let training = Requirement(
            id: "training", title: "\(hours) hours of training", cites: ["RIVER-1"],
            rule: .leaf(
                Leaf(
                    need: hours * 60, measure: .hours(.plain, Window()),
                    filter: Filter([.kinds([.training]), .flag(.relationshipBased, true)]))))
        rulebook.requirement = Requirement(
            id: NodeID(id), title: title, rule: .all([training, Preview.membership]))
        return rulebook
    }

    static let directory = Directory(
        organizations: [
            organization("valley-association", "Valley Association for Infants", ["us"]),
            organization("vt-body", "Vermont Body", ["us-vt"]),
        ],
        programs: [program(admission: "college")])

    private static func organization(_ id: String, _ name: String, _ places: [String]) -> Organization {
        Organization(
            id: OrganizationID(id), name: name, type: vocabulary.term("association")!,
            places: places.compactMap { vocabulary.term($0) }, site: "https://\(id).example/", memberOf: [], awards: [],
            fees: [], cites: [], unknown: [], place: Place(file: ""))
    }

    private static func program(admission: String) -> Program {
        Program(
            id: "hill-certificate", name: "Hill Certificate", providers: [], places: [], tracks: [], education: [],
            professions: [], admission: admission, deadlines: [], themes: [], cites: [], unknown: [],
            place: Place(file: ""))
    }
}

extension Site {
    static let valley = Site(english: .valley, spanish: .valley, today: { Preview.today })
}

extension Library {
    static let valley = Library(
        catalog: Valley.catalog, directory: Valley.directory,
        evaluate: { rulebook, portfolio, day in
            Evaluator(rulebook: rulebook, vocabulary: Valley.vocabulary).outcome(of: portfolio, on: day)
        },
        readPortfolio: Library.reading(Valley.vocabulary))
}
