import Accounts
import Logbooks
import Portfolios
import Rulebooks
import Storage

/// What handlers of entries share.
extension Call {
    var logbook: Logbook { Logbook(records.database, records.scribe) }

    /// One of the member's own entries; that of anybody else is not found.
    func entry(_ id: EntryID, of member: Member) async throws(Failure) -> LogbookEntry {
        let kept = try await kept { () async throws(StoreError) in
            try await logbook.entries(of: member.session.person, andWithdrawn: true).entries
        }
        guard let entry = kept.first(where: { $0.mark.entry == id }) else { throw .notFound }
        return entry
    }

    /// Which version the form was made for.
    func seen(_ entry: EntryID) throws(Failure) -> EntryMark {
        guard let version = Int(field("version")), let digest = Digest(hex: field("digest")) else { throw .badRequest }
        return EntryMark(entry, version: version, digest: digest)
    }

    /// Whether a box of the form was ticked, or a button of it pressed.
    func says(_ name: String) -> Bool { field(name) == "yes" }

    /// What stands in the form, read.
    func reader(_ kind: Kind, _ library: Library) -> EntryFormReader {
        EntryFormReader(
            form: EntryForm(kind: kind, typed: form.values), vocabulary: library.catalog.vocabulary,
            today: visit.today, language: visit.language)
    }
}

extension EntryForm {
    /// Words by which a child or a family could be recognized, unless the person says that there are none.
    func findings(in questions: [EntryQuestion]) -> [(question: EntryQuestion, words: String)] {
        guard typed["clear"]?.first != "yes" else { return [] }
        return questions.filter(\.isFreeText).flatMap { question in
            all(question).flatMap { LikelyIdentifier.all(in: $0) }.map { (question, $0.words) }
        }
    }
}
