import Testing

private let emptyNames = ["Manager", "Helper", "Helpers", "Service", "Utils", "Util", "Core", "Common"]
private let declaration = #"\b(?:struct|class|enum|actor|protocol|typealias)\s+(\w+)"#

private func emptyNames(in file: SourceFile) -> [Finding] {
    let types = matches(of: declaration, in: file.code)
        .filter { match in emptyNames.contains { match.group.hasSuffix($0) } }
        .map { Finding(path: file.path, line: $0.line, sentence: "\($0.group) says nothing; name what it does or is") }
    let places = file.path.split(separator: "/").compactMap { $0.split(separator: ".").first }
        .filter { place in emptyNames.contains { place.hasSuffix($0) } }
        .map { Finding(path: file.path, line: 1, sentence: "\($0) says nothing; name what is in it") }
    return types + places
}

/// A module that bears the name of a type in it cannot be named in `Module.Type`.
private func typesNamedLikeTheirModule(in file: SourceFile) -> [Finding] {
    guard let room = file.room else { return [] }
    return matches(of: declaration, in: file.code).filter { $0.group == room }.map {
        Finding(path: file.path, line: $0.line, sentence: "the module \(room) bears the name of a type in it")
    }
}

/// A test says what holds, in a sentence; its function's name need not.
private func namelessTests(in file: SourceFile) -> [Finding] {
    file.findings(of: #"@Test\b(?!\s*\(\s*"|\s+func\s+`)"#) { _ in "a test without a sentence for a name" }
}

@Suite("Names")
struct NameTests {
    @Test("no type, file or folder has a name that says nothing")
    func tree() {
        expectNone(Tree.swift.flatMap(emptyNames))
    }

    @Test(
        "a name that says nothing is found",
        arguments: [
            ("Sources/Website/Wrong.swift", "struct LinkManager {}"), ("Sources/Website/Wrong.swift", "enum Utils {}"),
            ("Sources/Website/DayHelper.swift", ""), ("Sources/Core/Day.swift", "struct Day {}"),
        ])
    func samples(path: String, text: String) {
        #expect(emptyNames(in: SourceFile(path, text)).count == 1)
    }

    @Test("a name that only holds such a word is left alone")
    func rightSamples() {
        let text = "struct Score {}\nstruct ServiceEntry {}\n// class Helper\n"
        #expect(emptyNames(in: SourceFile("Sources/Evaluation/Score.swift", text)).isEmpty)
    }

    @Test("no module bears the name of a type in it")
    func modules() {
        expectNone(Tree.sources.flatMap(typesNamedLikeTheirModule))
        let wrong = SourceFile("Sources/Website/Wrong.swift", "package actor Website {}")
        #expect(typesNamedLikeTheirModule(in: wrong).count == 1)
    }

    @Test("every test has a sentence for a name")
    func tests() {
        expectNone(Tree.swift.flatMap(namelessTests))
        for wrong in ["@Test func a() {}", "@Test(arguments: [1]) func a(x: Int) {}"] {
            #expect(namelessTests(in: SourceFile("Tests/ATests/Wrong.swift", wrong)).count == 1)
        }
        for right in ["@Test(\"one is one\") func a() {}", "@Test(\n\"one\", arguments: [1]) func a(x: Int) {}"] {
            #expect(namelessTests(in: SourceFile("Tests/ATests/Right.swift", right)).isEmpty)
        }
    }
}
