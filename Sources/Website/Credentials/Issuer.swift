import HTML
import Offerings
import Portfolios
import Rulebooks

/// Who awards a credential, as people know it.
struct Issuer: Hashable, Sendable {
    var name: String
    /// Its first page, where that is known.
    var site: String?
}

extension Library {
    /// The organization of the directory; where there is none, the id in words.
    func issuer(of rulebook: Rulebook) -> Issuer {
        guard let organization = directory.organization(OrganizationID(rulebook.issuer)) else {
            return Issuer(name: rulebook.issuer.split(separator: "-").joined(separator: " "))
        }
        return Issuer(name: organization.name, site: organization.site)
    }

    /// Where it is awarded, as far as the directory knows.
    func places(of rulebook: Rulebook) -> [Term] {
        directory.organization(OrganizationID(rulebook.issuer))?.places ?? []
    }
}

extension Markup {
    /// The issuer's name, leading to its own site.
    mutating func issuer(_ issuer: Issuer) {
        guard let site = issuer.site else { return text(issuer.name) }
        a(issuer.name, .href(site), .rel("noreferrer"))
    }
}
