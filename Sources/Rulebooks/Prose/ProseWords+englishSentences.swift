import Portfolios

extension ProseWords.SentenceWords {
    static let english = ProseWords.SentenceWords(
        exists: { capitalized($0) + "." },
        amountOf: { "At least \($0) of \($1)." },
        entries: { $0 == 1 ? "At least one \($1)." : "At least \($0) \($1)." },
        dailyCap: { "No more than \($0) count on one day." },
        activeMonths: { "At least \($0) in each of which there is \($1) or more of \($2)." },
        span: { "These months lie within \($0) in a row." },
        distinct: { "\(capitalized($0)) \(sourcesOf($2, count: $1))." },
        score: { "At least \($0) in the part “\($1)” of \($2)." },
        cap: { "No more than \($0) of \($1) count." },
        capEach: { group, amount in
            group == .provider
                ? "From each provider no more than \(amount) count." : "On each day no more than \(amount) count."
        },
        sources: { sources($0, majority: $1) },
        including: { amount, predicate in
            let hours = amount.hasSuffix(" hours") ? amount.dropLast(6) + " of these hours" : amount + " of them"
            return "At least \(hours) must be \(predicate("hours").text)."
        },
        proRated: "For a cycle that you join late, this shrinks with the whole years that are left.",
        alternatives: "Any of these will do:",
        all: "All of these:",
        any: "One of these:",
        atLeast: { "At least \($0) of these \($1):" },
        cover: { topics, evidence in
            let by = evidence.map { ": \($0)" } ?? " of any kind"
            return "Each of the \(topics) topics is shown by at least one entry\(by)."
        },
        topics: { "Topics: " + $0.joined(separator: "; ") + "." },
        allocate: { of, pool in
            let shared = of == .hours ? "hours of \(pool); no hour" : "\(pool); none"
            return "These parts share \(shared) counts for two of them, and earlier parts are filled first:"
        },
        judgement: { "This is for a person to decide: \($0)." },
        meets: { "Everything that \(book($0, $1)) asks." },
        asFor: { "As for \(book($0, $1)): \($2)" })

    static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private static func book(_ title: String, _ edition: String?) -> String {
        edition.map { "\(title) (\($0) edition)" } ?? title
    }

    private static func sources(_ most: Int, majority: Bool) -> String {
        if most == 1 { return "All of it comes from one and the same provider." }
        let share = majority ? ", and no more from the others together than from the first" : ""
        return "It comes from at most \(most) providers\(share)."
    }

    private static func sourcesOf(_ attribute: Attribute, count: Int) -> String {
        let many = count != 1
        return switch attribute {
        case .provider: "from at least \(count) \(many ? "different people" : "person")"
        case .institution: "from at least \(count) \(many ? "different institutions" : "institution")"
        case .issuer: "from at least \(count) \(many ? "different issuers" : "issuer")"
        case .organization: "in at least \(count) \(many ? "different organizations" : "organization")"
        case .form: "in at least \(count) \(many ? "different forms" : "form")"
        case .version: "in at least \(count) \(many ? "different versions" : "version")"
        default: "with at least \(count) different \(attribute.rawValue)"
        }
    }
}
