import Evaluation
import Offerings
import Portfolios
import Rulebooks

@testable import Website

/// All that one table of words says: texts by their place in it, `home.promises.1.title`.
struct WordTexts {
    private(set) var texts: [String: String] = [:]
    /// The places of words that take something in, for which samples are needed.
    private(set) var functions: Set<String> = []

    init(_ words: Words) {
        walk(words, "")
        for (place, samples) in WordTexts.samples(of: words) {
            for (index, text) in samples.enumerated() { texts["\(place)(\(index))"] = text }
        }
    }

    private mutating func walk(_ value: Any, _ place: String) {
        if let text = value as? String {
            texts[place] = text
            return
        }
        if value is Language { return }
        if let table = value as? [String: CredentialWords.Heading] {
            for (key, heading) in table { walk(heading, "\(place).\(key)") }
            return
        }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == nil, mirror.children.isEmpty { functions.insert(place) }
        for (index, child) in mirror.children.enumerated() {
            let name = mirror.displayStyle == .optional ? nil : child.label ?? "\(index)"
            walk(child.value, [place, name ?? ""].filter { !$0.isEmpty }.joined(separator: "."))
        }
    }

    /// Every word that takes something in, with what it may be given.
    static func samples(of words: Words) -> [String: [String]] {
        [
            "site.list": [words.site.list(["a", "b", "c"])],
            "answers.inYear": [words.answers.inYear("a", 2019)], "answers.job": [words.answers.job(2)],
            "answers.reference": [words.answers.reference("a")],
            "answers.licensed": [words.answers.licensed("a")],
            "check.problemsTitle": [1, 2].map(words.check.problemsTitle), "check.line": [words.check.line(3)],
            "check.fileProblem": [words.check.fileProblem("an entry needs an id") ?? ""],
            "check.tooManyEntries": [words.check.tooManyEntries(9)],
            "errors.tooLarge": [words.errors.tooLarge("2 MB")].flatMap { [$0.title, $0.text] },
            "errors.tooManyFields": [words.errors.tooManyFields(9)].flatMap { [$0.title, $0.text] },
            "errors.kind": [Signpost.Kind.page, .guide, .credential, .program, .term].map(words.errors.kind),
            "errors.note": notes.map(words.errors.note),
            "errors.bytes": [words.errors.bytes(2048), words.errors.bytes(2_097_152)],
        ].merging(credentials(words.credentials)) { first, _ in first }
            .merging(fields(words.fields)) { first, _ in first }
            .merging(results(words.results)) { first, _ in first }
            .merging(programs(words.programs)) { first, _ in first }
            .merging(compare(words.compare)) { first, _ in first }
            .merging(guided(words.guided)) { first, _ in first }
            .merging(comparing(words)) { first, _ in first }
            .merging(members(words)) { first, _ in first }
    }

    private static let notes: [ProgramQueryReading.Note] = [
        .unknownKey("a"), .unknownValue("a", of: .format), .unknownSort("a"), .noPage("a"), .longText, .manyChoices,
        .longString, .unknownNearness("a"),
    ]

    private static func credentials(_ words: CredentialWords) -> [String: [String]] {
        let variants = [nil, Variant(of: "a", place: Term(number: 1)), Variant(of: "a", reading: "b")]
        return [
            "credentials.number": [1, 2].map(words.number),
            "credentials.edition": [words.edition("2024")], "credentials.editionInLine": [words.editionInLine("2024")],
            "credentials.span": [words.span(Preview.today, nil), words.span(Preview.today, Preview.today)],
            "credentials.basedOn": variants.flatMap { [words.basedOn($0).before, words.basedOn($0).after] },
            "credentials.differs": [words.differs("a")], "credentials.topics": [1, 12].map(words.topics),
        ]
    }

    private static func fields(_ words: FieldWords) -> [String: [String]] {
        let problems: [CheckForm.Kind] = [
            .notANumber, .notAYear, .notAMonth, .yearMissing, .tooMuch(most: 9), .yearAhead, .endsBeforeStart,
            .partOverWhole, .unknownChoice, .tooLong(most: 9), .noFile,
        ]
        return [
            "fields.label": Question.allCases.map(words.label), "fields.hint": Question.allCases.compactMap(words.hint),
            "fields.problem": problems.map(words.problem),
            "fields.noneOfThese": [words.noneOfThese(.raters), words.noneOfThese(.holds)],
            "fields.topic": Topic.all.map(words.topic), "fields.topicHint": Topic.all.compactMap(words.topicHint),
        ]
    }

    private static func results(_ words: ResultWords) -> [String: [String]] {
        let day = Preview.today
        return [
            "results.titleFor": [words.titleFor("a")], "results.lead": [words.lead("a", day)],
            "results.blank": [words.blank("a")], "results.place": [words.place("a")],
            "results.elsewhere": [nil, "a"].map(words.elsewhere).flatMap { [$0.title, $0.hint] },
            "results.progress": [words.progress(1, 2), words.progress(2, 3)],
            "results.missingMost": [words.missingMost("a")], "results.unknownMost": [words.unknownMost("a")],
            "results.leadOfOne": [words.leadOfOne(nil, day), words.leadOfOne("a", day)],
            "results.otherWays": [1, 2].map(words.otherWays), "results.leftBlank": [words.leftBlank("a")],
            "results.leftBlankAsking": [words.leftBlankAsking("a")],
            "results.notAskedAbout": [words.notAskedAbout("a")],
            "results.status": Status.allCases.map(words.status), "results.meaning": Status.allCases.map(words.meaning),
            "results.amount": [words.amount("a", "b")], "results.on": [words.on("a", day)],
            "results.between": [words.between("a", day, day)], "results.since": [words.since("a", day)],
            "results.entries": [1, 2].map(words.entries),
        ]
    }
}
