import ArgumentParser
import Mail
import Portfolios
import Storage

/// `attune returned-mail`: for the mail server, which hands it each letter that came back.
struct ReturnedMail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "returned-mail",
        abstract: "Takes a letter that came back from standard input, so that whoever caused it is told.",
        discussion: """
            Have the mail server pipe what arrives at the sender's address to it. Anything that is no report of a letter of
            ours is left alone, and ends with 0 as well, so that nothing is sent back for it.
            """)

    @OptionGroup var options: SettingsOptions

    func run() async throws {
        do {
            try await take()
        } catch let bad as BadInput {
            try reporting { throw bad }
        }
    }

    private func take() async throws {
        let bytes = try InputFile("-").readAll(most: 10_000_000)
        let settings = try options.settings()
        let path = ReturnPath(try settings.sender().address, isTagged: false)
        guard let letter = ReturnedLetter(bytes, to: path) else {
            return Terminal.say("This is no report of a letter that came back.\n")
        }
        let database = try await settings.openDatabase()
        do throws(StoreError) {
            let isNew = try await letter.note(in: Outbox(database), at: .now)
            Terminal.say(isNew ? "The letter is noted as returned.\n" : "No letter of that name is on its way.\n")
        } catch {
            // The mail server tries again later.
            throw BadInput(error.description, exitCode: ExitCode(75))
        }
        await database.close()
    }
}
