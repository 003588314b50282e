import Logbooks
import Testing

@testable import Sheets

@Suite("A pasted list of attendees")
struct RosterTextTests {
    private static func read(_ text: String) -> RosterText {
        RosterText(text) { cell in
            let parts = cell.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty ? cell.lowercased() : nil
        }
    }

    @Test(
        "it is read as address books and spreadsheets write it",
        arguments: [
            "Ana Ruiz <ana@example.org>\nTom@example.org", "ana@example.org;Ana Ruiz\r\ntom@example.org;\r\n",
            "Name,E-mail\n\"Ana Ruiz\",ana@example.org\n,tom@example.org\n",
            "\u{FEFF}First\tLast\tMail\nAna\tRuiz\tANA@example.org\n\n \ntom@example.org",
        ])
    func forms(text: String) {
        let read = Self.read(text)
        #expect(read.attendees.map(\.address) == ["ana@example.org", "tom@example.org"])
        #expect(read.attendees.map(\.name) == ["Ana Ruiz", nil])
        #expect(read.problems == [])
    }

    @Test(
        "it is read as tables are: a comma or a quotation mark in a quoted name is part of it, and no name is a formula",
        arguments: [
            ("\"Ruiz, Ana\",ana@example.org", "Ruiz, Ana"), ("\"Ruiz, Ana\" <ana@example.org>", "Ruiz, Ana"),
            ("\"Ana \"\"Ani\"\" Ruiz\";ana@example.org", "Ana \"Ani\" Ruiz"),
            ("Ana O\"Ruiz\tana@example.org", "Ana O\"Ruiz"), ("'=Ana\tana@example.org", "=Ana"),
            ("\u{FEFF}\"Ruiz, Ana\",ana@example.org", "Ruiz, Ana"),
        ])
    func quoted(line: String, name: String) {
        #expect(Self.read(line).attendees.map(\.name) == [name])
    }

    @Test("a quotation mark that is never closed spoils its own line and no other")
    func open() {
        let read = Self.read("\"Ana,ana@example.org\ntom@example.org\n\"Eva\n\",eva@example.org")
        #expect(read.attendees.map(\.address) == ["tom@example.org"])
        #expect(read.problems.map(\.line) == [1, 3, 4])
    }

    @Test("a line of very many cells is told, and holds nothing up")
    func wide() {
        let read = Self.read(String(repeating: "a,", count: 200_000) + "\na@x.org" + String(repeating: ";", count: 500))
        #expect(read.attendees.map(\.address) == ["a@x.org"] && read.problems.map(\.line) == [1])
    }

    @Test("a line without an address, with two, or repeated is told with its number")
    func problems() {
        let read = Self.read("a@x.org\nNobody\nb@x.org,c@x.org\nA@x.org\nd@x.org")
        #expect(read.attendees.map(\.address) == ["a@x.org", "d@x.org"])
        #expect(
            read.problems == [
                .init(line: 2, reason: .noAddress), .init(line: 3, reason: .severalAddresses),
                .init(line: 4, reason: .repeated),
            ])
    }

    @Test("a first line that is no heading is not passed over, and names hold no signs that are not text")
    func firstLine() {
        #expect(Self.read("Okafor, Mira\na@x.org").problems == [.init(line: 1, reason: .noAddress)])
        let long = Self.read("\(String(repeating: "👩🏽‍🍼", count: 200)),a@x.org\nE\u{1}va\u{7F},b@x.org")
        #expect(long.attendees[0].name?.unicodeScalars.count == 200)
        #expect(long.attendees[1].name == "E va")
    }

    @Test("more than any room holds is told, not taken")
    func tooMany() {
        let lines = (0...RosterText.mostAttendees + 5).map { "p\($0)@example.org" }
        let read = Self.read(lines.joined(separator: "\n"))
        #expect(read.attendees.count == RosterText.mostAttendees)
        #expect(read.problems == [.init(line: RosterText.mostAttendees + 1, reason: .tooMany)])
        #expect(Self.read("").attendees == [] && Self.read("").problems == [])
    }
}
