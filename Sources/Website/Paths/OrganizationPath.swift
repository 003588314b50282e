import Offerings
import Portfolios

/// What belongs to an organization, or to those who run the installation.
enum OrganizationPath: Hashable, Sendable {
    /// Those with which a member has to do.
    case mine
    case one(OrganizationID)
    case people(OrganizationID)
    /// As much of somebody's record as they let it see.
    case person(OrganizationID, PersonID)
    case roles(OrganizationID)
    case settings(OrganizationID)
    /// Rules of its own.
    case rules(OrganizationID)
    case journal(OrganizationID)
    case installation
    case installationJournal

    init?(_ segments: ArraySlice<String>) {
        let segments = Array(segments)
        switch (segments.first, segments.count) {
        case ("organizations", 1): self = .mine
        case ("organizations", 2): self = .one(OrganizationID(segments[1]))
        case ("organizations", 4) where segments[2] == "people":
            self = .person(OrganizationID(segments[1]), PersonID(segments[3]))
        case ("organizations", 3):
            guard let path = OrganizationPath.part(segments[2], of: OrganizationID(segments[1])) else { return nil }
            self = path
        case ("installation", 1): self = .installation
        case ("installation", 2) where segments[1] == "journal": self = .installationJournal
        default: return nil
        }
    }

    private static func part(_ name: String, of id: OrganizationID) -> OrganizationPath? {
        switch name {
        case "people": .people(id)
        case "roles": .roles(id)
        case "settings": .settings(id)
        case "rules": .rules(id)
        case "journal": .journal(id)
        default: nil
        }
    }

    var text: String {
        func path(_ id: OrganizationID, _ rest: String = "") -> String {
            "/organizations/" + PercentText.encoded(id.text) + rest
        }
        return switch self {
        case .mine: "/organizations"
        case .one(let id): path(id)
        case .people(let id): path(id, "/people")
        case .person(let id, let person): path(id, "/people/" + PercentText.encoded(person.text))
        case .roles(let id): path(id, "/roles")
        case .settings(let id): path(id, "/settings")
        case .rules(let id): path(id, "/rules")
        case .journal(let id): path(id, "/journal")
        case .installation: "/installation"
        case .installationJournal: "/installation/journal"
        }
    }

    var takesForms: Bool {
        switch self {
        case .mine, .one, .roles, .settings, .rules, .journal, .installation, .installationJournal: true
        case .people, .person: false
        }
    }
}
