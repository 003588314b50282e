/// What somebody is to an organization, or to the installation. Everybody who has joined is a practitioner; every other
/// role is given by somebody, who says why.
package enum Role: String, Sendable, Hashable, CaseIterable {
    case practitioner
    /// The organization recognizes them as one who supervises: their signatures say so.
    case supervisor
    /// Offers trainings and keeps their rosters.
    case trainingProvider = "training provider"
    /// Accompanies those who are in a program.
    case programFaculty = "program faculty"
    /// Counsels people on their way to a credential.
    case adviser
    /// Looks after everybody's papers.
    case coordinator
    case reviewer
    case examReader = "exam reader"
    /// Runs an organization's part of the installation.
    case administrator
    /// Reads what was done, and changes nothing.
    case auditor
    /// Runs the installation, and sees nobody's record.
    case `operator`

    /// Those that somebody has for an organization, in the order in which they are offered.
    package static let ofOrganizations = Role.allCases.filter { $0 != .practitioner && $0 != .operator }
}

/// What a place of the system asks of who comes there.
package enum Permission: String, Sendable, Hashable, CaseIterable {
    /// Who has let the organization know of them.
    case seePeople = "see people"
    /// As much of somebody's record as they let the organization see.
    case seeRecords = "see records"
    /// Trainings that are given in the organization's name, and who was there.
    case keepRosters = "keep rosters"
    /// Giving roles and taking them back.
    case keepRoles = "keep roles"
    /// The organization's name, color, sender and own rules.
    case keepSettings = "keep settings"
    /// What was done in the organization, to read and to take along.
    case readJournal = "read the journal"
    /// Founding organizations and naming their first administrators.
    case keepOrganizations = "keep organizations"
    /// What was done in the installation, outside of all organizations.
    case readInstallationJournal = "read the installation's journal"
}

/// The one table of who may do what.
extension Role {
    package var permissions: Set<Permission> {
        switch self {
        case .practitioner, .supervisor, .reviewer, .examReader: []
        case .trainingProvider: [.keepRosters]
        case .programFaculty: [.seePeople, .seeRecords, .keepRosters]
        case .adviser, .coordinator: [.seePeople, .seeRecords]
        case .auditor: [.readJournal]
        case .administrator: [.seePeople, .seeRecords, .keepRosters, .keepRoles, .keepSettings, .readJournal]
        case .operator: [.keepOrganizations, .readInstallationJournal]
        }
    }

    /// Which roles somebody with this one may give and take back: none that can do more than they can.
    package var mayGive: Set<Role> {
        guard permissions.contains(.keepRoles) else { return [] }
        return Set(Role.ofOrganizations.filter { $0.permissions.isSubset(of: permissions) })
    }
}

extension Permission {
    /// The roles with which one has it.
    package var carriers: [Role] { Role.allCases.filter { $0.permissions.contains(self) } }

    /// More than so many roles never carry one permission, so that a statement has a place for each.
    package static let mostCarriers = 4
}
