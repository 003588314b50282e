import Offerings
import Portfolios
import Sheets
import Storage

extension Answer {
    /// So many entries are read at once.
    private static let page = 1_000

    /// A journal as a table that is read while it is sent. Whoever may not read it any longer gets no more of it.
    static func journal(
        _ journal: Journal, of organization: OrganizationID?, by reader: PersonID, before newest: JournalEntry.Number
    ) -> Answer {
        .file("journal.csv", type: "text/csv; charset=utf-8") { send in
            try await send(SheetWriter.file(SheetWriter.csv([heads])))
            var (number, isMore) = (newest, true)
            while isMore {
                let before = number
                let told = try await kept { () async throws(StoreError) in
                    try await journal.told(of: organization, to: reader, before: before, atMost: page)
                }
                guard let told else { throw Failure.notFound }
                try await send(Array(SheetWriter.csv(told.map(cells)).utf8))
                (number, isMore) = (told.last?.line.number ?? number, told.count == page)
            }
        }
    }

    private static let heads = ["number", "at", "what", "who", "whose-id", "about", "subject", "details"]

    private static func cells(_ told: Journal.Told) -> [String] {
        let entry = told.line.entry
        return [
            "\(told.line.number.value)", "\(entry.at.utcDay) \(entry.at.utcTime)", entry.kind, told.actor ?? "",
            entry.actor?.text ?? "", told.subject ?? "", entry.subject, entry.details,
        ]
    }
}
