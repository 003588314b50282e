import ArgumentParser
import Portfolios
import Secrets

/// `attune settings`: what is set, and from where.
struct ShowSettings: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings",
        abstract: "Shows every setting, its value and where that comes from.",
        discussion: """
            Settings are read from the command line, the environment and the file named with --settings, in this order.
            Secrets are never shown.
            """)

    @OptionGroup var options: SettingsOptions

    @Flag(help: "Prints a new key for \(Setting.key.rawValue), and nothing else.")
    var newKey = false

    func run() throws {
        guard !newKey else { return Terminal.say(InstallationKey(.live).text + "\n") }
        try reporting {
            let written = try options.written()
            for setting in Setting.allCases {
                Terminal.say("\(setting.rawValue)\n    \(shown(setting, written))\n    \(setting.meaning)\n")
            }
        }
    }

    private func shown(_ setting: Setting, _ written: WrittenSettings) -> String {
        guard let (text, source) = written.value(of: setting) else {
            return setting == .database ? "\(Settings.usualFile) (\(Settings.Source.usual.rawValue))" : "not set"
        }
        // The path of a file is no secret; an address of a server has a password in it.
        let isHidden = setting.isSecret && !(setting == .database && !Settings.isServer(text))
        return (isHidden ? "••••••" : text.printable) + " (\(source.rawValue))"
    }
}
