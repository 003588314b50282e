import Testing

private let longestFile = 300
private let longestFunction = 50

private func oversizes(in file: SourceFile) -> [Finding] {
    var findings = longFunctions(in: file)
    let count = file.text.utf8.count { $0 == UInt8(ascii: "\n") }
    if count > longestFile {
        findings.append(
            Finding(path: file.path, line: longestFile, sentence: "\(count) lines; no file has over \(longestFile)"))
    }
    return findings
}

/// Counts braces: a function reaches from its first line to the brace that closes the first one opened outside parentheses.
private func longFunctions(in file: SourceFile) -> [Finding] {
    let lines = file.code.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    let starts = #"(?:\bfunc\s+\S+|(?<![.\w])init[?!]?\s*[(<]|\bsubscript\s*[(<]|\bvar\s+\w+\s*:[^={\n]*\{)"#
    return matches(of: starts, in: file.code).compactMap { match in
        guard let length = lengthOfBody(from: match.line - 1, in: lines), length > longestFunction else { return nil }
        return Finding(
            path: file.path, line: match.line,
            sentence: "\(match.text.prefix { $0 != "(" }) has \(length) lines; no function has over \(longestFunction)")
    }
}

private func lengthOfBody(from first: Int, in lines: [[UInt8]]) -> Int? {
    var parentheses = 0
    var braces = 0
    for number in first..<lines.count {
        for byte in lines[number] {
            switch byte {
            case UInt8(ascii: "("): parentheses += 1
            case UInt8(ascii: ")"): parentheses -= 1
            case UInt8(ascii: "{") where parentheses == 0 || braces > 0: braces += 1
            case UInt8(ascii: "}") where parentheses == 0 || braces > 0:
                braces -= 1
                if braces == 0 { return number - first + 1 }
                if braces < 0 { return nil }  // a protocol's requirement: it ends with no body
            default: break
            }
        }
    }
    return nil
}

@Suite("Nothing is ever large")
struct SizeTests {
    @Test("no file is over 300 lines, no function over 50")
    func tree() {
        expectNone(Tree.swift.flatMap(oversizes))
    }

    @Test("a file of 301 lines is found, one of 300 is not")
    func files() {
        let line = "let x = 1\n"
        #expect(oversizes(in: SourceFile("Sources/A/Wrong.swift", String(repeating: line, count: 301))).count == 1)
        #expect(oversizes(in: SourceFile("Sources/A/Right.swift", String(repeating: line, count: 300))).isEmpty)
    }

    @Test(
        "a function of 51 lines is found, one of 50 is not",
        arguments: ["func f(a: () -> Void = {}) {", "init?(x: Int) {", "var page: String {", "func == (a: A, b: A) {"])
    func functions(head: String) {
        let lines = { count in "struct A {\n\(head)\n" + String(repeating: "x { }\n", count: count - 2) + "}\n}\n" }
        #expect(oversizes(in: SourceFile("Sources/A/Wrong.swift", lines(51))).count == 1)
        #expect(oversizes(in: SourceFile("Sources/A/Right.swift", lines(50))).isEmpty)
    }

    @Test("a protocol's requirement has no body to count")
    func requirements() {
        let text = "protocol P {\nfunc f()\n}\nenum E {\n" + String(repeating: "case a\n", count: 60) + "}\n"
        #expect(oversizes(in: SourceFile("Sources/A/Right.swift", text)).isEmpty)
    }
}
