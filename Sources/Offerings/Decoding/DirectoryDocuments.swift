package import Rulebooks

/// The files about who offers what as documents, each kind in the order of the files' names.
package struct DirectoryDocuments {
    package var organizations: [Document] = []
    package var programs: [Document] = []
    package var glossary: [Document] = []
    package var crosswalks: [Document] = []
    package var guides: [Document] = []

    package init() {}

    package var all: [Document] { organizations + programs + glossary + crosswalks + guides }

    /// The same documents with English texts only; what else they say goes into `phrases`.
    package func english(
        _ phrases: inout Phrases, findings: Findings, by workforce: any Workforce = OneAfterAnother()
    ) -> DirectoryDocuments {
        changingEach { $0.settingApartLanguages(&phrases, findings: findings, by: workforce) }
    }

    /// English documents in another language, as far as it is known.
    package func said(in language: Language, _ phrases: Phrases) -> DirectoryDocuments {
        changingEach { files in files.map { $0.said(in: language, phrases) } }
    }

    /// The same with the texts of all of them.
    package func using(_ texts: OwnTexts) -> DirectoryDocuments {
        var texts = texts
        return changingEach { texts.documents($0) }
    }

    private func changingEach(_ change: ([Document]) -> [Document]) -> DirectoryDocuments {
        var documents = self
        documents.organizations = change(organizations)
        documents.programs = change(programs)
        documents.glossary = change(glossary)
        documents.crosswalks = change(crosswalks)
        documents.guides = change(guides)
        return documents
    }

    /// The directory they make, as far as sense can be made of them; what is wrong goes into `findings`.
    package func directory(of catalog: Catalog, findings: Findings) -> Directory {
        var decoding = DirectoryDecoding(catalog: catalog, findings: findings)
        for document in organizations { decoding.readSets(document) }
        let organizations = self.organizations.flatMap { decoding.organizations($0) }
        let programs = self.programs.flatMap { decoding.programs($0) }
        let glossary = self.glossary.flatMap { decoding.glossary($0) }
        let crosswalks = self.crosswalks.compactMap { decoding.crosswalk($0) }
        decoding.crosswalks = Set(crosswalks.map { [$0.from, $0.to] })
        let guides = self.guides.compactMap { decoding.guide($0) }
        decoding.reportLooseEnds()
        return Directory(
            organizations: organizations, programs: programs, glossary: glossary, crosswalks: crosswalks,
            guides: guides)
    }
}
