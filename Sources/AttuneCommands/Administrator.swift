import Accounts
import ArgumentParser
import Glibc
import Offerings
import Portfolios
import Secrets
import Storage

/// `attune administrator`: the first people with a role are named here, on the machine, and nowhere else.
struct Administrator: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lets a member run the installation, or an organization in it.",
        discussion: """
            The member joins on the website first, so that the address is known to be theirs.

              attune administrator ada@example.org                          runs the installation
              attune administrator ada@example.org --organization valley    runs that organization
              attune administrator ada@example.org --revoke                 no longer does

            Whoever runs the installation founds organizations and names their first administrators, and sees nobody's
            record.
            """)

    @Argument(help: ArgumentHelp("An e-mail address of the member.", valueName: "address"))
    var address: String

    @Option(help: ArgumentHelp("The organization that they run, by its name in addresses.", valueName: "name"))
    var organization: String?

    @Flag(help: "Takes the role back.")
    var revoke = false

    @Option(help: ArgumentHelp("Why, for the organization's list of roles.", valueName: "words"))
    var reason = "on the machine"

    @OptionGroup var settingsOptions: SettingsOptions

    func run() async throws {
        var found: Settings?
        try reporting { found = try settingsOptions.settings() }
        guard let settings = found else { return }
        // What is kept is nobody else's to read.
        umask(0o077)
        do {
            let grant = try grant()
            let database = try await settings.openDatabase()
            let outcome = try await outcome(of: grant, Roles(database))
            await database.close()
            Terminal.say(try sentence(outcome, grant) + "\n")
        } catch let bad as BadInput {
            try reporting { throw bad }
        }
    }

    private func grant() throws(BadInput) -> RoleGrant {
        guard let address = EmailAddress(address) else { throw BadInput("\(self.address) is no e-mail address.") }
        guard reason.count <= RoleGrant.longestReason else {
            throw BadInput("A reason has at most \(RoleGrant.longestReason) characters.")
        }
        return RoleGrant(
            id: RoleGrant.ID(Token(.live).text), role: organization == nil ? .operator : .administrator,
            organization: organization.map { OrganizationID($0) }, address: address, grantedBy: nil, grantedAt: .now,
            reason: reason)
    }

    private func outcome(of grant: RoleGrant, _ roles: Roles) async throws(BadInput) -> Roles.Appointed {
        do throws(StoreError) {
            return try await revoke ? roles.dismiss(grant) : roles.appoint(grant)
        } catch { throw BadInput(error.description, exitCode: ExitCode(69)) }
    }

    private func sentence(_ outcome: Roles.Appointed, _ grant: RoleGrant) throws(BadInput) -> String {
        let place = grant.organization?.text ?? "the installation"
        switch outcome {
        case .done: return "\(grant.address) \(revoke ? "no longer runs" : "now runs") \(place)."
        case .nothingToDo: return "\(grant.address) \(revoke ? "does not run" : "already runs") \(place)."
        case .nobodyThere:
            throw BadInput(
                "Nobody has shown that \(grant.address) is theirs. They join on the website with it, or add it to "
                    + "their account there; then run this again.")
        case .noSuchOrganization:
            throw BadInput(
                "There is no organization \(place). Whoever runs the installation founds it at /installation.")
        case .lastAdministrator:
            throw BadInput("\(grant.address) alone runs \(place). Name somebody else first.")
        }
    }
}
