/// Small files as people attach them, and archives of any kind for those who would cheat.
package enum Papers {
    package static let pdf = Array("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n".utf8)

    package static let jpeg: [UInt8] = [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 4, 1, 2,
        7, 7, 7, 0xFF, 0xD9,
    ]

    package static let webp = Array("RIFF\u{10}\0\0\0WEBPVP8 \u{4}\0\0\0data".utf8)

    package static let heic = Array(
        "\0\0\0\u{18}ftypheic\0\0\0\0mif1heic\0\0\0\u{C}meta\0\0\0\0".utf8)

    /// A picture with these parts between its head and its end.
    package static func png(width: Int = 16, _ parts: [(name: String, content: [UInt8])] = []) -> [UInt8] {
        let size = big(width) + [0, 0, 0, 16, 8, 2, 0, 0, 0]
        let all: [(name: String, content: [UInt8])] = [("IHDR", size)] + parts + [("IEND", [])]
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        for (name, content) in all {
            file += big(content.count) + Array(name.utf8)
            file += content + [0, 0, 0, 0]
        }
        return file
    }

    private static func big(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    package static let docx = Archive(names: ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]).bytes
    package static let xlsx = Archive(names: ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"]).bytes
    package static let odt: [UInt8] = {
        var archive = Archive(names: ["mimetype", "content.xml", "META-INF/manifest.xml"])
        archive.parts[0].content = Array("application/vnd.oasis.opendocument.text".utf8)
        return archive.bytes
    }()

    /// A zip archive whose list says whatever a test wants it to say.
    package struct Archive {
        package var parts: [Part]
        package var comment: [UInt8] = []

        package struct Part {
            package var name: String
            package var content: [UInt8] = Array("<a></a>".utf8)
            /// What the list says of it, where that is something else.
            package var saidSize: Int?
            package var nameInList: String?
            package var place: Int?
            package var method = 0
            package var flags = 0
        }

        package init(names: [String]) { parts = names.map { Part(name: $0) } }

        package var bytes: [UInt8] {
            var file: [UInt8] = []
            var list: [UInt8] = []
            for part in parts {
                var head = two(20) + two(part.flags) + two(part.method) + four(0) + four(0)
                head += four(part.content.count)
                head += four(part.saidSize ?? part.content.count)
                let name = Array((part.nameInList ?? part.name).utf8)
                list += Array("PK\u{1}\u{2}".utf8) + two(20) + head
                list += two(name.count) + two(0) + two(0) + two(0) + two(0)
                list += four(0) + four(part.place ?? file.count) + name
                file += Array("PK\u{3}\u{4}".utf8) + head + two(part.name.utf8.count) + two(0)
                file += Array(part.name.utf8) + part.content
            }
            var end = Array("PK\u{5}\u{6}".utf8) + two(0) + two(0) + two(parts.count) + two(parts.count)
            end += four(list.count) + four(file.count) + two(comment.count)
            return file + list + end + comment
        }

        private func two(_ number: Int) -> [UInt8] { [0, 8].map { UInt8(truncatingIfNeeded: number >> $0) } }
        private func four(_ number: Int) -> [UInt8] { [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) } }
    }
}
