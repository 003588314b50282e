import Fixtures
import Foundation
import Logbooks
import Portfolios
import Rulebooks
import Secrets
import Sheets
import Storage
import Testing

@testable import Website

@Suite("Taking everything out again")
struct ExportTests {
    @Test(
        "a table that was taken out comes in again as the same entries; no cell is a formula",
        arguments: Language.allCases)
    func roundTrip(language: Language) async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let (ada, bob) = (FormClient(port: port), FormClient(port: port))
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try bob.join("Bob Ito", at: "bob@example.org", members)
            _ = try ada.enter(
                [
                    "day": "2025-03-04", "amount": "90 min", "provider": "=cmd|' /C calc'!A0", "format": "group",
                    "note": "-mine\n\"so\"",
                ],
                as: "supervision-received")
            _ = try ada.enter(
                [
                    "from": "2020-01", "until": "2021-06", "amount": "37.55", "role": "home-visitor", "ages": "birth-3",
                    "paid": "no",
                ],
                as: "work")
            _ = try ada.enter(
                ["day": "2019", "level": "masters", "field": "social-work", "institution": "Hill; \"College\", Ohio"],
                as: "education")
            let prefix = language == .english ? "" : "/es"
            let file = try ada.get(prefix + "/portfolio/portfolio.csv?notes=yes")
            #expect(file.headers["content-disposition"] == "attachment; filename=\"portfolio.csv\"")
            #expect(
                file.headers["cache-control"] == "no-store" && file.body.contains("'=cmd|")
                    && file.body.contains("'-mine"))
            #expect(try !ada.get(prefix + "/portfolio/portfolio.csv").body.contains("mine"))
            try bob.get("/portfolio/import")
            let place = try bob.send(file.bodyBytes, to: "/portfolio/import").headers["location"] ?? ""
            let form = try bob.get(place).body
            var fields = ["headings": "yes"]
            for select in form.components(separatedBy: "<select").dropFirst() {
                guard let name = select.firstMatch(of: /\ name="([^"]+)"/),
                    let value = select.firstMatch(of: /value="([^"]+)" selected/)
                else { continue }
                fields[String(name.1)] = String(value.1)
            }
            #expect(try bob.send(fields, to: place).headers["location"] == place + "/check")
            let seen = try bob.get(place + "/check").value(of: "seen")
            #expect(try bob.send(["seen": seen], to: place + "/check").status == 303)
            #expect(try bob.get(place).body.contains("3 entries were saved"))
            let again = try bob.get(prefix + "/portfolio/portfolio.csv?notes=yes")
            #expect(again.body == file.body)
        }
    }

    @Test("whatever the form can say comes back from a table", arguments: Language.allCases)
    func everything(language: Language) throws {
        let libraries = catalogLibraries
        let site = Site(
            english: try #require(libraries[.english]), spanish: libraries[.spanish],
            today: { Preview.today })
        var dice = Dice(state: 7)
        let entries = (0..<300).map { Self.entry($0, &dice, site.english.catalog.vocabulary) }
        let kept = entries.map { entry in
            LogbookEntry(
                entry: entry, mark: EntryMark(entry.id, version: 1, digest: Preview.digest), state: .kept,
                changedBy: "ada",
                changedAt: Preview.now, reason: nil, note: "")
        }
        let csv = SheetWriter.csv(EntryTable(site, language).rows(kept))
        let sheet = try Sheet(try SheetText.read(SheetWriter.file(csv)))
        let plan = ImportPlan(guessing: sheet)
        let read = ImportReader.read(sheet, plan, id: "i", site, today: Preview.today)
        #expect(read.unknown.isEmpty)
        for (row, entry) in zip(read.rows, entries) {
            var back = row.entry?.entry
            back?.id = entry.id
            #expect(back == entry && row.problems.isEmpty)
        }
    }

    /// The same each time.
    private struct Dice {
        var state: UInt64
        mutating func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, count)
        }
    }

    /// An entry that says by chance what its form asks.
    private static func entry(_ number: Int, _ dice: inout Dice, _ vocabulary: Vocabulary) -> Entry {
        let kind = Kind.allCases[number % Kind.allCases.count]
        let first = Preview.today.advanced(by: -100 - dice.next(4_000))
        let isLasting = kind.isLasting && dice.next(2) == 0
        var entry = Entry(
            id: EntryID("e\(number)"), kind: kind, first: first, last: isLasting ? first.advanced(by: 50) : nil)
        for question in kind.questions where kind.needs(question) || dice.next(3) > 0 {
            switch question {
            case .amount: entry.amount = kind.isWeekly ? 3 * (1 + dice.next(1_900)) : 1 + dice.next(1_400)
            case .held:
                let terms = vocabulary.terms(in: "credentials")
                entry.holdings = dice.next(3) == 0 ? [] : [Holding(terms[dice.next(terms.count)])]
            case .attribute(let attribute): entry.values[attribute] = value(attribute, kind, &dice, vocabulary)
            default: continue
            }
        }
        return entry
    }

    private static func value(_ attribute: Attribute, _ kind: Kind, _ dice: inout Dice, _ vocabulary: Vocabulary)
        -> Entry.Value
    {
        let terms = attribute.list(for: kind).map(vocabulary.terms) ?? []
        switch attribute.shape {
        case .term: return .term(terms[dice.next(terms.count)])
        case .terms: return .terms(Set((0...dice.next(4)).map { _ in terms[dice.next(terms.count)] }).sorted())
        case .flag: return .flag(dice.next(2) == 0)
        case .number: return .number(dice.next(900))
        case .name: return .name(["=1+1", "Lee “X” Andersen", "a,b;c", "Ñandú", "'=x", "-5", "No"][dice.next(7)])
        }
    }

    @Test("the record on paper names what is claimed, who signed it and how to verify it; leaving is noted")
    func paper() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, _) = try members.practitioner(port)
            let page = try ada.get("/portfolio/print")
            #expect(page.status == 200 && page.body.contains("Ada Osei") && page.body.contains("Not signed"))
            #expect(page.body.contains("3 h · 2 entries") && page.body.contains("verify-chain record.json"))
            #expect(!page.body.contains("for my eyes only") && page.body.contains("Sam &lt;Cruz&gt;"))
            let record = try ada.get("/portfolio/record.json").body
            let digest = try #require(page.body.firstMatch(of: /[0-9a-f]{64}/)).output
            #expect(record.contains(digest))
            #expect(try ada.get("/portfolio/print?from=2026-03-02&until=2026-03-02").body.contains("1 entry"))
            #expect(
                try ada.get("/portfolio/print?from=2027-01-01").body.contains("Nothing was entered in this period."))
            #expect(try ada.get("/portfolio/print?from=2027-01-01&until=2026-01-01").status == 422)
            #expect(try ada.get("/portfolio/print?from=soon").status == 422)
            #expect(try FormClient(port: port).get("/portfolio/print").status == 303)
            #expect(try FormClient(port: port).get("/portfolio/portfolio.csv").status == 303)
            #expect(try members.exports() == ["print", "record.json", "print", "print", "print", "print"])
        }
    }
}
