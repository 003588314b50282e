package import ArgumentParser

/// The command line of Attune.
package struct Attune: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "attune",
        abstract: "Says what a credential asks, and where a person stands, with reasons.",
        discussion: """
            Attune reads rulebooks from a catalog (a folder of YAML files) and portfolios from JSON.

            Start here:
              attune explain imhs@2012
              attune evaluate --rulebook imhs --portfolio mira.json --as-of 2026-03-03
              attune serve

            Bad input ends with exit code 65 and a sentence that names the file, the line and the place in it.
            """,
        subcommands: [
            Evaluate.self, Explain.self, Diff.self, CheckRulebooks.self, CheckCatalog.self, CountCatalog.self,
            Serve.self, ShowSettings.self, VerifyChain.self, BackUp.self, ReturnedMail.self, Administrator.self,
        ])

    package init() {}
}

extension Attune {
    /// Reads the arguments of the process and runs the command they name.
    package static func run() async { await main() }
}
