import ArgumentParser
import Glibc
import Portfolios
import Storage
import StorageSQLite

/// `attune backup`: a copy of all that is kept, taken while the site is served.
struct BackUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies the database as it stands at one moment into a new file, while it is used.",
        discussion: """
            The copy is a database like the other: `attune serve --database FILE` serves it. Keep the key apart from it.
            A PostgreSQL server has a program of its own for this: pg_dump --format=custom --file=FILE ADDRESS
            """)

    @Argument(help: ArgumentHelp("The new file; one that is there already is left alone.", valueName: "file"))
    var file: String

    @OptionGroup var options: SettingsOptions

    func run() async throws {
        do {
            try await backUp()
        } catch let bad as BadInput {
            try reporting { throw bad }
        }
    }

    private func backUp() async throws {
        let source = try options.databaseFile()
        // What is kept is nobody else's to read.
        umask(0o077)
        do throws(StoreError) {
            let database = try SQLiteDatabase(path: source)
            try await database.backUp(to: file)
            await database.close()
        } catch {
            throw BadInput("\(file): \(error.description)", exitCode: ExitCode(73))
        }
        Terminal.say("\(source.printable) is copied to \(file.printable).\n")
    }
}

extension SettingsOptions {
    /// The database's file, which has to be there.
    fileprivate func databaseFile() throws -> String {
        guard case .file(let path) = Settings.place(try written()) else {
            throw BadInput(
                "The database is a PostgreSQL server: pg_dump --format=custom --file=FILE copies it while it is used.",
                exitCode: ExitCode(64))
        }
        return try ReadablePath.checked(path)
    }
}
