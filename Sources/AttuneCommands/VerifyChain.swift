import ArgumentParser
import Logbooks
import Portfolios
import Secrets

/// `attune verify-chain`: whether a record that somebody was given holds, without asking whoever made it.
struct VerifyChain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-chain",
        abstract: "Checks an exported record: its order, its digests and what was signed.",
        discussion: """
            Needs the file and nothing else. Compare the last digest with the one that you were told.
            With --key, which the site shows at /record-key, the seals of its checkpoints are checked too.
            Ends with exit code 65 and a list if anything is wrong. docs/record-format.md says what the file holds.
            """)

    /// More than any record; a larger file is another kind of file.
    private static let mostBytes = 256_000_000

    @Argument(help: ArgumentHelp("The record; - is standard input.", valueName: "file"))
    var file: String

    // One key in 64 begins with a hyphen, and is no option for that.
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The key with which seals are checked: 43 letters and digits.", valueName: "key"))
    var key: String?

    func run() throws {
        try reporting {
            let key = try key.map { text in
                guard let key = PublicKey(text) else {
                    throw BadInput("--key is not a key; it has 43 letters and digits")
                }
                return key
            }
            let input = try InputFile(file)
            let report = try ChainReport(
                try input.readAll(most: VerifyChain.mostBytes), name: input.name, digest: { SHA256.digest(of: $0) },
                isSealed: key.map { key in { key.holds($0, of: $1) } })
            guard report.problems.isEmpty else { throw BadInput(sentences: report.problems) }
            Terminal.say(report.summary + "\n")
        }
    }
}
