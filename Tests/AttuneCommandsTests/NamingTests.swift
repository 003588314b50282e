import Testing

@Suite("The names of rulebooks, and languages")
struct NamingTests {
    private let sample: SampleCatalog
    init() throws {
        sample = try SampleCatalog()
        try sample.addLocalForms()
    }

    private func evaluate(_ rulebook: String, on day: String, _ words: String...) throws -> Answer {
        let question = ["evaluate", "--rulebook", rulebook, "--portfolio", "-", "--as-of", day]
        let person = hours("mira", training: 26, supervision: 10)
        return try Program(question + words + ["--catalog", sample.catalog], input: .text(person)).answer()
    }

    @Test("explain says the form of a place: the newest, or the one in force on the day")
    func explain() throws {
        let newest = try sample.run("explain", "plain@us-ny")
        #expect(newest.status == 0 && newest.errors == "")
        #expect(newest.output.hasPrefix("A plain credential · New York\n"))
        #expect(newest.output.contains("2025 edition") && newest.output.contains("20 h"))
        let older = try sample.run("explain", "plain@us-ny", "--as-of", "2024-12-31")
        #expect(older.output.contains("2024 edition"))
        #expect(try sample.run("explain", "plain-ny@2025").output == newest.output)
        let never = try sample.run("explain", "plain@us-ny", "--as-of", "2023-12-31")
        #expect(never.status == 65 && never.output == "")
        #expect(
            never.errors.hasPrefix("no edition of plain-ny was in force on 2023-12-31; name one: 2024 (2024-01-01 to "))
    }

    @Test("a person is asked under the form of a place that is in force")
    func form() throws {
        let found = { (answer: Answer) in
            "\(try json(answer.output, "rulebook"))@\(try json(answer.output, "edition")): "
                + (try json(answer.output, "status"))
        }
        #expect(try found(evaluate("plain@us-ny", on: "2024-12-31", "--format", "json")) == "plain-ny@2024: needs more")
        #expect(
            try found(evaluate("plain@us-ny", on: "2025-06-01", "--format", "json")) == "plain-ny@2025: met as claimed")
        #expect(try found(evaluate("plain@us-tx", on: "2025-06-01", "--format", "json")) == "plain-tx@2025: needs more")
        #expect(try found(evaluate("plain", on: "2025-06-01", "--format", "json")) == "plain@2025: needs more")
        #expect(try evaluate("plain@us-tx", on: "2024-06-01").errors.contains("plain-tx was in force on 2024-06-01"))
    }

    @Test("of two readings in one place the plain one is meant, and asked")
    func readings() throws {
        #expect(try sample.run("explain", "plain@us-or").output.hasPrefix("A plain credential · Oregon\n"))
        let asked = try evaluate("plain@us-or", on: "2025-06-01", "--format", "json")
        #expect(try json(asked.output, "rulebook") == "plain-or" && json(asked.output, "status") == "needs more")
        let other = try evaluate("plain-or-25", on: "2025-06-01", "--format", "json")
        #expect(try json(other.output, "rulebook") == "plain-or-25" && json(other.output, "status") == "met as claimed")
    }

    @Test(
        "a name that there is not is answered with those that there are",
        arguments: [
            ("plain@us-wy", "plain has no form of its own in Wyoming; it has one in us-ny, us-or, us-tx"),
            ("sample@us-wy", "sample has no form of its own in Wyoming"),
            (
                "plain@us-xx",
                "plain has no edition “us-xx”; it has 2024, 2025, and forms of its own in us-ny, us-or, us-tx"
            ),
            (
                "plain@2026",
                "plain has no edition “2026”; it has 2024, 2025, and forms of its own in us-ny, us-or, us-tx"
            ),
            ("sample@2026", "sample has no edition “2026”; it has 2012, 2017"),
            ("plaim@us-ny", "there is no rulebook “plaim@us-ny”. Did you mean plain?"),
            ("@us-ny", "there is no rulebook “@us-ny”."), ("", "there is no rulebook “”."),
            ("plain\u{1B}[31m\n", "there is no rulebook “plain\u{FFFD}[31m\u{FFFD}”."),
        ])
    func unknown(name: String, says: String) throws {
        for answer in [
            try sample.run("explain", name), try sample.run("diff", name, "plain@2025"),
            try sample.run("diff", "plain@2025", name), try evaluate(name, on: "2025-06-01"),
        ] {
            #expect(answer.status == 65 && answer.output == "")
            #expect(answer.errors.hasPrefix(says), "\(answer.errors)")
            #expect(answer.complaints.count == 1)
        }
    }

    @Test("Spanish is spoken where it is asked for, places included")
    func spanish() throws {
        let text = try sample.run("explain", "plain@us-ny", "--language", "es")
        #expect(text.status == 0 && text.output.hasPrefix("Una credencial sencilla · Nueva York\n"))
        #expect(text.output.contains("Capacitación") && text.output.contains("Qué se pide"))
        let markdown = try sample.run("explain", "plain", "--language", "es", "--format", "markdown")
        #expect(markdown.output.hasPrefix("# Una credencial sencilla\n"))
        let person = try evaluate("plain@us-ny", on: "2025-06-01", "--language", "es")
        #expect(person.status == 0)
        #expect(
            person.output.hasPrefix("Una credencial sencilla · Nueva York, edición 2025 · Mira Okafor · al 1 de junio"))
        let diff = try sample.run("diff", "plain@2025", "plain@us-ny", "--language", "es")
        #expect(
            diff.output.hasPrefix(
                "Qué cambió de Una credencial sencilla, 2025 (plain@2025) a Una credencial sencilla ·"))
        #expect(diff.output.contains("~ Cambia: Capacitación (training)") && diff.output.contains("30 horas, ahora 20"))
    }

    @Test("JSON is English: another language with it is refused, and so is one that there is not")
    func english() throws {
        let people = ["evaluate", "--rulebook", "plain", "--portfolios", "-", "--as-of", "2025-06-01"]
        for words in [
            ["diff", "plain@2024", "plain@2025", "--format", "json", "--language", "es"],
            ["evaluate", "--rulebook", "plain", "--portfolio", "-", "--as-of", "2025-06-01", "--format", "json"]
                + ["--language", "es"],
            people + ["--language", "es"],
        ] {
            let answer = try Program(words + ["--catalog", sample.catalog]).answer()
            #expect(answer.status == 64 && answer.output == "")
            #expect(answer.errors.contains("JSON is English"), "\(answer.errors)")
        }
        let french = try sample.run("explain", "plain", "--language", "fr")
        #expect(french.status == 64 && french.errors.contains("'en' and 'es'"))
        #expect(try evaluate("plain", on: "2025-06-01", "--language", "en", "--format", "json").status == 0)
    }
}
