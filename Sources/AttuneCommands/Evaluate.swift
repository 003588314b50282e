import ArgumentParser
import CatalogFiles
import Evaluation
import Portfolios
import Rulebooks

/// `attune evaluate`: where one person stands, or a whole file of them.
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says where a person stands: what is met, what is missing, and why.",
        discussion: """
            One person, to read:
              attune evaluate --rulebook imhs --portfolio mira.json --as-of 2026-03-03

            One person, for a program:
              attune evaluate --rulebook imhs@2012 --portfolio mira.json --as-of 2026-03-03 --format json

            A file with one portfolio a line; each bad line is named on standard error and the rest goes on:
              attune evaluate --rulebook imhs --portfolios all.jsonl --as-of 2026-03-03 --format jsonl --brief

            Exit codes: 0 evaluated (met or not), 64 wrong arguments, 65 bad input, 66 no such file.
            """)

    @Option(help: ArgumentHelp("Which rulebook, with or without an edition.", valueName: "id[@edition or @place]"))
    var rulebook: String

    @Option(help: ArgumentHelp("A portfolio as JSON; - reads standard input.", valueName: "file.json"))
    var portfolio: String?

    @Option(help: ArgumentHelp("Many portfolios as JSON, one a line; - reads standard input.", valueName: "file.jsonl"))
    var portfolios: String?

    @Option(help: ArgumentHelp("The day for which the question is asked.", valueName: "yyyy-mm-dd"))
    var asOf: Day

    @Option(
        help: ArgumentHelp(
            "For a renewal: the cycle, if it is not the full one that holds the day.", valueName: "from..until"))
    var cycle: CycleArgument?

    @Option(help: "text, json or jsonl. Default: text for one person, jsonl for many.")
    var format: OutputFormat?

    @Option(help: "The language of a text: en or es.")
    var language = Language.english

    @Flag(help: "For many: only id, met or not, shortfall, and what remains of each leaf and part.")
    var brief = false

    @Option(help: ArgumentHelp("What providers held and when, as YAML or JSON.", valueName: "file"))
    var providers: String?

    @Option(help: ArgumentHelp("Waivers, exceptions and findings, as YAML or JSON.", valueName: "file"))
    var waivers: String?

    @OptionGroup var catalogOptions: CatalogOptions

    func validate() throws {
        if (portfolio == nil) == (portfolios == nil) {
            throw ValidationError("Name one person with --portfolio FILE.json or many with --portfolios FILE.jsonl.")
        }
        if language != .english, portfolio == nil || format == .json || format == .jsonl {
            throw ValidationError("--language is for the text about one person; JSON is English.")
        }
        if portfolios != nil, let format, format != .jsonl {
            throw ValidationError("Many portfolios are written as JSON Lines: --format jsonl.")
        }
        if portfolio != nil, format == .jsonl || brief {
            throw ValidationError("--format jsonl and --brief are for many: --portfolios FILE.jsonl.")
        }
    }

    func run() throws {
        try reporting {
            // Waivers may name any rulebook.
            let catalog = try catalogOptions.load(in: language, only: waivers == nil ? [rulebook] : [])
            let question = Question(
                editions: try catalog.editions(named: rulebook), isEditionGiven: catalog.namesOneEdition(rulebook),
                asOf: asOf,
                cycle: cycle?.days,
                providers: try providers.map {
                    try readProviders(at: ReadablePath.checked($0), vocabulary: catalog.vocabulary)
                }
                    ?? Providers(),
                decisions: try waivers.map {
                    try readDecisions(at: ReadablePath.checked($0), vocabulary: catalog.vocabulary, catalog: catalog)
                } ?? [], vocabulary: catalog.vocabulary, organizations: catalog.issuers, language: language)
            if let portfolio {
                try OnePerson(question: question, path: portfolio).answer(as: format ?? .text)
            } else if let portfolios {
                try ManyPeople(question: question, path: portfolios, isBrief: brief).answer()
            }
        }
    }
}
