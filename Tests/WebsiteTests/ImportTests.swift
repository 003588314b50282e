import Foundation
import Portfolios
import Testing

@testable import Website

@Suite("Bringing in tables and calendars")
struct ImportTests {
    /// Two thousand rows, of which thirty are wrong in three ways.
    private static let big: String = {
        var lines = ["Date,Activity,Hours,Supervisor,Format,Comments"]
        for row in 0..<2_000 {
            let isBad = row % 66 == 0 && row < 1_980
            let day =
                isBad && row % 3 == 0 && row % 132 == 0
                ? "13/45/2020" : "\(row % 12 + 1)/\(row % 28 + 1)/\(2010 + row / 200)"
            let hours = isBad && day != "13/45/2020" ? (row % 4 == 0 ? "" : "a while") : "1.5"
            lines.append("\(day),\(row % 2 == 0 ? "Workshop" : "RS"),\(hours),Lee \(row),\(row % 2 == 0 ? "" : "grp"),")
        }
        return lines.joined(separator: "\r\n")
    }()

    private static let path = "/portfolio/import"

    /// Brings a text as a file and gives the page of its columns.
    private static func bring(_ text: String, _ client: FormClient) throws -> String {
        try client.get(path)
        let reply = try client.send(Array(text.utf8), to: path)
        #expect(reply.status == 303)
        let place = reply.headers["location"] ?? ""
        try client.get(place)
        return place
    }

    /// Sends the page of columns as it was guessed, with some answers.
    private static func settle(_ place: String, _ client: FormClient, _ answers: [String: String] = [:]) throws
        -> RawClient.Reply
    {
        var fields = ["headings": "yes"]
        for select in client.last.body.components(separatedBy: "<select").dropFirst() {
            let name = select.after(" name=\"")
            let chosen = select.prefix(upTo: select.range(of: "</select>")?.lowerBound ?? select.endIndex)
                .components(separatedBy: "<option").last { $0.contains(" selected") }
            fields[name] = chosen?.after(" value=\"") ?? ""
        }
        return try client.send(fields.merging(answers) { $1 }, to: place)
    }

    private static func confirm(_ place: String, _ client: FormClient, _ answers: [String: String] = [:]) throws
        -> RawClient.Reply
    {
        let seen = try client.get(place + "/check").value(of: "seen")
        return try client.send(["seen": seen].merging(answers) { $1 }, to: place + "/check")
    }

    @Test("two thousand rows of which thirty are wrong come in, the wrong ones are mended, and all is undone")
    func wholeWay() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let place = try Self.bring(Self.big, ada)
            #expect(try Self.settle(place, ada).headers["location"] == place + "/check")
            let check = try ada.get(place + "/check").body
            #expect(check.contains("2000 rows") && check.contains("1970 rows") && check.contains("30 rows"))
            #expect(check.contains("Date, “13/45/2020”: Please write the day") && check.contains("Line 2"))
            #expect(try ada.get("/portfolio").body.contains("Nothing is here yet."))
            #expect(try Self.confirm(place, ada).headers["location"] == place)
            let done = try ada.get(place).body
            #expect(done.contains("1970 entries were saved") && done.contains("30 rows were left out"))
            let file = try ada.get(place + "/to-mend.csv")
            #expect(file.headers["content-type"] == "text/csv; charset=utf-8")
            #expect(file.body.split(separator: "\r\n").count == 31 && file.body.contains("What to do"))
            let mended = file.body.replacing("13/45/2020", with: "3/14/2020").replacing("a while", with: "2")
                .replacing("RS,,", with: "RS,1,").replacing("Workshop,,", with: "Workshop,1,")
            let second = try Self.bring(mended, ada)
            #expect(try Self.settle(second, ada).headers["location"] == second + "/check")
            #expect(try !ada.get(second + "/check").body.contains("to-mend.csv"))
            #expect(try Self.confirm(second, ada).status == 303)
            #expect(try ada.get(second).body.contains("30 entries were saved"))
            try ada.get(place)
            #expect(try ada.send([:], to: place + "/undo").status == 303)
            #expect(try ada.get(place).body.contains("1970 entries were withdrawn"))
            #expect(try ada.get("/portfolio").body.contains("entries"))
            #expect(try members.standings(of: "ada@example.org").count == 30)
            #expect(try members.recordHolds("ada@example.org"))
        }
    }

    @Test("what is here already is named, and comes in again only if that is meant")
    func repeated() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let table =
                "Date\tMinutes\tSupervisor\n2025-03-04\t60\tSam Cruz\n2025-03-05\t60\tSam Cruz\n2025-03-05\t60\tsam cruz\n"
            for (answers, kept) in [([:], 2), ([:], 2), (["again": "yes"], 5)] {
                let place = try Self.bring(table, ada)
                #expect(try Self.settle(place, ada, ["kind": "supervision-received"]).status == 303)
                #expect(try ada.get(place + "/check").body.contains("Rows that seem to be here already"))
                #expect(try Self.confirm(place, ada, answers).status == 303)
                #expect(try members.standings(of: "ada@example.org").count == kept)
                #expect(try Self.confirm(place, ada).status == 303)
            }
        }
    }

    @Test("rows that may name a child stay out until the person says that they do not")
    func naming() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let table =
                "Date,Hours,With,Notes\n2025-03-04,1,Sam,We spoke about baby Mia and her mother\n2025-03-05,1,Sam,\n"
            for (answers, kept) in [([:], 1), (["clear": "yes"], 2)] {
                let place = try Self.bring(table, ada)
                #expect(ada.last.body.contains("<option value=\"of-provider\" selected"))
                _ = try Self.settle(place, ada, ["kind": "training"])
                #expect(try ada.get(place + "/check").body.contains("baby Mia"))
                #expect(try Self.confirm(place, ada, answers).status == 303)
                #expect(try members.standings(of: "ada@example.org").count == kept)
            }
        }
    }

    @Test("the order of days is asked where it is not certain, and unknown words are asked about")
    func questions() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let place = try Self.bring("Date;Hours;Type;Format\n3/4/2025;1,5;Zzz;Huddle\n5/6/2025;1;RS;\n", ada)
            let asked = try Self.settle(place, ada, ["column-2": "kind"])
            #expect(asked.status == 422 && asked.body.contains("Which way are the days written?"))
            #expect(asked.body.contains("word:kind:zzz") && !asked.body.contains("word:formats"))
            let words = try Self.settle(place, ada, ["days": "day-first", "word:kind:zzz": "supervision-received"])
            #expect(words.headers["location"] == place)
            #expect(try ada.get(place).body.contains("Huddle"))
            #expect(
                try Self.settle(place, ada, ["days": "day-first", "word:formats:huddle": "group"]).headers["location"]
                    == place + "/check")
            #expect(try Self.confirm(place, ada).status == 303)
            let file = try ada.get("/portfolio/portfolio.csv").body
            #expect(file.contains("2025-04-03") && file.contains("2025-06-05") && file.contains(",90,group"))
        }
    }

    @Test("a spreadsheet's own file is recognized, and the page says how to save it as CSV")
    func workbook() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try ada.get(Self.path)
            for (file, sentence) in [
                ([0x50, 0x4B, 3, 4, 0, 0], "spreadsheet’s own file"), (Array("%PDF-1.4".utf8), "no table"),
                (Array("a,b\n1,\"2".utf8), "line 2"), ([], "Please choose a file"),
                (Array("only headings,b\n".utf8), "Nothing stands in this"),
                (Array(repeating: 0x41, count: 2_000_001), "2 MB"),
                (Array("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8), "no event"),
            ] as [([UInt8], String)] {
                let reply = try ada.send(file, to: Self.path)
                #expect(
                    reply.status == 422 && reply.body.contains(sentence) && reply.body.contains("LibreOffice"),
                    "\(sentence)")
            }
            #expect(try ada.send(Array(repeating: 0x41, count: 2_200_000), to: Self.path).status == 413)
        }
    }

    @Test("of somebody else's import nothing is found, and forged answers say nothing")
    func hostile() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let (ada, bob) = (FormClient(port: port), FormClient(port: port))
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try bob.join("Bob Ito", at: "bob@example.org", members)
            let place = try Self.bring("Date,Hours\n2025-03-04,1\n", ada)
            try bob.get("/portfolio/import")
            for end in ["", "/check", "/events", "/to-mend.csv"] { #expect(try bob.get(place + end).status == 404) }
            try bob.get("/portfolio/import")
            for end in ["", "/check", "/undo", "/events"] {
                #expect(try bob.send(["kind": "training", "seen": "1"], to: place + end).status == 404)
            }
            #expect(try bob.send([:], to: place + "/discard").status == 303)
            #expect(try ada.get(place + "/discard").status == 303 && ada.get(place).status == 200)
            let forged = [
                "column-0": "admin", "column-9999": "day", "kind": "king", "days": "x", "word:levels:a": "zzz",
                "word:nolist:a": "b", "word:": "", "event": "1", "seen": "99",
                "word:kind:\(String(repeating: "a", count: 300))": "x",
            ]
            #expect(try ada.send(forged, to: place).status == 422)
            #expect(try ada.send(forged, to: place + "/check").headers["location"] == place)
            #expect(try ada.send(forged, to: place + "/events").status == 404)
            #expect(try ada.send(["form-token": "x"], to: place).status == 403)
            try ada.get(place)
            _ = try ada.send(
                ["column-0": "day", "column-1": "hours", "headings": "yes", "kind": "training"], to: place)
            let stale = try ada.send(["seen": "1"], to: place + "/check")
            #expect(stale.status == 409 && stale.body.contains("Something changed since you looked"))
            #expect(try members.standings(of: "ada@example.org").isEmpty)
            #expect(try ada.send([:], to: place + "/discard").status == 303)
            #expect(try ada.get(place).status == 404)
            #expect(try FormClient(port: port).get(place).status == 303)
        }
    }

    @Test("events of a calendar are found by their words, chosen, and become entries of one kind")
    func calendar() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let text = """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:1
                DTSTART;TZID=America/Detroit:20250106T090000
                DTEND;TZID=America/Detroit:20250106T103000
                RRULE:FREQ=WEEKLY;COUNT=4
                EXDATE;TZID=America/Detroit:20250113T090000
                SUMMARY:Reflective supervision
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTART:20250107T150000Z
                DURATION:PT1H
                SUMMARY:Dentist
                END:VEVENT
                END:VCALENDAR
                """
            let place = try Self.bring(text, ada)
            #expect(place.hasSuffix("/events"))
            #expect(try ada.get(place).body.contains("Dentist"))
            let found = try ada.get(place + "?find=supervision")
            #expect(!found.body.contains("Dentist") && found.body.contains("3 events"))
            let lines = found.value(of: "shown").split(separator: ",")
            #expect(lines.count == 3)
            let body =
                lines.map { "event=\($0)&" }.joined() + "shown=\(found.value(of: "shown"))&form-token=\(ada.formToken)"
            #expect(try ada.post(body, to: place).status == 422)
            let columns = try ada.post(body + "&kind=supervision-received", to: place).headers["location"] ?? ""
            try ada.get(columns)
            let same = ["type": "reflective", "format": "individual", "provider": "Lee Andersen"]
            #expect(try Self.settle(columns, ada, same).headers["location"] == columns + "/check")
            #expect(try Self.confirm(columns, ada).status == 303)
            #expect(try ada.get("/portfolio").body.contains("4 h 30 min · 3 entries"))
            #expect(try ada.get("/portfolio/portfolio.csv").body.components(separatedBy: "Lee Andersen").count == 4)
        }
    }
}

extension String {
    /// What stands behind some text, up to the next quotation mark.
    fileprivate func after(_ mark: String) -> String {
        range(of: mark).map { String(self[$0.upperBound...].prefix { $0 != "\"" }) } ?? ""
    }
}
