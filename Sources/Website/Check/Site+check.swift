import HTTPTypes
import HummingbirdCore
import Portfolios
import Rulebooks

/// Checking where a person stands.
extension Site {
    /// Bytes of an uploaded portfolio, with the form around it.
    static let mostUpload = 2 * 1024 * 1024
    /// Bytes of the answers.
    static let mostAnswers = 64 * 1024

    /// `GET /check`
    func checkStart(_ visit: Visit) -> Answer { .page(library(in: visit.language).start(), visit) }

    /// `GET /check/form`
    func checkForm(_ visit: Visit) -> Answer {
        .page(library(in: visit.language).page(with: CheckForm()), visit)
    }

    /// `POST /check`
    func check(_ request: Request, _ visit: Visit) async throws(Failure) -> Answer {
        let submission = try await Submission(
            request, upTo: Site.mostAnswers, withFileUpTo: Site.mostUpload)
        let form = CheckForm(typed: submission.values)
        if let file = try submission.portfolio() { return check(file: file, form, visit) }
        if submission.isUploadWithoutFile {
            return startAgain(CheckForm(typed: form.typed, problems: [.noFile]), visit)
        }
        return check(form, visit)
    }

    private func check(_ form: CheckForm, _ visit: Visit) -> Answer {
        let vocabulary = library(in: visit.language).catalog.vocabulary
        var reader = AnswerReader(form: form, vocabulary: vocabulary, today: visit.today)
        let answers = reader.answers()
        guard form.typed[CheckForm.editName] == nil else { return again(form, visit, status: .ok) }
        guard reader.form.problems.isEmpty else {
            return askingAgain(GuidedAnswers(form.typed), visit) ?? again(reader.form, visit)
        }
        if form.typed[CheckForm.whatIfName] != nil {
            return whatIf(library(in: visit.language).whatIf(form, visit), visit)
        }
        let told = AnswerPortfolio(
            answers, vocabulary: vocabulary, today: visit.today, words: visit.words.answers)
        if form.typed[CheckForm.takeName] != nil { return .file("portfolio.json", told.portfolio.json(vocabulary)) }
        return answer(Person(told, form: form.asTold, visit), visit)
    }

    private func check(file: [UInt8], _ form: CheckForm, _ visit: Visit) -> Answer {
        let library = library(in: visit.language)
        let place = library.catalog.vocabulary.term(form.text(Field.uploadPlace), in: "jurisdictions")
        switch library.readPortfolio(file) {
        case .success(let portfolio) where portfolio.entries.count > Library.mostEntries:
            let text = visit.words.check.tooManyEntries(Library.mostEntries)
            let problem = CheckForm.FileProblem(line: 0, path: "entries", text: text, language: visit.language)
            return startAgain(CheckForm(fileProblems: [problem]), visit)
        case .success(let portfolio):
            let person = Person(portfolio, file: file, place: place, form, visit)
            if let form = person.form, form.typed[CheckForm.whatIfName] != nil {
                return whatIf(library.whatIf(person, form, visit), visit)
            }
            return answer(person, visit)
        case .failure(let list):
            return startAgain(CheckForm(fileProblems: list.items.map { $0.said(visit.words) }), visit)
        }
    }

    private func whatIf(_ page: WhatIfPage, _ visit: Visit) -> Answer {
        .page(page, visit, status: page.form.hasProblems ? .unprocessableContent : .ok, caching: .never)
    }

    private func answer(_ person: Person, _ visit: Visit) -> Answer {
        let library = library(in: visit.language)
        if let one = library.result(for: person, visit) { return .page(one, visit, caching: .never) }
        return .page(library.results(for: person, visit), visit, caching: .never)
    }

    /// The form once more, with everything in it as it was.
    private func again(
        _ form: CheckForm, _ visit: Visit, status: HTTPResponse.Status = .unprocessableContent
    ) -> Answer {
        let page = library(in: visit.language).page(with: form)
        if visit.wantsJSON, status != .ok { return ProblemSummary(form: form).problem(status, visit) }
        return .page(page, visit, status: status, caching: .never)
    }

    /// The three ways once more, for a file that could not be read.
    private func startAgain(_ form: CheckForm, _ visit: Visit) -> Answer {
        let status = HTTPResponse.Status.unprocessableContent
        if visit.wantsJSON { return ProblemSummary(form: form).problem(status, visit) }
        return .page(library(in: visit.language).start(with: form), visit, status: status, caching: .never)
    }
}

extension Library {
    fileprivate func page(with form: CheckForm) -> CheckPage {
        CheckPage(form: form, vocabulary: catalog.vocabulary, withheld: withheld)
    }

    fileprivate func start(with form: CheckForm = CheckForm()) -> CheckStartPage {
        CheckStartPage(form: form, vocabulary: catalog.vocabulary, withheld: withheld)
    }

    /// Nobody holds a renewal or an admission, or lives in a whole country's every state.
    var withheld: Set<Term> {
        let others = catalog.rulebooks.filter { purpose(of: $0) != .credential || $0.variant != nil }.map(\.id)
        let names = others + examples + ["us", "international"]
        return Set(names.compactMap { catalog.vocabulary.term($0) })
    }
}

extension Submission {
    /// A portfolio that is uploaded now, or that was before and travels in a form since then.
    fileprivate func portfolio() throws(Failure) -> [UInt8]? {
        if let file { return file }
        guard let text = values[Field.uploadName]?.first else { return nil }
        guard let file = PackedFile.file(text, most: Site.mostUpload) else { throw .badField(Field.uploadName) }
        return file
    }

    /// The upload form was sent, but no file was chosen.
    fileprivate var isUploadWithoutFile: Bool { file == nil && values.keys.allSatisfy { $0 == Field.uploadPlace } }
}

extension ProblemList.Item {
    /// In the visitor's language; as its reader says it where there is no translation.
    fileprivate func said(_ words: Words) -> CheckForm.FileProblem {
        let text = words.check.fileProblem(message)
        return CheckForm.FileProblem(
            line: line, path: path, text: text ?? message, language: text == nil ? .english : words.language)
    }
}

extension CheckForm.Problem {
    fileprivate static let noFile = CheckForm.Problem(field: .upload, kind: .noFile)
}
