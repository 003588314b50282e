import HTTPTypes
import Hummingbird
import NIOCore
import Portfolios
import Rulebooks

/// Checking where a person stands.
extension Site {
    /// Bytes of an uploaded portfolio, with the form around it.
    static let mostUpload = 2 * 1024 * 1024
    /// Bytes of the answers.
    static let mostAnswers = 64 * 1024

    /// `GET /check`
    func checkForm(_ visit: Visit) -> Answer {
        .page(CheckPage(form: CheckForm(), vocabulary: catalog.vocabulary), visit)
    }

    /// `POST /check`
    func check(_ request: Request, _ visit: Visit) async throws(Failure) -> Answer {
        let submission = try await submission(of: request)
        if let file = submission.file { return check(file: file, visit) }
        if submission.isUploadWithoutFile { return again(CheckForm(problems: [.noFile]), visit) }
        return check(CheckForm(typed: submission.values), visit)
    }

    private func submission(of request: Request) async throws(Failure) -> Submission {
        let type = request.headers[.contentType] ?? ""
        if let boundary = Submission.boundary(in: type) {
            return try Submission(multipart: try await body(of: request, upTo: Site.mostUpload), boundary: boundary)
        }
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else { throw .wrongMediaType }
        return try Submission(urlEncoded: try await body(of: request, upTo: Site.mostAnswers))
    }

    private func body(of request: Request, upTo limit: Int) async throws(Failure) -> [UInt8] {
        do {
            return Array(buffer: try await request.body.collect(upTo: limit))
        } catch is NIOTooManyBytesError {
            throw .tooLarge(limit: limit)
        } catch {
            // The visitor went away in the middle of it.
            throw .badRequest
        }
    }

    private func check(_ form: CheckForm, _ visit: Visit) -> Answer {
        var reader = AnswerReader(form: form, vocabulary: catalog.vocabulary, today: visit.today)
        let answers = reader.answers()
        guard form.typed[CheckForm.editName] == nil else { return again(form, visit, status: .ok) }
        guard reader.form.problems.isEmpty else { return again(reader.form, visit) }
        let told = AnswerPortfolio(
            answers, vocabulary: catalog.vocabulary, today: visit.today, words: visit.words.answers)
        return .page(results(of: told, form: form, visit), visit, caching: .never)
    }

    private func check(file: [UInt8], _ visit: Visit) -> Answer {
        switch readPortfolio(file) {
        case .success(let portfolio) where portfolio.entries.count > Site.mostEntries:
            let message = visit.words.check.tooManyEntries(Site.mostEntries)
            return again(CheckForm(fileProblems: [.init(line: 0, path: "entries", message: message)]), visit)
        case .success(let portfolio): return .page(results(of: portfolio, visit), visit, caching: .never)
        case .failure(let list): return again(CheckForm(fileProblems: list.items), visit)
        }
    }

    /// The form once more, with everything in it as it was.
    private func again(
        _ form: CheckForm, _ visit: Visit, status: HTTPResponse.Status = .unprocessableContent
    ) -> Answer {
        .page(CheckPage(form: form, vocabulary: catalog.vocabulary), visit, status: status, caching: .never)
    }
}

extension Submission {
    /// The upload form was sent, but no file was chosen.
    fileprivate var isUploadWithoutFile: Bool { file == nil && values.isEmpty }
}

extension CheckForm.Problem {
    fileprivate static let noFile = CheckForm.Problem(field: .upload, kind: .noFile)
}
