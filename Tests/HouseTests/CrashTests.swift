import Testing

private let crashes = [
    #"\btry!"#, #"\bas!"#, #"\bfatalError\("#, #"\bpreconditionFailure\("#, #"\.unsafelyUnwrapped\b"#,
    #"(?<!\btry)(?<!\bas)(?<=[\w)\]}>])!(?!=)"#,
]

private func crashes(in file: SourceFile) -> [Finding] {
    guard let room = file.room, room != "Fixtures" else { return [] }
    return crashes.flatMap { pattern in
        file.findings(of: pattern) { "\($0) can end the program; answer with an error or a result" }
    }
}

/// `try?` swallows an error; a comment on its line or the one before says why silence is right.
private func unexplainedSilences(in file: SourceFile) -> [Finding] {
    guard file.room != nil else { return [] }
    let lines = file.lines
    return matches(of: #"\btry\?"#, in: file.code).compactMap { match in
        let explained = [match.line - 1, match.line - 2].contains {
            lines.indices.contains($0) && lines[$0].contains("//")
        }
        return explained
            ? nil : Finding(path: file.path, line: match.line, sentence: "try? without a comment that says why")
    }
}

@Suite("Nothing ends the program, nothing is swallowed")
struct CrashTests {
    @Test("sources hold no forced unwrapping, no try! and no fatalError")
    func tree() {
        expectNone(Tree.sources.flatMap(crashes))
    }

    @Test(
        "whatever can end the program is found",
        arguments: [
            "try! f()", "x as! Int", "fatalError(\"no\")", "preconditionFailure()", "x!", "f(x)!.y", "a[1]!",
            "var x: Int!",
            #"let s = "\(x!)""#, "x.unsafelyUnwrapped",
        ])
    func samples(text: String) {
        #expect(crashes(in: SourceFile("Sources/Website/Wrong.swift", text)).count == 1)
        #expect(crashes(in: SourceFile("Sources/Fixtures/Right.swift", text)).isEmpty)
        #expect(crashes(in: SourceFile("Tests/WebsiteTests/Right.swift", text)).isEmpty)
    }

    @Test("a negation, an inequality and an exclamation are left alone")
    func rightSamples() {
        let text = "if !a, a != b, a!=b, f(!a), (!a) { say(\"no!\") } // x!\n"
        #expect(crashes(in: SourceFile("Sources/Website/Right.swift", text)).isEmpty)
    }

    @Test("each try? says why silence is right")
    func silencesOfTree() {
        expectNone(Tree.sources.flatMap(unexplainedSilences))
    }

    @Test("a try? that says nothing is found, one that explains itself is not")
    func silences() {
        let wrong = "// why\nlet a = 1\nlet b = try? f()\n"
        let right = "let a = try? f()  // the file need not be there\n// It may be gone by now.\nlet b = try? f()\n"
        #expect(unexplainedSilences(in: SourceFile("Sources/A/Wrong.swift", wrong)).map(\.line) == [3])
        #expect(unexplainedSilences(in: SourceFile("Sources/A/Right.swift", right)).isEmpty)
    }
}
