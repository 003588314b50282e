import Accounts
import Storage

/// Organizations, the roles in them, and those who run the installation.
struct OrganizationWords: Sendable {
    var mine: String
    var mineLead: String
    var none: String
    var role: @Sendable (Role) -> String
    var extent: @Sendable (Consent.Extent) -> String
    var offers: String
    var offered: @Sendable (_ role: String, _ organization: String) -> String
    var until: @Sendable (_ day: String) -> String
    var take: String
    var decline: String
    var youAre: @Sendable (_ roles: String) -> String
    var sees: @Sendable (_ extent: String) -> String
    var layDown: @Sendable (_ role: String) -> String
    var nothingToDo: String
    var awards: String
    var people: String
    var peopleLead: String
    var peopleFind: String
    var peopleNone: String
    var peopleNotFound: String
    var since: @Sendable (_ extent: String, _ day: String) -> String
    var personLead: @Sendable (_ extent: String, _ day: String) -> String
    var noted: String
    var standings: String
    var noStandings: String
    var ownRules: String
    var entered: String
    var nothingEntered: String
    var roles: String
    var rolesLead: String
    var giveTitle: String
    var address: String
    var addressHint: String
    var roleLabel: String
    var roleHint: String
    var reason: String
    var reasonHint: String
    var give: String
    var inForce: String
    var waiting: String
    var over: String
    var given: @Sendable (_ by: String?, _ day: String, _ reason: String) -> String
    var ended: @Sendable (_ day: String, _ reason: String) -> String
    var revoke: String
    var revokeReason: String
    var revokeConfirm: String
    var settings: String
    var settingsLead: String
    var name: String
    var accent: String
    var accentHint: String
    var ownAccent: String
    var replyTo: String
    var replyToHint: String
    var inCatalog: String
    var inCatalogHint: String
    var notInCatalog: String
    var done: @Sendable (OrganizationChange) -> String
    var problem: @Sendable (OrganizationProblem) -> String
    var tasks: OrganizationTaskWords
    var rules: OwnRuleWords
    var consents: ConsentWords
    var journal: JournalWords
    var installation: InstallationWords
}

/// What was just done, to be told on the page that comes after.
enum OrganizationChange: String, Hashable, Sendable, CaseIterable {
    case given, revoked, taken, declined, saved, founded, rules
    case laidDown = "laid-down"
    case consentGiven = "consent-given"
    case consentWithdrawn = "consent-withdrawn"
}

/// Why it was not.
enum OrganizationProblem: Hashable, Sendable {
    case noAddress, oneself, alreadyThere, noReason, reasonTooLong, lastAdministrator, noName, nameTooLong, noColor
    case badID, idTaken, noneChosen, noRules, tooManyRules, badRuleName
    case tooPale(contrast: String, instead: String)
    case heldBack(minutes: Int)
}

/// Whom a member lets see what.
struct ConsentWords: Sendable {
    var title: String
    var lead: String
    var given: String
    var none: String
    var withdraw: String
    var give: String
    var organization: String
    var choose: String
    var extent: String
    var extentHint: @Sendable (Consent.Extent) -> String
    var button: String
    var openings: String
    var openingsLead: String
    var opening: @Sendable (_ name: String?, _ organization: String) -> String
    var count: @Sendable (Int) -> String
}

/// What was done, for those who look after it.
struct JournalWords: Sendable {
    var title: String
    var lead: String
    var none: String
    var kind: @Sendable (_ kind: String) -> String
    var somebody: String
    var program: String
    var about: @Sendable (_ subject: String) -> String
    var older: String
    var newest: String
    var download: String
    var downloadHint: String
}

/// Those who run the installation.
struct InstallationWords: Sendable {
    var title: String
    var lead: String
    var organizations: String
    var administrators: @Sendable (Int) -> String
    var foundTitle: String
    var id: String
    var idHint: String
    var administrator: String
    var administratorHint: String
    var found: String
    var nameFirst: @Sendable (_ organization: String) -> String
}

/// An organization's own rules.
struct OwnRuleWords: Sendable {
    var title: String
    var lead: String
    var none: String
    var put: String
    var name: String
    var nameHint: String
    var text: String
    var textHint: String
    var button: String
    var cannotBeRead: String
    var since: @Sendable (_ day: String) -> String
    var end: String
}
