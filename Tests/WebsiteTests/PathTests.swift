import Testing

@testable import Website

@Suite("Paths")
struct PathTests {
    static let paths: [Path] = [
        .home, .credentials, .credential("imhs"), .edition("imhs", "2024"), .edition("a b/ä", "50%"), .check, .about,
        .health, .asset("tokens-1.css"),
    ]

    @Test("every path is read back from its own text", arguments: paths)
    func bothWays(path: Path) {
        #expect(Path(path.text) == path)
    }

    @Test(
        "what the site does not have is no path",
        arguments: [
            "", "x", "/x", "/credentials/a/b/c", "/check/x", "/%zz", "/%", "/credentials/%ff", "/assets",
            "/" + String(repeating: "a", count: 600),
        ])
    func unknown(text: String) {
        #expect(Path(text) == nil)
    }

    @Test("a climb out of the folder is one odd name and not a climb")
    func traversal() {
        #expect(Path("/credentials/..%2F..%2Fetc%2Fpasswd") == .credential("../../etc/passwd"))
        #expect(Path("//evil.example/x") == nil)
    }
}
