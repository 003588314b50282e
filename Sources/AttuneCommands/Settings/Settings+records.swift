import Mail
import Portfolios
import Secrets
import Storage
import Website

extension Settings {
    /// What the website needs to keep what belongs to people.
    func records(
        in database: any Database, at origin: String, _ bell: Bell, _ tables: ReadingTables
    ) throws -> Records {
        Records(
            database: database, now: { .now }, randomness: .live, passwords: Secrets.Passwords(), key: key,
            origin: origin, sender: try sender(), bell: bell, tables: tables)
    }

    /// From whom letters come: whoever is set, or for trying out an address to which nobody can answer.
    func sender() throws -> Mailbox {
        guard let mail else {
            guard let nobody = MailAddress("attune@localhost") else { throw BadInput("no sender for letters") }
            return Mailbox(name: HeaderText("Attune"), address: nobody)
        }
        return mail.sender
    }

    /// Who takes letters out of the outbox, until its task is canceled.
    func deliverer(_ database: any Database, tell: @escaping @Sendable (Deliverer.Event) -> Void) throws -> Deliverer {
        let postman: Postman
        if let mail {
            postman = Postman(try mail.server())
        } else {
            Terminal.say("No mail server is set, so letters are shown here (\(Setting.mailServer.rawValue)).\n")
            postman = Postman(showing: { Terminal.say("\n--- letter\n\($0)---\n") })
        }
        return Deliverer(
            Outbox(database), postman, returnPath: ReturnPath(try sender().address, isTagged: false),
            worker: Token(.live).text,
            .init(now: { .now }, sleep: { try await Task.sleep(for: $0) }, tell: tell))
    }
}
