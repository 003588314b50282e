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
            Ends with exit code 65 and a list if anything is wrong. docs/record-format.md says what the file holds.
            """)

    /// More than any record; a larger file is another kind of file.
    private static let mostBytes = 256_000_000

    @Argument(help: ArgumentHelp("The record; - is standard input.", valueName: "file"))
    var file: String

    func run() throws {
        try reporting {
            let input = try InputFile(file)
            let report = try ChainReport(
                try input.readAll(most: VerifyChain.mostBytes), name: input.name, digest: { SHA256.digest(of: $0) })
            guard report.problems.isEmpty else { throw BadInput(sentences: report.problems) }
            Terminal.say(report.summary + "\n")
        }
    }
}
