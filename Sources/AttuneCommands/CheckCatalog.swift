import ArgumentParser
import CatalogFiles
import Evaluation
import Offerings
import Portfolios
import Rulebooks

/// `attune check-catalog`: everything that is wrong with a catalog, and what is worth knowing about it.
struct CheckCatalog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-catalog",
        abstract: "Lists all problems of a catalog with their places, and what is worth knowing about it.",
        discussion: """
            Problems are what must be mended: unknown words, dead references, numbers without a source, gaps between \
            editions, programs that do not say what they do not know, cases that do not come out as expected.

            Remarks keep nothing from working: texts that a language lacks, organizations that stand twice, programs \
            whose state or format nobody knows, and with --as-of DAY what was last seen more than three years before.

            As text, problems go to standard error and remarks to standard output; as JSON, all goes to standard output.

            Exit codes: 0 no problems, 1 no problems but remarks (with --strict), 65 problems, 66 no such folder.
            """)

    @Argument(help: ArgumentHelp("The catalog folder.", valueName: "path"))
    var path: String?

    @Option(help: ArgumentHelp("Also list what was last seen more than three years before.", valueName: "yyyy-mm-dd"))
    var asOf: Day?

    @Option(help: ArgumentHelp("Only these remarks; may be given several times.", valueName: "kind"))
    var only: [Remark.Kind] = []

    @Flag(help: "End with exit code 1 if there are remarks.")
    var strict = false

    @Option(help: "text or json.")
    var format = Format.text

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var catalogOptions: CatalogOptions

    func validate() throws {
        if only.contains(.stale), asOf == nil {
            throw ValidationError("What is stale depends on the day: give --as-of DAY.")
        }
    }

    func run() throws {
        try reporting {
            let directory = try path ?? catalogOptions.place()
            guard CatalogOptions.isFolder(directory) else {
                throw BadInput("there is no catalog folder at \(directory)", exitCode: BadInput.missing)
            }
            var check = checkCatalog(at: directory, asOf: asOf)
            if let catalog = check.catalog {
                check.problems = CaseCheck(catalog: catalog).problems(of: check.cases, by: AllCores())
            }
            let remarks = check.remarks.filter { only.isEmpty || only.contains($0.kind) }
            switch format {
            case .text: say(check, remarks)
            case .json: Terminal.say(json(check, remarks))
            }
            if !check.problems.isEmpty { throw BadInput.data }
            if strict, !remarks.isEmpty { throw ExitCode(1) }
        }
    }

    private func say(_ check: CatalogCheck, _ remarks: [Remark]) {
        for problem in check.problems { Terminal.complain(problem.description) }
        var parts: [[String]] = []
        for kind in Remark.Kind.allCases {
            let some = remarks.filter { $0.kind == kind }
            if !some.isEmpty { parts.append(["\(kind.heading) (\(some.count))"] + some.map(\.problem.description)) }
        }
        let problems = check.problems.isEmpty ? "No problems" : counted(check.problems.count, "problem")
        parts.append(["\(problems), \(counted(remarks.count, "remark"))."])
        Terminal.say(parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n"))
    }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    private func json(_ check: CatalogCheck, _ remarks: [Remark]) -> ByteBuffer {
        let out = ByteBuffer()
        var json = JSONText(into: out)
        json.object { json in
            json.list("problems", check.problems) { json, problem in json.object { problem.write(into: &$0) } }
            json.list("remarks", remarks) { json, remark in
                json.object { json in
                    json.field("kind", remark.kind.rawValue)
                    remark.problem.write(into: &json)
                }
            }
        }
        out.append("\n")
        return out
    }
}

extension Remark.Kind: ExpressibleByArgument {}

extension Remark.Kind {
    /// What stands above the remarks of this kind.
    fileprivate var heading: String {
        switch self {
        case .missingLanguage: "Texts that a language lacks"
        case .idlePhrase: "Phrases that translate no text"
        case .duplicateOrganization: "Organizations that seem to stand twice"
        case .unknownIssuer: "Rulebooks whose issuer is no organization"
        case .noSource: "Programs without a page or a source"
        case .idleSource: "Sources that nothing cites"
        case .stale: "Seen too long ago"
        case .unknownPlace: "Programs whose state nobody knows"
        case .unknownFormat: "Programs whose format nobody knows"
        }
    }
}
