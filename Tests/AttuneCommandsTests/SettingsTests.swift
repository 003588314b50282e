import Foundation
import Testing

@Suite("Settings")
struct SettingsTests {
    private let sample: SampleCatalog
    init() throws { sample = try SampleCatalog() }

    private func answer(_ words: [String], file: String) throws -> Answer {
        let path = try sample.write(file, to: "settings")
        return try Program(words + ["--settings", path]).answer()
    }

    @Test("each is shown with where it comes from, secrets are not")
    func shown() throws {
        let key = try Program(["settings", "--new-key"]).answer().output
        #expect(key.utf8.count == 44)
        let file = """
            # where letters go
            ATTUNE_MAIL_SERVER="smtp://ada:open%40sesame@mail.example:587"
            ATTUNE_MAIL_SENDER = Valley Association <hours@valley.example>
            ATTUNE_KEY=\(key)
            DATABASE_URL=postgresql://ada:sesame@localhost/attune
            """
        let said = try answer(["settings"], file: file)
        #expect(said.status == 0)
        #expect(said.output.contains("Valley Association <hours@valley.example> (file)"))
        #expect(!said.output.contains("sesame") && !said.output.contains(key.dropLast()))
        let told = try answer(["settings", "--database", "some.sqlite"], file: file)
        #expect(told.output.contains("some.sqlite (command line)"))
    }

    @Test(
        "what is misspelt, missing or wrong is named, all of it at once",
        arguments: [
            ("ATTUNE_ADRESS=https://attune.example", ["settings:1:", "ATTUNE_ADDRESS"]),
            ("just words", ["settings:1:", "NAME=value"]),
            (
                "ATTUNE_KEY=short\nATTUNE_PROXY=perhaps\nATTUNE_ADDRESS=attune.example",
                ["ATTUNE_KEY is not a key", "ATTUNE_PROXY is yes or no", "ATTUNE_ADDRESS is like"]
            ),
            ("DATABASE_URL=postgresql://localhost/attune", ["ATTUNE_KEY is missing"]),
            ("ATTUNE_MAIL_SERVER=smtp://mail.example", ["ATTUNE_MAIL_SENDER is missing"]),
            (
                "ATTUNE_MAIL_SERVER=mail.example\nATTUNE_MAIL_SENDER=hours@valley.example",
                ["ATTUNE_MAIL_SERVER is like"]
            ),
        ])
    func wrong(file: String, says: [String]) throws {
        let said = try answer(["serve", "--port", "0", "--catalog", sample.catalog], file: file)
        #expect(said.status == 78 && said.output == "", "\(said.output)")
        for words in says { #expect(said.errors.contains(words), "\(said.errors)") }
    }

    @Test("a key that others may read is refused, with what to do")
    func openKey() throws {
        let database = sample.catalog + ".sqlite"
        let path = database + ".key"
        let key = try Program(["settings", "--new-key"]).answer().output
        #expect(FileManager.default.createFile(atPath: path, contents: Data(key.utf8)))
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        let said = try Program(
            ["serve", "--port", "0", "--catalog", sample.catalog, "--database", database]
        ).answer()
        #expect(said.status == 78 && said.errors.contains("chmod 600"), "\(said.errors)")
    }
}
