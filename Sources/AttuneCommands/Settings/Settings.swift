import Configuration
import Secrets

/// What an operator set: read once, from the command line, the environment and a file, in this order.
struct Settings {
    /// Where all is kept.
    enum Place: Equatable {
        case file(String)
        /// A connection string for PostgreSQL.
        case server(String)
    }

    /// Where a value came from.
    enum Source: String {
        case commandLine = "command line"
        case environment
        case file
        case usual = "default"
    }

    /// The secret of the installation.
    enum Key {
        case given(InstallationKey)
        /// In a file beside the database's own, so that whoever tries Attune out need not set anything.
        case beside(_ file: String)

        /// Makes the file if it is not there yet.
        func read() throws -> InstallationKey {
            switch self {
            case .given(let key): key
            case .beside(let file): try KeyFile.key(beside: file)
            }
        }
    }

    var database: Place
    var key: Key
    /// Without a slash at the end.
    var address: String?
    var mail: MailSettings?
    var isBehindProxy: Bool
}

/// The values of all settings as they were written, each with where it came from.
struct WrittenSettings {
    private let layers: [(source: Settings.Source, reader: ConfigReader)]

    /// - Parameters:
    ///   - options: What the command line said.
    ///   - file: Lines `NAME=value`; nothing is read if there is none.
    init(options: [Setting: String], environment: [String: String], file: [String: String]) {
        let options = Dictionary(uniqueKeysWithValues: options.map { ($0.key.rawValue, $0.value) })
        layers = [(.commandLine, options), (.environment, environment), (.file, file)].map { source, values in
            (source, ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: values)))
        }
    }

    /// The first that is not empty.
    func value(of setting: Setting) -> (text: String, source: Settings.Source)? {
        for (source, reader) in layers {
            for name in [setting.rawValue, setting.otherName].compactMap(\.self) {
                let key = ConfigKey(name.lowercased().split(separator: "_").map(String.init))
                if let text = reader.string(forKey: key, isSecret: setting.isSecret), !text.isEmpty {
                    return (text, source)
                }
            }
        }
        return nil
    }
}
