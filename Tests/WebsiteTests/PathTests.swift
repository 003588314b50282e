import Accounts
import Offerings
import Portfolios
import Rulebooks
import Testing

@testable import Website

@Suite("Paths")
struct PathTests {
    static let paths: [Path] =
        [
            .home, .credentials, .credential("imhs"), .edition("imhs", "2024"), .edition("a b/ä", "50%"),
            .family("new-hampshire"), .differences, .compare, .guides, .guide("a-b"), .check, .checkForm,
            .checkQuestions, .programs, .program("a b"), .programCalendar("a"), .glossary, .about, .recordKey, .health,
            .robots, .asset("tokens-1.css"),
        ] + ["000000", "7a1f5c"].compactMap { try? Accent($0) }.map(Path.accent)
        + doors + portfolios + others

    private static let doors: [Path] = [
        .door(.join), .door(.joinLink("a/b")), .door(.signIn), .door(.signInLink("a-b")), .door(.signOut), .door(.code),
        .account(.overview), .account(.profile), .account(.addresses), .account(.addressLink("a/b")),
        .account(.password), .account(.devices), .account(.secondStep), .account(.secondStepApp), .account(.passkeys),
        .account(.merge), .account(.erase), .account(.inbox), .account(.letter(7)), .account(.consents),
    ]

    private static let portfolios: [Path] = [
        .portfolio(.overview), .portfolio(.kinds), .portfolio(.new(.supervisionReceived)), .portfolio(.entry("a/b")),
        .portfolio(.change("a")), .portfolio(.withdraw("a")), .portfolio(.documents("a/b")),
        .portfolio(.document("a", "b/c")), .portfolio(.documentRemoval("a", "remove")), .portfolio(.drafts),
        .portfolio(.coverage), .portfolio(.timeline), .portfolio(.credentials), .portfolio(.credential("a b")),
        .portfolio(.record), .portfolio(.file), .portfolio(.table), .portfolio(.print), .portfolio(.imports(.start)),
        .portfolio(.everything),
        .portfolio(.imports(.one("a/b"))), .portfolio(.imports(.events("a"))), .portfolio(.imports(.check("a"))),
        .portfolio(.imports(.mending("a"))), .portfolio(.imports(.undo("a"))), .portfolio(.imports(.discard("a"))),
    ]

    private static let others: [Path] = [
        .signOff(.asked), .signOff(.new), .signOff(.one("a/b")), .signOff(.waiting), .signOff(.waitingOne("new")),
        .signOff(.link("a-b")), .signOff(.waitingDocument("a/b", "c")), .signOff(.linkDocument("a-b", "c/d")),
        .groups(.overview), .groups(.new), .groups(.led("new")), .groups(.change("a/b")),
        .groups(.withdraw("a")), .groups(.attended("a b")), .rosters(.overview), .rosters(.new), .rosters(.one("a/b")),
        .rosters(.change("a")), .rosters(.door("a")), .rosters(.line("a b", 12)), .rosters(.attend("a-b")),
        .organizations(.mine), .organizations(.one(valley)), .organizations(.people(valley)),
        .organizations(.person(valley, "a/b")), .organizations(.roles(valley)), .organizations(.settings(valley)),
        .organizations(.rules(valley)), .organizations(.journal(valley)), .organizations(.installation),
        .organizations(.installationJournal),
    ]

    private static let valley = OrganizationID("valley")

    @Test("every path is read back from its own text", arguments: paths)
    func bothWays(path: Path) {
        #expect(Path(path.text) == path)
    }

    @Test(
        "a log tells which link it was, and not its secret",
        arguments: [
            (Path.door(.joinLink("a/b")), "/join/SECRET"), (.door(.signInLink("a-b")), "/sign-in/SECRET"),
            (.account(.addressLink("a/b")), "/account/addresses/SECRET"),
            (.rosters(.attend("a-b")), "/attend/SECRET"), (.signOff(.link("a-b")), "/sign-off/SECRET"),
            (.signOff(.linkDocument("a-b", "c")), "/sign-off/SECRET/documents/c"), (.program("a b"), "/programs/a%20b"),
        ])
    func logged(path: Path, text: String) {
        #expect(path.logged == text)
    }

    @Test("every path is read back in every language", arguments: paths, Language.allCases)
    func languages(path: Path, language: Language) {
        let read = Path.read(path.text(in: language))
        #expect(read.path == path)
        #expect(read.language == (path.hasWords ? language : .english))
    }

    @Test(
        "a language before what has none, or twice, is no path but still the language",
        arguments: ["/es/health", "/es/assets/tokens-1.css", "/es/es", "/es/en", "/es//x.example", "/es/x"])
    func misplaced(text: String) {
        #expect(Path.read(text).path == nil)
        #expect(Path.read(text).language == .spanish)
    }

    @Test(
        "what the site does not have is no path",
        arguments: [
            "", "x", "/x", "/en", "/en/about", "/ES", "/esx/about", "/credentials/a/b/c", "/check/x", "/%zz", "/%",
            "/credentials/%ff", "/assets",
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
