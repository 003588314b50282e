import ArgumentParser
import Portfolios
import Rulebooks

/// `attune explain`: what a credential asks, in sentences.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says what a credential asks, in plain sentences with their sources.",
        discussion: """
            For example:
              attune explain imhs            the newest edition (or that of --as-of)
              attune explain imhs@2012       one edition
              attune explain imhs@us-ma      its form in Massachusetts
              attune explain imhs --language es
              attune explain imhs@2012 --format markdown > imhs.en.md
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

    @Argument(help: ArgumentHelp("Which rulebook, with or without an edition.", valueName: "id[@edition or @place]"))
    var rulebook: String

    @Option(help: ArgumentHelp("The day whose edition is meant.", valueName: "yyyy-mm-dd"))
    var asOf: Day?

    @Option(help: "text or markdown.")
    var format = Format.text

    @Option(help: "en or es.")
    var language = Language.english

    @OptionGroup var catalogOptions: CatalogOptions

    func run() throws {
        try reporting {
            let catalog = try catalogOptions.load(in: language, only: [rulebook], namingIssuers: true)
            let words = language.proseWords
            let prose = catalog.prose(of: try catalog.rulebook(named: rulebook, on: asOf), words: words)
            switch format {
            case .text: Terminal.say(RulebookProse.terminal(prose.blocks, width: Terminal.width, words: words))
            case .markdown: Terminal.say(RulebookProse.markdown(prose.blocks, words: words))
            }
        }
    }
}

extension Language: ExpressibleByArgument {}
