import HTTPTypes
import HummingbirdCore

/// The check, one idea a page.
extension Site {
    /// `GET /check/questions`
    func checkQuestions(_ visit: Visit) throws(Failure) -> Answer {
        let submission = try Submission(urlEncoded: (visit.query ?? "").utf8)
        return answer(GuidedAnswers(submission.values), visit)
    }

    /// The question whose answer cannot be meant, where answers came from a question; `nil` where they came from
    /// the one-page form.
    func askingAgain(_ answers: GuidedAnswers, _ visit: Visit) -> Answer? {
        answers.from == nil ? nil : answer(answers, visit)
    }

    private func answer(_ answers: GuidedAnswers, _ visit: Visit) -> Answer {
        let page = library(in: visit.language).guidedPage(answers, visit)
        guard page.answers.form.hasProblems else { return .page(page, visit, caching: .never) }
        let status = HTTPResponse.Status.unprocessableContent
        if visit.wantsJSON { return ProblemSummary(form: page.answers.form).problem(status, visit) }
        return .page(page, visit, status: status, caching: .never)
    }
}
