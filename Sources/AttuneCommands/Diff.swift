import ArgumentParser
import CatalogFiles
import Evaluation
import Portfolios
import Rulebooks

/// `attune diff`: what changed between two editions, and who would gain or lose.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says what changed between two editions, and who gains and who loses by it.",
        discussion: """
            What changed, node by node:
              attune diff imhs@2012 imhs@2017
              attune diff renewal-three-year@us-ri renewal-three-year@us-tx

            A place means its form that is in force on --as-of; without a day, the newest.

            Who of many people would gain or lose, and by which requirement, by what they say:
              attune diff imhs@2012 imhs@2017 --portfolios all.jsonl --as-of 2026-03-03

            Each person is asked under both editions, whatever they registered for. Two different rulebooks can be \
            compared too, such as a local one and the one it is built on.

            Exit codes: 0 compared, 64 wrong arguments, 65 bad input, 66 no such file.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: ArgumentHelp("The older.", valueName: "id@edition"))
    var old: String

    @Argument(help: ArgumentHelp("The newer.", valueName: "id@edition"))
    var new: String

    @Option(help: ArgumentHelp("Many portfolios as JSON, one a line; - reads standard input.", valueName: "file.jsonl"))
    var portfolios: String?

    @Option(help: ArgumentHelp("The day for which people are asked about.", valueName: "yyyy-mm-dd"))
    var asOf: Day?

    @Option(help: "text or json.")
    var format = Format.text

    @Option(help: "en or es.")
    var language = Language.english

    @Option(help: ArgumentHelp("What providers held and when, as YAML or JSON.", valueName: "file"))
    var providers: String?

    @Option(help: ArgumentHelp("Waivers, exceptions and findings, as YAML or JSON.", valueName: "file"))
    var waivers: String?

    @OptionGroup var catalogOptions: CatalogOptions

    func validate() throws {
        if (portfolios == nil) != (asOf == nil) {
            throw ValidationError("To ask about people, give both --portfolios FILE.jsonl and --as-of DAY.")
        }
        if portfolios == nil, providers != nil || waivers != nil {
            throw ValidationError("--providers and --waivers are about people: --portfolios FILE.jsonl.")
        }
        if language != .english, format == .json {
            throw ValidationError("--language is for the text; JSON is English.")
        }
    }

    func run() throws {
        try reporting {
            let catalog = try catalogOptions.load(in: language, only: waivers == nil ? [old, new] : [])
            let (old, new) = (try catalog.edition(named: old, on: asOf), try catalog.edition(named: new, on: asOf))
            let comparison = catalog.comparison(of: old, with: new, words: language.proseWords)
            guard let portfolios, let asOf else { return say(comparison, nil) }
            let people = ComparedPeople(
                editions: try editions(old, new, catalog), asOf: asOf, decisions: try decisions(catalog),
                vocabulary: catalog.vocabulary)
            let (tally, isClean) = try people.tally(of: portfolios)
            say(comparison, EditionReport(editions: people.editions, tally: tally, asOf: asOf, language: language))
            if !isClean { throw BadInput.data }
        }
    }

    private func editions(_ old: Rulebook, _ new: Rulebook, _ catalog: Catalog) throws -> ComparedEditions {
        let known =
            try providers.map { try readProviders(at: ReadablePath.checked($0), vocabulary: catalog.vocabulary) }
            ?? Providers()
        return ComparedEditions(
            old: Evaluator(rulebook: old, vocabulary: catalog.vocabulary, providers: known),
            new: Evaluator(rulebook: new, vocabulary: catalog.vocabulary, providers: known))
    }

    private func decisions(_ catalog: Catalog) throws -> [Decision] {
        try waivers.map {
            try readDecisions(at: ReadablePath.checked($0), vocabulary: catalog.vocabulary, catalog: catalog)
        } ?? []
    }

    private func say(_ comparison: RulebookComparison, _ report: EditionReport?) {
        switch format {
        case .text:
            Terminal.say(comparison.text(width: Terminal.width))
            if let report { Terminal.say("\n" + report.text(width: Terminal.width)) }
        case .json:
            let out = ByteBuffer()
            var json = JSONText(into: out)
            json.object { json in
                comparison.write(into: &json)
                if let report { json.object("portfolios") { report.write(into: &$0) } }
            }
            out.append("\n")
            Terminal.say(out)
        }
    }
}

extension Catalog {
    /// The one edition that `imhs@2012` or `imhs@us-ma` names; `imhs` names one only if there is no other.
    fileprivate func edition(named name: String, on day: Day?) throws -> Rulebook {
        let editions = try editions(named: name)
        if editions.count == 1 { return editions[0] }
        if name.contains("@") { return try rulebook(named: name, on: day) }
        let names = editions.map(\.key).joined(separator: ", ")
        throw BadInput("“\(name)” has more than one edition; name one: \(names)")
    }
}
