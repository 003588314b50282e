package import Portfolios

/// Turns documents into values. Everything wrong is reported and reading goes on, so that one look shows all.
package struct Decoding {
    package let vocabulary: Vocabulary
    package let findings: Findings
    /// The nodes of the rulebook that is being read.
    let nodes = NodeRegister()
    var frameworks: [Framework] = []
    /// The sources that all files share.
    package var library: SourceLibrary = [:]
    /// The file's own sources.
    var sources: [Source] = []
    var language = Language.english
    /// Whether the rulebook renews something, and so has cycles.
    var hasCycle = false

    /// Text that is not empty.
    package func text(_ document: Document, _ what: String = "this") -> String? {
        guard case .scalar(let text, _, _) = document, !document.isNull, !text.isEmpty else {
            findings.report("\(what) must be text", at: document)
            return nil
        }
        return text
    }

    /// A name of small letters, digits and hyphens.
    package func name(_ document: Document, _ what: String) -> String? {
        guard let text = text(document, what) else { return nil }
        guard isName(text) else {
            findings.report(
                "\(what) must be small letters, digits and hyphens, not “\(text)”", at: document)
            return nil
        }
        return text
    }

    package func day(_ document: Document) -> Day? {
        guard case .scalar(let text, _, _) = document else {
            findings.report("a day must be written like 2026-03-03", at: document)
            return nil
        }
        guard let day = Day(text) else {
            findings.report(
                "“\(text)” is not a day of the years 1900 to 2199; write it like 2026-03-03", at: document)
            return nil
        }
        return day
    }

    package func minutes(_ document: Document, _ what: String) -> Int? {
        guard case .scalar(let text, _, _) = document, let minutes = Minutes.parse(text), minutes > 0 else {
            findings.report(
                "\(what) must be hours or minutes, like 30 h or 90 min\(found(document))", at: document)
            return nil
        }
        return minutes
    }

    package func period(_ document: Document, _ what: String) -> Period? {
        guard case .scalar(let text, _, _) = document, let period = Period(text) else {
            findings.report(
                "\(what) must be a number of days, weeks, months or years, like 24 months\(found(document))",
                at: document)
            return nil
        }
        return period
    }

    /// A whole number without quotes.
    package func number(_ document: Document, _ what: String, in range: ClosedRange<Int>) -> Int? {
        guard case .scalar(let text, quoted: false, _) = document, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
            let number = Int(text), range.contains(number)
        else {
            findings.report(
                "\(what) must be a whole number from \(range.lowerBound) to \(range.upperBound)\(found(document))",
                at: document)
            return nil
        }
        return number
    }

    package func flag(_ document: Document, _ what: String) -> Bool? {
        if case .scalar(let text, quoted: false, _) = document {
            if text == "yes" || text == "true" { return true }
            if text == "no" || text == "false" { return false }
        }
        findings.report("\(what) must be yes or no\(found(document))", at: document)
        return nil
    }

    /// A key that is only ever written with `yes`.
    func yes(_ document: Document, _ what: String) -> Bool {
        guard let flag = flag(document, what) else { return false }
        if !flag { findings.report("\(what) can only be yes; leave the key out otherwise", at: document) }
        return flag
    }

    /// One of the words of an enum.
    package func word<Word: RawRepresentable & CaseIterable>(
        _ document: Document, _ what: String, of type: Word.Type = Word.self
    ) -> Word? where Word.RawValue == String {
        guard let text = text(document, what) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let all = Word.allCases.map(\.rawValue)
        findings.report(
            "\(what) “\(text)” is unknown\(findings.didYouMean(text, among: all)); it is one of \(all.joined(separator: ", "))",
            at: document)
        return nil
    }

    /// `, not "abc"`, or nothing for what is not text.
    package func found(_ document: Document) -> String {
        guard case .scalar(let text, let quoted, _) = document else { return "" }
        let shown = text.count > 40 ? "\(text.prefix(40))…" : text
        return quoted ? ", not the text “\(shown)”" : ", not “\(shown)”"
    }
}

/// Whether text is small letters, digits and hyphens only.
package func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 100
        && text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        }
}
