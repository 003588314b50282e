import Fixtures
import Logbooks
import Testing

@Suite("What a file is")
struct DocumentTypeTests {
    private func fault(_ file: [UInt8]) -> DocumentFault? {
        do throws(DocumentFault) {
            _ = try DocumentType(sniffing: file)
            return nil
        } catch { return error }
    }

    private func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test("each type is known by its bytes")
    func known() throws {
        let files: [(DocumentType, [UInt8])] = [
            (.pdf, Papers.pdf), (.png, Papers.png()), (.jpeg, Papers.jpeg), (.webp, Papers.webp), (.heic, Papers.heic),
            (.docx, Papers.docx), (.xlsx, Papers.xlsx), (.odt, Papers.odt),
        ]
        for (type, file) in files { #expect(try DocumentType(sniffing: file) == type) }
    }

    @Test("a file that broke off anywhere is refused, and nothing is read beyond its end")
    func brokenOff() {
        let whole = [Papers.png(), Papers.webp, Papers.heic, Papers.docx, Papers.odt, Papers.jpeg.dropLast(5) + []]
        for file in whole {
            for length in 0..<file.count - 1 { #expect(fault(Array(file[..<length])) != nil, "\(length)") }
        }
        #expect(fault(Array(Papers.pdf.dropLast(3))) == .damaged)
        #expect(fault([]) == .empty)
    }

    @Test("web pages and drawings with programs are refused, however they are wrapped")
    func pages() {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
        for page in [
            "<!doctype html><p>", "  \n<HTML><body>", svg, "<?xml version='1.0'?>\n" + svg, "\u{FEFF}<script>",
        ] {
            #expect(fault(text(page)) == .page)
        }
        let wide: [UInt8] = [0xFF, 0xFE] + text("<html>").flatMap { [$0, 0] }
        #expect(fault(wide) == .page)
        #expect(fault(text("just words")) == .unknown)
        #expect(fault(text("GIF89a\u{1}\u{1};")) == .unknown)
    }

    @Test("a file that is two things at once is refused")
    func polyglots() {
        let archive = Papers.Archive(names: ["META-INF/MANIFEST.MF", "A.class"]).bytes
        #expect(fault(text("<html>") + Papers.pdf) == .page)
        #expect(fault(text("%PDF-1.4\n<script>alert(1)</script>\n%%EOF")) == .twoAtOnce)
        #expect(fault(Papers.pdf + archive) == .twoAtOnce)
        var hidden = Papers.Archive(names: ["a"])
        hidden.comment = text("\n%%EOF\n")
        #expect(fault(Papers.pdf + hidden.bytes) == .twoAtOnce)
        #expect(fault(Papers.png() + archive) == .damaged)
        #expect(fault(Papers.png([("tEXt", text("<script>"))])) == .twoAtOnce)
        #expect(fault(Papers.png([("tEXt", text("%PDF-1.7"))])) == .twoAtOnce)
        #expect(fault(Papers.jpeg + archive) == .twoAtOnce)
        #expect(fault(Papers.heic + archive) == .twoAtOnce)
        #expect(fault(Papers.webp + archive) == .damaged)
        var both = Papers.Archive(names: ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
        both.parts[0].content = text("%PDF-1.4")
        #expect(fault(both.bytes) == .twoAtOnce)
        #expect(fault(text("#!/bin/sh\n") + Papers.docx) == .unknown)
        #expect(fault(Papers.docx + text("more")) != nil)
    }

    @Test("archives of something else, and older Office files, are refused")
    func archives() {
        #expect(fault(Papers.Archive(names: ["a.txt"]).bytes) == .unknown)
        #expect(fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]) == .oldOffice)
        var odt = Papers.Archive(names: ["mimetype", "META-INF/manifest.xml"])
        odt.parts[0].content = text("application/epub+zip")
        #expect(fault(odt.bytes) == .unknown)
    }

    @Test(
        "Office files with programs in them are refused",
        arguments: [
            "word/vbaProject.bin", "word/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml", "word/activeX/activeX1.xml",
            "Basic/Standard/Module1.xml", "Scripts/python/a.py", "word/vbaData.xml", "a.exe",
        ])
    func macros(name: String) {
        let names = ["[Content_Types].xml", "_rels/.rels", "word/document.xml", name]
        #expect(fault(Papers.Archive(names: names).bytes) == .macros)
    }

    @Test("an archive whose list does not hold together is refused")
    func lies() {
        func office(_ change: (inout Papers.Archive) -> Void) -> DocumentFault? {
            var archive = Papers.Archive(names: ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
            change(&archive)
            return fault(archive.bytes)
        }
        #expect(office { _ in } == nil)
        #expect(office { $0.parts[2].nameInList = "word/other.xml" } == .damaged)
        #expect(office { $0.parts[2].place = 0 } == .damaged)
        #expect(office { $0.parts[2].saidSize = 8 } == .damaged)
        #expect(office { $0.parts[2].flags = 1 } == .locked)
        #expect(office { $0.parts[2].method = 99 } == .damaged)
        #expect(office { $0.comment = [1, 2] } == .damaged)
        for name in ["../a", "/a", "a\\b", "C:a", "a\u{0}b", "WORD/Document.xml"] {
            #expect(office { $0.parts.append(.init(named: name)) } == .damaged, "\(name)")
        }
    }

    @Test("what would grow beyond all measure is refused by its list alone")
    func bombs() {
        func bomb(_ sizes: [Int]) -> DocumentFault? {
            var archive = Papers.Archive(names: ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
            for (index, size) in sizes.enumerated() {
                archive.parts.append(.init(named: "word/media/\(index).xml"))
                archive.parts[3 + index].method = 8
                archive.parts[3 + index].saidSize = size
                archive.parts[3 + index].content = Array(repeating: 0, count: 10_000)
            }
            return fault(archive.bytes)
        }
        #expect(bomb([2_000_000]) == nil)
        #expect(bomb([2_000_001]) == .bomb)
        #expect(bomb([999_999, 999_999]) == nil)
        #expect(bomb([4_000_000_000]) == .bomb)
        #expect(bomb(Array(repeating: 1_999_999, count: 76)) == .bomb)
        let many = Papers.Archive(names: (0...3_000).map { "a\($0)" })
        #expect(fault(many.bytes) == .bomb)
        #expect(fault(Papers.png(width: 1 << 19)) == nil)
        #expect(fault(Papers.png(width: 1 << 25)) == .damaged)
    }
}

extension Papers.Archive.Part {
    init(named name: String) { self = Papers.Archive(names: [name]).parts[0] }
}
