import Testing

/// Put together from pieces, so that this file does not hold them.
private let unfinished =
    #"\b(?:"# + ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"].joined(separator: "|") + #")\b"#

/// Paths that exist on one machine only, and words about how the work is organized.
private let workplace = [
    #"(?<![\w.\-/:}])/(?:wo"# + #"rk|tm"# + #"p|ro"# + #"ot|opt|home)/[\w.]"#,
    #"(?i)\bsub"# + #"agents?\b"#, #"(?i)\bissue #"# + #"\d"#, #"(?i)\bthe le"# + #"ad will\b"#,
]

private func unfinishedWords(in file: SourceFile) -> [Finding] {
    matches(of: unfinished, in: file.text).map {
        Finding(path: file.path, line: $0.line, sentence: "\($0.text): do it, or write down elsewhere that it is left")
    }
}

private func workplaceWords(in file: SourceFile) -> [Finding] {
    workplace.flatMap { matches(of: $0, in: file.text) }.map {
        Finding(
            path: file.path, line: $0.line, sentence: "\($0.text): means something on one machine or to one team only")
    }
}

@Suite("Words")
struct WordTests {
    @Test("nothing is marked as unfinished")
    func unfinishedInTree() {
        expectNone(Tree.files.flatMap(unfinishedWords))
    }

    @Test("a mark of something unfinished is found")
    func unfinishedSamples() {
        let text = "let a = 1\n// TO" + "DO: more\n"
        #expect(unfinishedWords(in: SourceFile("Sources/A/Wrong.swift", text)).map(\.line) == [2])
        #expect(unfinishedWords(in: SourceFile("docs/right.md", "Method, methodology, TODOS\n")).isEmpty)
    }

    @Test("no file names a path of one machine or speaks of the workplace")
    func workplaceInTree() {
        expectNone(Tree.files.flatMap(workplaceWords))
    }

    @Test("a path of one machine is found; a web address or a path in a file is not")
    func workplaceSamples() {
        for text in ["cd /wo" + "rk/main", "open(\"/tm" + "p/x\")", "see iss" + "ue #12", "a sub" + "agent"] {
            #expect(workplaceWords(in: SourceFile("docs/wrong.md", text)).count == 1)
        }
        let text = "https://example.org/wo" + "rk/x, requirement/wo" + "rk/need, an issue of the journal"
        #expect(workplaceWords(in: SourceFile("docs/right.md", text)).isEmpty)
    }
}
