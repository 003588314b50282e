import CatalogFiles
import Evaluation
import Portfolios
import Rulebooks

/// One shape of a rule: how it is written, and a small portfolio that just meets it.
struct LanguageShape: CustomStringConvertible {
    /// `01` to `50`, or a letter.
    let number: String
    let title: String
    /// What a rulebook would say, as YAML.
    let example: String
    let document: Document
    let file: String

    var description: String { "\(number) \(title)" }

    /// The shapes in `Shapes/`, in the order of their numbers, letters last.
    static let all: [LanguageShape] = {
        let paths = LanguageFiles.names(in: LanguageFiles.shapes).filter { $0.hasSuffix(".yaml") }
        return paths.map { LanguageShape(file: $0) }
    }()

    init(file: String) {
        self.file = file
        let text = LanguageFiles.text("\(LanguageFiles.shapes)/\(file)")
        let reading = readDocument(in: Array(text.utf8), file: file)
        precondition(reading.problems.isEmpty, "\(reading.problems)")
        document = reading.document!
        number = String(file.prefix { $0 != "-" })
        title = document["title"]!.text
        example = LanguageShape.example(in: text)
    }

    var asOf: Day { Day(document["as-of"]!.text)! }
    var expected: Status { Status(rawValue: document["expect"]!.text)! }

    /// The lines of the requirement, or of the rulebooks where the shape needs more than one.
    private static func example(in text: String) -> String {
        var lines: [Substring] = []
        var isInside = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let first = line.first, first != " " {
                isInside = ["requirement:", "rulebooks:", "cycle:"].contains { line.hasPrefix($0) }
            }
            if isInside { lines.append(line) }
        }
        return lines.joined(separator: "\n")
    }
}

extension LanguageShape {
    /// The outcome of the shape's rule for its portfolio, less some entries.
    func outcome(without: [String] = [], asOf: Day) throws -> Outcome {
        let catalog = try self.catalog()
        let id = document["evaluate"]?.text ?? "example"
        guard let rulebook = catalog.rulebook(id: id, inForceOn: asOf) else {
            throw LanguageError("no edition of \(id)")
        }
        let portfolio = try LanguageReading.portfolio(
            document["portfolio"]!, without: without, vocabulary: catalog.vocabulary)
        let cycle = document["renewing"].map {
            CycleDays(from: Day($0["from"]!.text)!, until: Day($0["until"]!.text)!)
        }
        let providers = LanguageReading.providers(document["providers"], vocabulary: catalog.vocabulary)
        return ReadableEvaluator(rulebook: rulebook, vocabulary: catalog.vocabulary, providers: providers)
            .outcome(of: portfolio, on: asOf, cycle: cycle)
    }

    /// The shape's rulebooks as a catalog with the vocabulary of the project.
    func catalog() throws -> Catalog {
        var documents = CatalogDocuments()
        documents.vocabulary = LanguageReading.vocabulary
        documents.frameworks = document["framework"].map { [$0] } ?? []
        documents.rulebooks = LanguageReading.rulebooks(document)
        let findings = Findings()
        let catalog = documents.catalog(findings: findings)
        guard findings.problems.isEmpty else {
            throw LanguageError(findings.problems.map(\.description).joined(separator: "\n"))
        }
        return catalog
    }
}

struct LanguageError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
