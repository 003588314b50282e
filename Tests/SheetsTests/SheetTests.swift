import Sheets
import Testing

@Suite("Tables that people bring")
struct SheetTests {
    @Test(
        "separators are found by themselves, whatever the breaks and quotes",
        arguments: [
            "Date,Hours\n2025-03-14,\"1,5\"\n", "Date;Hours\r\n2025-03-14;1,5\r\n", "Date\tHours\r2025-03-14\t1,5",
            "sep=;\nDate;Hours\n2025-03-14;\"1,5\"\n\n;\n", "\"Date\" ,\"Hours\"\n 2025-03-14 , \"1,5\" ",
            "Date;Hours;;\n2025-03-14;1,5;;\n",
        ])
    func separators(text: String) throws {
        let sheet = try Sheet(text)
        #expect(sheet.rows.map { [$0[0], $0[1]] } == [["Date", "Hours"], ["2025-03-14", "1,5"]])
    }

    @Test("a cell may hold breaks, quotes and separators, and rows know their line")
    func quotes() throws {
        let sheet = try Sheet("a,b\r\n\"one\r\ntwo \"\"x\"\", y\",2\r\n\r\n3,\"4\"\n")
        #expect(sheet.rows.map(\.cells) == [["a", "b"], ["one\ntwo \"x\", y", "2"], ["3", "4"]])
        #expect(sheet.rows.map(\.line) == [1, 2, 5])
    }

    @Test("an open quotation mark is told with its line and does not swallow the file")
    func openQuote() {
        #expect(throws: SheetFault.openQuote(line: 3)) { try Sheet("a,b\n1,2\n3,\"4\n5,6\n") }
        #expect(throws: SheetFault.openQuote(line: 1)) { try Sheet("\"") }
    }

    @Test("nothing, blanks and separators alone are no table", arguments: ["", " \n\t\n", ",,,\n,,\n", "\"\",\"\"\n"])
    func empty(text: String) {
        #expect(throws: SheetFault.empty) { try Sheet(text) }
    }

    @Test("there is an end to rows, columns and bytes")
    func bounds() throws {
        let most = "a,b\n" + String(repeating: "1,2\n", count: Sheet.mostRows)
        #expect(try Sheet(most).rows.count == Sheet.mostRows + 1)
        #expect(throws: SheetFault.tooManyRows(most: 5_000)) { try Sheet(most + "1,2\n") }
        let wide = Array(repeating: "x", count: 100).joined(separator: ",")
        #expect(try Sheet(wide).width == 100)
        #expect(try Sheet(wide + ",,,,\n").width == 100)
        #expect(throws: SheetFault.tooManyColumns(most: 100)) { try Sheet(wide + ",x") }
        #expect(throws: SheetFault.tooLarge(most: 2_000_000)) {
            try SheetText.read([UInt8](repeating: 0x61, count: 2_000_001))
        }
    }

    @Test("a cell of a megabyte is one cell, and read at once")
    func hugeCell() throws {
        let huge = String(repeating: "\"\"", count: 400_000)
        let sheet = try Sheet("a,b\n1,\"\(huge)\"\n2,3\n")
        #expect(sheet.rows.count == 3 && sheet.rows[1][1].utf8.count == 400_000)
        let many = String(repeating: "\"", count: 999_999)
        #expect(throws: SheetFault.self) { try Sheet(many) }
    }

    @Test("letters are read from whatever bytes stand for them")
    func encodings() throws {
        let text = "Título;Año\nSesión “A”;1\n"
        let utf16 = Array(text.utf16)
        let little = utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let windows = text.unicodeScalars.map { scalar -> UInt8 in
            scalar == "“" ? 0x93 : scalar == "”" ? 0x94 : UInt8(scalar.value)
        }
        for bytes in [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, windows,
        ] {
            #expect(try SheetText.read(bytes) == text)
        }
        #expect(try SheetText.read([0xFF, 0xFE] + little + [0x20]) == text)
    }

    @Test("files of spreadsheets, papers, pictures and bytes of nothing are recognized")
    func otherFiles() {
        for start in [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]] as [[UInt8]] {
            #expect(throws: SheetFault.workbook) { try SheetText.read(start + [1, 2, 3]) }
        }
        for bytes in [Array("%PDF-1.7\n".utf8), Array("a,b\0c\n1,2".utf8), [0x89, 0x50, 0x4E, 0x47, 0, 0]] {
            #expect(throws: SheetFault.notText) { try SheetText.read(bytes) }
        }
        for bytes in [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], Array(" \r\n\t".utf8)] as [[UInt8]] {
            #expect(throws: SheetFault.empty) { try SheetText.read(bytes) }
        }
    }
}

@Suite("Files that are written")
struct SheetWriterTests {
    /// The same each time (a linear congruence is chance enough for cells).
    private struct Dice {
        var state: UInt64
        mutating func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
    }

    @Test("what is written is read back, whatever stands in the cells", arguments: 1...300)
    func roundTrip(seed: UInt64) throws {
        var dice = Dice(state: seed &* 7_919)
        let pieces = ["a", "=", "+", "-", "@", "'", "\"", ",", ";", "\n", "é", "日本", " ", "\t", "1", "sep=", "|"]
        let width = 2 + dice.next(4)
        let rows = (0..<(1 + dice.next(5))).map { _ in
            (0..<width).map { column in
                let text = (0..<dice.next(8)).map { _ in pieces[dice.next(pieces.count)] }.joined()
                let trimmed = text.drop { " \t\n".contains($0) }
                // Cells are compared without spaces at their ends; a row needs something in it.
                let cell = String(trimmed.reversed().drop { " \t\n".contains($0) }.reversed())
                return column == 0 ? "x" + cell : cell
            }
        }
        let heads = (1...width).map { "Head \($0)" }
        let file = SheetWriter.file(SheetWriter.csv([heads] + rows))
        #expect(try Sheet(try SheetText.read(file)).rows.map(\.cells) == [heads] + rows)
    }

    @Test(
        "no cell is taken for a formula",
        arguments: ["=1+1", "+1", "-1", "@a", "\t=1", "'=1", "''@x", "＝1", "=cmd|' /C calc'!A0"])
    func formulas(cell: String) {
        let defused = DefusedCell.text(of: cell)
        #expect(defused == "'" + cell && DefusedCell.original(of: defused) == cell)
        for plain in ["a=1", "1-1", "'quoted'", "", "’=", "O'Brien"] {
            #expect(DefusedCell.text(of: plain) == plain && DefusedCell.original(of: plain) == plain)
        }
    }
}
