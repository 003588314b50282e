import Testing

@Suite("What the guards read")
struct TreeTests {
    @Test("the guards see the sources, the tests, the scripts and the pages")
    func everythingIsSeen() {
        for path in ["Package.swift", "Sources/Portfolios/Day.swift", "Tests/HouseTests/Tree.swift", "README.md"] {
            #expect(Tree.file(path) != nil, "\(path) is not in what git lists")
        }
    }

    @Test("comments and the words of strings are no code; what is interpolated into them is")
    func codeAloneSamples() {
        #expect(codeAlone("a // try!\nb") == "a        \nb")
        #expect(codeAlone("a /* x /* y */ ! */ b") == "a                   b")
        #expect(codeAlone(#"f("try! \(g(try!)) x")"#) == #"f("      (g(try!))  ")"#)
        #expect(codeAlone(#"f("\"") // "#) == #"f("  ")    "#)
        #expect(codeAlone("f(#\"a\"b\"#)") == "f(#\"   \"#)")
        #expect(codeAlone("\"\"\"\n  \"x\" {\n  \"\"\" + y") == "\"\"\"\n       \n  \"\"\" + y")
    }
}
