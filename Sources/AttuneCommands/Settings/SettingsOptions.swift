import ArgumentParser
import Foundation
import Portfolios
import Storage
import StoragePostgres
import StorageSQLite

/// Where what is kept stands: shared by all commands that open the database.
struct SettingsOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where all is kept: the path of a file, or postgresql://…",
            discussion: "Default: $ATTUNE_DATABASE or $DATABASE_URL, else ./attune.sqlite.", valueName: "place"))
    var database: String?

    @Option(
        name: .customLong("settings"),
        help: ArgumentHelp("A file of settings, one NAME=value a line.", valueName: "file"))
    var file: String?

    /// What was written on the command line, in the environment and in the file.
    ///
    /// - Parameter more: what further options of a command say.
    func written(_ more: [Setting: String?] = [:]) throws -> WrittenSettings {
        var options = more.compactMapValues(\.self)
        options[.database] = database
        var lines: [String: String] = [:]
        if let file {
            let bytes = try InputFile(file).readAll(most: 1_000_000)
            lines = try SettingsFile(String(decoding: bytes, as: UTF8.self), name: file).values
        }
        return WrittenSettings(
            options: options, environment: ProcessInfo.processInfo.environment, file: lines)
    }

    func settings(_ more: [Setting: String?] = [:]) throws -> Settings {
        try Settings(try written(more))
    }
}

extension Settings {
    /// The database, its schema brought up to this program's.
    func openDatabase() async throws -> any Database {
        do throws(StoreError) {
            let opened: any Database =
                switch database {
                case .file(let path): try SQLiteDatabase(path: path)
                case .server(let connection): try await PostgresDatabase(connection)
                }
            try await opened.migrate(at: .now)
            return opened
        } catch {
            throw BadInput(error.description, exitCode: ExitCode(69))
        }
    }
}
