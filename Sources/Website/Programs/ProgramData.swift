import Offerings
import Portfolios

/// A program for search engines, as schema.org's `EducationalOccupationalProgram` says it. Only what is known.
struct ProgramData {
    var shelf: ProgramShelf
    var program: Program

    var bytes: [UInt8] {
        let out = ByteBuffer()
        var json = JSONText(into: out)
        json.object { json in
            json.field("@context", "https://schema.org")
            json.field("@type", "EducationalOccupationalProgram")
            json.field("name", program.name)
            json.field("url", optional: program.url)
            json.field("description", optional: program.note)
            json.list("provider", shelf.providers(of: program)) { json, provider in
                json.object { json in
                    json.field("@type", "Organization")
                    json.field("name", provider.name)
                    json.field("url", optional: provider.site)
                }
            }
            if let length = program.length { json.field("timeToComplete", duration(length)) }
            if let credits = program.credits { json.field("numberOfCredits", credits) }
            if let seats = program.seats { json.field("maximumEnrollment", seats) }
            json.field("programPrerequisites", optional: program.who)
            if let deadline = program.deadlines.min() { json.field("applicationDeadline", deadline.description) }
            json.field("educationalProgramMode", optional: program.format.map(shelf.label))
            if let award = program.award { writeAward(award, into: &json) }
            if let cost = program.cost { write(cost, into: &json) }
        }
        return Array(out.bytes)
    }

    private func writeAward(_ award: Term, into json: inout JSONText) {
        json.object("educationalCredentialAwarded") { json in
            json.field("@type", "EducationalOccupationalCredential")
            json.field("name", program.awardName ?? shelf.label(award))
            json.field("credentialCategory", shelf.label(award))
        }
    }

    private func write(_ cost: Program.Cost, into json: inout JSONText) {
        json.object("offers") { json in
            json.field("@type", "Offer")
            switch cost {
            case .free:
                json.field("price", "0")
                json.field("priceCurrency", "USD")
            case .amount(let money):
                json.field("price", money.number)
                json.field("priceCurrency", money.currency)
            }
        }
    }

    /// ISO 8601: `P15M`.
    private func duration(_ length: Period) -> String {
        switch length.unit {
        case .days: "P\(length.count)D"
        case .weeks: "P\(length.count)W"
        case .months: "P\(length.count)M"
        case .years: "P\(length.count)Y"
        }
    }
}
