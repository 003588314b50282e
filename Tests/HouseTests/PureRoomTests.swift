import Testing

private let pureRooms: Set = [
    "Portfolios", "Rulebooks", "Offerings", "Evaluation", "HTML", "Accounts", "Logbooks", "Sheets", "Storage",
]

/// What would give a pure room a clock, chance, identity, files or a voice. All of these are arguments there.
private let impure = [
    #"\bDate\b(?=\s*[(.])"#, #"\bUUID\b"#, #"\bFileManager\b"#, #"\bFileHandle\b"#, #"(?<![\w.])print\("#,
    #"(?<![\w.])debugPrint\("#, #"(?<![\w.])dump\("#, #"\breadLine\("#, #"\.random\b"#, #"\.randomElement\b"#,
    #"\.shuffled?\("#, #"\bSystemRandomNumberGenerator\b"#, #"\b\w*Clock\b"#, #"\bTask\.sleep\b"#, #"\bLogger\b"#,
    #"\bfopen\("#,
]

/// What a program is told from outside: only the commands read it, and hand it down as values.
private let surroundings = [
    #"\bProcessInfo\b"#, #"\bgetenv\("#, #"\bsetenv\("#, #"\benviron\b"#, #"\bCommandLine\."#,
]

private let roomsThatReadTheSurroundings: Set = ["AttuneCommands", "attune"]

private func impurities(in file: SourceFile) -> [Finding] {
    guard let room = file.room, pureRooms.contains(room) else { return [] }
    return impure.flatMap { pattern in
        file.findings(of: pattern) { "\(room) is a pure room; \($0) does not belong there" }
    }
}

private func readingsOfSurroundings(in file: SourceFile) -> [Finding] {
    guard let room = file.room, !roomsThatReadTheSurroundings.contains(room) else { return [] }
    return surroundings.flatMap { pattern in
        file.findings(of: pattern) { "\(room) reads \($0); only AttuneCommands may" }
    }
}

@Suite("Pure rooms")
struct PureRoomTests {
    @Test("the pure rooms have no clock, no chance, no files and no voice")
    func tree() {
        #expect(pureRooms.isSubset(of: Tree.sources.compactMap(\.room)))
        expectNone(Tree.sources.flatMap(impurities))
    }

    @Test(
        "an impurity is found",
        arguments: [
            "let now = Date()", "let now = Date.now", "let id = UUID()", "FileManager.default", "print(x)", "dump(x)",
            "let k = Int.random(in: 0..<2)", "x.shuffled()", "ContinuousClock.now", "func f(_: any Clock<Duration>) {}",
            #"let s = "at \(Date())""#,
        ])
    func samples(text: String) {
        #expect(impurities(in: SourceFile("Sources/Evaluation/Wrong.swift", text)).count == 1)
        #expect(impurities(in: SourceFile("Sources/AttuneCommands/Right.swift", text)).isEmpty)
    }

    @Test("words that only look like an impurity are left alone")
    func rightSamples() {
        let text = "// print(x)\npage.print(x)\nlet day: CalendarDate\nblueprint(x)\nlet a = \"Date()\"\n"
        #expect(impurities(in: SourceFile("Sources/HTML/Right.swift", text)).isEmpty)
    }

    @Test("only the commands read the environment")
    func surroundingsOfTree() {
        expectNone(Tree.sources.flatMap(readingsOfSurroundings))
    }

    @Test(
        "a reading of the environment is found",
        arguments: ["ProcessInfo.processInfo.environment", "getenv(\"HOME\")", "CommandLine.arguments"])
    func surroundingsSamples(text: String) {
        #expect(readingsOfSurroundings(in: SourceFile("Sources/Website/Wrong.swift", text)).count == 1)
        #expect(readingsOfSurroundings(in: SourceFile("Sources/AttuneCommands/Right.swift", text)).isEmpty)
    }
}
