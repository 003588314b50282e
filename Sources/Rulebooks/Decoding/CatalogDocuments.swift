import Portfolios

/// The files of a catalog as documents, each kind in the order of the files' names.
package struct CatalogDocuments {
    package var vocabulary: [Document] = []
    package var sources: [Document] = []
    package var frameworks: [Document] = []
    package var rulebooks: [Document] = []
    /// Organizations, of which only the names matter here.
    package var organizations: [Document] = []
    /// Phrases in other languages than English.
    package var languages: [Document] = []
    /// Rulebooks that are wanted alone, by id, with what they are built on or point at; `nil`: all.
    package var wanted: Set<String>?
    /// Who does the work.
    package var workforce: any Workforce = OneAfterAnother()

    package init() {}

    /// The catalog they make, as far as sense can be made of them; what is wrong goes into `findings`.
    package func catalog(in language: Language = .english, findings: Findings) -> Catalog {
        var phrases = Phrases()
        return catalog(in: language, knowing: &phrases, findings: findings)
    }

    /// The same, with phrases that other files of the catalog gave; those of these files join them.
    package func catalog(in language: Language, knowing phrases: inout Phrases, findings: Findings) -> Catalog {
        said(in: language, knowing: &phrases, findings: findings).decoded(in: language, findings: findings)
    }

    /// The same documents with their texts in one language and one rulebook a document.
    package func said(
        in language: Language, knowing phrases: inout Phrases, findings: Findings
    ) -> CatalogDocuments {
        for document in vocabulary + sources + frameworks + rulebooks + languages { findings.open(document) }
        var documents = english(&phrases, findings)
        documents.changeEach { files in files.map { $0.said(in: language, phrases) } }
        return documents
    }

    /// All documents of which a catalog is decoded.
    package var all: [Document] { vocabulary + sources + frameworks + rulebooks + organizations }

    /// The same with the texts of all of them.
    package func using(_ texts: OwnTexts) -> CatalogDocuments {
        var (documents, texts) = (self, texts)
        documents.vocabulary = texts.documents(vocabulary)
        documents.sources = texts.documents(sources)
        documents.frameworks = texts.documents(frameworks)
        documents.rulebooks = texts.documents(rulebooks)
        documents.organizations = texts.documents(organizations)
        documents.languages = []
        return documents
    }

    /// The same documents with English texts only and one rulebook a document; what else they say goes into
    /// `phrases`.
    func english(_ phrases: inout Phrases, _ findings: Findings) -> CatalogDocuments {
        for document in languages { phrases.add(document, findings: findings) }
        var documents = self
        documents.changeEach { $0.settingApartLanguages(&phrases, findings: findings, by: workforce) }
        documents.rulebooks = documents.rulebooks.flatMap { $0.overlaysOfOneBase(findings) }
        return documents
    }

    /// Changes the documents that hold texts for people.
    private mutating func changeEach(_ change: ([Document]) -> [Document]) {
        vocabulary = change(vocabulary)
        frameworks = change(frameworks)
        rulebooks = change(rulebooks)
    }

    /// The catalog that documents in one language make.
    package func decoded(in language: Language, findings: Findings) -> Catalog {
        let vocabulary = words(findings)
        var shelf = DecodingShelf(vocabulary: vocabulary, findings: findings, language: language)
        shelf.library = shelf.decoding.library(sources)
        let frameworks = self.frameworks.compactMap { shelf.decoding.framework($0) }
        shelf.frameworks = frameworks
        let drafts = wanted.map { self.drafts(shelf, of: $0) } ?? self.drafts(shelf, rulebooks)
        let rulebooks = linked(drafts, findings)
        checkEditions(drafts, findings)
        var catalog = Catalog(
            vocabulary: vocabulary, frameworks: frameworks, rulebooks: rulebooks, sources: shelf.library)
        catalog.issuers = issuers
        catalog.language = language
        return catalog
    }

    private var issuers: [String: String] {
        let items = organizations.flatMap { $0["organizations"]?.items ?? [] }
        let named = items.compactMap { item in
            item["id"]?.word.flatMap { id in item["name"]?.word.map { (id, $0) } }
        }
        return Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    /// The lists of the vocabulary, every rulebook as a credential and every framework's topic as a topic. A local
    /// variant is not a credential of its own.
    private func words(_ findings: Findings) -> Vocabulary {
        var words = Vocabulary()
        for file in vocabulary { words.add(file, findings: findings) }
        for file in rulebooks where file["jurisdiction"] == nil || file["overlay-of"] == nil {
            guard let id = file["id"]?.word, isName(id) else { continue }
            words.add(id, to: "credentials", label: file["title"]?.word)
        }
        for topic in frameworks.flatMap({ $0["topics"]?.items ?? [] }) {
            guard let id = topic["id"]?.word, isName(id) else { continue }
            words.add(id, to: "topics", label: topic["label"]?.word)
        }
        return words
    }

    private func drafts(_ shelf: DecodingShelf, _ files: [Document]) -> [RulebookDraft] {
        let named = OverlayBases.byName(rulebooks)
        return workforce.map(files, findings: shelf.findings) { file, findings in
            var bases = OverlayBases(named, findings: findings)
            return bases.whole(file).flatMap { whole, base in
                shelf.decoding(findings).rulebook(whole, base: base)
            }
        }.compactMap(\.self)
    }

    /// The drafts of some rulebooks, all their editions and local forms, and of all they are built on or point at.
    private func drafts(_ shelf: DecodingShelf, of wanted: Set<String>) -> [RulebookDraft] {
        var drafts: [RulebookDraft] = []
        var known: Set<String> = []
        var open = wanted
        var isFirst = true
        while !open.isEmpty {
            let files = rulebooks.filter { file in
                guard let id = file["id"]?.word, !known.contains(id) else { return false }
                let base = file["overlay-of"]?.word.flatMap { Reference($0)?.rulebook }
                return open.contains(id) || isFirst && base.map(open.contains) == true
            }
            let found = self.drafts(shelf, files)
            drafts += found
            known.formUnion(files.compactMap { $0["id"]?.word })
            open = Set(found.flatMap(\.rulebooksNamed)).subtracting(known)
            isFirst = false
        }
        return drafts
    }

    private func linked(_ drafts: [RulebookDraft], _ findings: Findings) -> [Rulebook] {
        let linking = Linking(drafts, findings: findings)
        let linked = drafts.map { (draft: $0, rulebook: linking.link($0)) }
        return workforce.map(linked, findings: findings) { linked, findings in
            checkMentions(linked.draft, in: linked.rulebook.requirement, findings)
            checkGaps(linked.draft, in: linked.rulebook.requirement, findings)
            return linked.rulebook
        }
    }
}

/// What the decoding of every file of a catalog shares.
struct DecodingShelf {
    let vocabulary: Vocabulary
    let findings: Findings
    let language: Language
    var library: SourceLibrary = [:]
    var frameworks: [Framework] = []

    /// For files in order.
    var decoding: Decoding { decoding(findings) }

    /// For one file, with findings of its own.
    func decoding(_ findings: Findings) -> Decoding {
        var decoding = Decoding(vocabulary: vocabulary, findings: findings)
        decoding.language = language
        decoding.library = library
        decoding.frameworks = frameworks
        return decoding
    }
}
