import Testing

@testable import Website

@Suite("Style sheets")
struct AssetTests {
    @Test("what only authors read does not travel, and every rule does")
    func notes() {
        let sheet = """
            /* One */
            .a { color: red; }

            /* Two
               lines */
            @media print {
                .b { content: "/* no note */"; }
            }
            /* Three */ .c { margin: 0; }
            """
        let kept = String(decoding: Asset.withoutNotes(Array(sheet.utf8)), as: UTF8.self)
        #expect(
            kept == """
                .a{color:red;}
                @media print{
                .b{content:"/* no note */";}
                }
                /* Three */ .c{margin:0;}

                """)
    }

    @Test("all of them together stay under 30 kB")
    func size() {
        let bytes = (Asset.styleSheets + [Asset.printSheet]).map(\.bytes.count).reduce(0, +)
        #expect(bytes < 30_000, "\(bytes) bytes")
    }
}
