import Portfolios
import Rulebooks

/// A credential for search engines, as schema.org's `EducationalOccupationalCredential` says it. Only what is known.
struct CredentialData {
    var rulebook: Rulebook
    var issuer: Issuer
    /// Where it applies, when not wherever its issuer awards.
    var place: String?

    var bytes: [UInt8] {
        let out = ByteBuffer()
        var json = JSONText(into: out)
        json.object { json in
            json.field("@context", "https://schema.org")
            json.field("@type", "EducationalOccupationalCredential")
            json.field("name", rulebook.title)
            json.field("description", optional: rulebook.summary.isEmpty ? nil : rulebook.summary)
            json.field("version", rulebook.edition)
            json.field(
                "temporalCoverage", "\(rulebook.from.description)/\(rulebook.until?.description ?? "..")")
            json.object("recognizedBy") { json in
                json.field("@type", "Organization")
                json.field("name", issuer.name)
                json.field("url", optional: issuer.site)
            }
            if let place {
                json.object("validIn") { json in
                    json.field("@type", "AdministrativeArea")
                    json.field("name", place)
                }
            }
            json.list("citation", rulebook.sources.compactMap(\.url).filter { $0.hasPrefix("http") })
        }
        return Array(out.bytes)
    }
}
