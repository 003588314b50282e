import ArgumentParser
import Secrets

extension Settings {
    /// What was written, understood; or a sentence for each setting that is missing or wrong.
    init(_ written: WrittenSettings) throws {
        var problems: [String] = []
        database = Settings.place(written)
        address = written.value(of: .address)?.text
        if let address, !Settings.isOrigin(address) {
            problems.append(
                Setting.address.rawValue + " is like https://attune.example: a scheme and a name, and no path.")
        }
        isBehindProxy = false
        switch written.value(of: .proxy)?.text.lowercased() {
        case nil, "no", "false", "0": break
        case "yes", "true", "1": isBehindProxy = true
        default: problems.append(Setting.proxy.rawValue + " is yes or no.")
        }
        do { mail = try MailSettings(written) } catch { problems += error.lines }
        do throws(BadInput) {
            key = try Settings.key(written, database)
        } catch {
            problems += error.lines
            key = .beside("")
        }
        guard problems.isEmpty else { throw BadInput(settings: problems) }
    }

    /// Where all is kept.
    static func place(_ written: WrittenSettings) -> Place {
        let place = written.value(of: .database)?.text ?? Settings.usualFile
        return isServer(place) ? .server(place) : .file(place)
    }

    private static func key(_ written: WrittenSettings, _ database: Place) throws(BadInput) -> Key {
        let howTo = "`attune settings --new-key` makes one."
        if let text = written.value(of: .key)?.text {
            guard let key = InstallationKey(text) else {
                throw BadInput(settings: ["\(Setting.key.rawValue) is not a key; \(howTo)"])
            }
            return .given(key)
        }
        guard case .file(let path) = database else {
            throw BadInput(settings: [
                "\(Setting.key.rawValue) is missing; \(howTo) All servers of one database have the same."
            ])
        }
        return .beside(path)
    }

    /// In the folder in which the program is started.
    static let usualFile = "attune.sqlite"

    static func isServer(_ place: String) -> Bool {
        ["postgres://", "postgresql://", "host=", "service=", "dbname="].contains(where: place.hasPrefix)
    }

    /// `https://attune.example` or `http://localhost:8080`.
    static func isOrigin(_ text: String) -> Bool {
        guard text.utf8.count <= 200, let scheme = ["https://", "http://"].first(where: text.hasPrefix) else {
            return false
        }
        let name = text.dropFirst(scheme.count)
        return !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"):
                    true
                default: false
                }
            }
    }
}

extension BadInput {
    /// `EX_CONFIG` of sysexits.h: something was set in a way that cannot be.
    static let settings = ExitCode(78)

    init(settings lines: [String]) {
        self.init(lines.joined(separator: "\n"), exitCode: BadInput.settings)
        self.lines = lines
    }
}
