import Logbooks
import Portfolios
import Storage

extension EntryPage {
    init(
        _ entry: LogbookEntry, _ writer: EntryWriter, _ history: [HistoryLine], _ documents: DocumentList,
        records: Records
    ) {
        let reader = PortfolioReader(tables: records.scribe.tables)
        self.init(
            id: entry.mark.entry.text, kind: entry.entry.kind, facts: writer.facts(entry.entry), note: entry.note,
            standing: entry.entry.standing, version: entry.mark.version, isWithdrawn: entry.state == .withdrawn,
            documents: documents,
            history: history.map { EntryPage.Line($0.link, writer, reader) })
    }
}

extension EntryPage.Line {
    /// What a link of the chain says of the entry.
    init(_ link: ChainLink, _ writer: EntryWriter, _ reader: PortfolioReader) {
        self.init(event: .changed, day: writer.day(link.at.utcDay))
        if case .signer(let signer) = link.by { vouch(signer, writer) }
        switch link.event {
        case .entryAdded(let content): (event, version, facts) = (.added, 1, writer.facts(content, reader))
        case .entryChanged(let content, let number, let why):
            (version, reason, facts) = (number, why, writer.facts(content, reader))
        case .entryWithdrawn(_, _, let why): (event, reason) = (.withdrawn, why)
        case .signed: event = .signed
        case .refused(_, _, let why): (event, reason) = (.refused, why)
        case .correctionProposed(let content, _, _, let why):
            (event, reason, facts) = (.proposed, why, writer.facts(content, reader))
        case .correctionAccepted(let content, let number, _, _):
            (event, version, facts) = (.accepted, number, writer.facts(content, reader))
        case .correctionDeclined: event = .declined
        case .signatureWithdrawn(_, _, let why): (event, reason) = (.unsigned, why)
        case .credited(let content, _, let signer):
            (event, version, facts) = (.credited, 1, writer.facts(content, reader))
            vouch(signer, writer)
        case .creditCorrected(let content, let number, _, let signer, let why):
            (event, version, reason, facts) = (.recredited, number, why, writer.facts(content, reader))
            vouch(signer, writer)
        case .signOffAsked, .merged, .checkpoint: break
        }
    }

    private mutating func vouch(_ signer: Signer, _ writer: EntryWriter) {
        (by, recognition) = (writer.name(signer), writer.recognition(of: signer))
    }
}

extension EntryWriter {
    /// Nothing if the vocabulary has lost a word of it since.
    fileprivate func facts(_ content: EntryContent, _ reader: PortfolioReader) -> EntryFacts? {
        // What cannot be read is left out of the page; the record has it.
        (try? reader.entry(content.bytes, using: PortfolioColumns())).map(facts)
    }
}
