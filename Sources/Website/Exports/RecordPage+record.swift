import Logbooks
import Portfolios
import Storage

/// From one day to another; without an end where none is said.
struct RecordPeriod: Hashable, Sendable {
    var from: Day?
    var until: Day?

    /// Something lasting belongs to every period of which it has a day; what has no day belongs to all.
    func includes(_ entry: Entry) -> Bool {
        guard let first = entry.first else { return true }
        let isBegun = until.map { first <= $0 } ?? true
        let isOver =
            from.map { from in (entry.kind.isLasting ? entry.last : first).map { $0 < from } ?? false } ?? false
        return isBegun && !isOver
    }
}

extension RecordPage {
    init(
        _ record: SignedRecord, _ period: RecordPeriod, name: String, _ last: ChainEntry?, _ writer: EntryWriter,
        _ visit: Visit
    ) {
        let words = visit.words
        let byKind = Dictionary(grouping: record.entries.filter { period.includes($0.entry) }, by: \.entry.kind)
        let kinds = KindsPage.kinds.filter { byKind[$0] != nil }
        self.init(
            name: name, day: writer.day(visit.today),
            period: words.exports.periodFrom(period.from.map(writer.day), period.until.map(writer.day)),
            totals: kinds.map { kind in
                let entries = byKind[kind] ?? []
                return Total(
                    kind: kind, entered: RecordPage.total(entries, kind, writer, words.exports),
                    signed: RecordPage.total(
                        entries.filter { record.signatures[$0.entry.id] != nil }, kind, writer, words.exports))
            },
            groups: kinds.map { kind in
                Group(kind: kind, rows: (byKind[kind] ?? []).map { Row($0, record, writer, words) })
            },
            links: last?.number ?? 0, lastDigest: last?.digest.hex ?? "—")
    }

    private static func total(
        _ entries: [LogbookEntry], _ kind: Kind, _ writer: EntryWriter, _ words: ExportWords
    ) -> String {
        let count = words.entries(entries.count)
        guard kind.isMeasured else { return count }
        return writer.amount(entries.reduce(0) { $0 + ($1.entry.amount ?? 0) }) + " · " + count
    }
}

extension RecordPage.Row {
    init(_ kept: LogbookEntry, _ record: SignedRecord, _ writer: EntryWriter, _ words: Words) {
        let entry = kept.entry
        let days = [entry.first, entry.kind.isLasting ? entry.last : nil].compactMap { $0.map(writer.day) }
        let amount = writer.amount(entry) ?? ""
        let times = Set([EntryQuestion.day, .first, .last, .amount].map { words.entries.label($0, entry.kind) })
        let facts = writer.facts(entry)
        let said = facts.facts.filter { !times.contains($0.name) }.map { "\($0.name): \($0.value)" }
        self.init(
            day: days.joined(separator: " – "), title: said.isEmpty ? facts.title : said.joined(separator: " · "),
            amount: entry.kind.isWeekly && !amount.isEmpty ? words.exports.weekly(amount) : amount,
            signatures: record.signatures[entry.id, default: []].map { signature in
                let line = words.exports.signature(
                    words.signOff.named(signature.signer), words.signOff.role(signature.signer.role),
                    writer.day(signature.at.utcDay))
                return [line, words.signOff.recognition(of: signature.signer)].compactMap(\.self)
                    .joined(separator: ". ")
            })
    }
}
