import Portfolios
import Testing

@testable import Website

@Suite("Answers")
struct AnswerTests {
    private func read(_ typed: [String: [String]]) -> (Answers, [CheckForm.Problem]) {
        var reader = AnswerReader(form: CheckForm(typed: typed), vocabulary: Preview.vocabulary, today: Preview.today)
        return (reader.answers(), reader.form.problems)
    }

    private func portfolio(_ typed: [String: [String]]) -> AnswerPortfolio {
        AnswerPortfolio(
            read(typed).0, vocabulary: Preview.vocabulary, today: Preview.today, words: Words.english.answers)
    }

    @Test("an empty form is no problem, and every topic of it is unsaid")
    func empty() {
        #expect(read([:]).1 == [])
        let told = portfolio([:])
        #expect(told.entries.allSatisfy { $0.first == nil && $0.values.isEmpty && $0.amount == nil })
        #expect(Set(told.entries.map(\.kind)) == Set(Kind.allCases))
        #expect(told.blanks.count + AnswerPortfolio.unasked.count == told.entries.count)
    }

    @Test(
        "hours are understood as people write them",
        arguments: [
            ("30", 1800), (" 37.5 ", 2250), ("12 h", 720), ("1 hour", 60), ("0", 0), ("37,5", 2250), ("12 horas", 720),
            ("1:30", 90), ("90 min", 90),
        ])
    func hours(typed: String, minutes: Int) {
        #expect(read(["training-hours": [typed]]).0.trainingMinutes == minutes)
    }

    @Test(
        "hours that are no number are named, not guessed",
        arguments: ["lots", "-3", "1e9", "12:3", "12:60", "٣", "20001", "1.200", "1,200"])
    func notHours(typed: String) {
        let (answers, problems) = read(["training-hours": [typed]])
        #expect(answers.trainingMinutes == nil)
        #expect(problems.map(\.field) == [Field(.trainingHours)])
    }

    @Test("years may be a fraction", arguments: [("2", 24), ("2.5", 30), ("0.25", 3), ("0", 0), ("2,5", 30)])
    func years(typed: String, months: Int) {
        #expect(read(["job-1-years": [typed]]).0.jobs[0].months == months)
    }

    @Test("a job of two years covers its 730 days up to today")
    func job() throws {
        let told = portfolio(["job-1-years": ["2"], "job-1-role": ["home-visitor"], "job-1-ages": ["birth-3"]])
        let entry = try #require(told.entries.first { $0.kind == .work })
        let first = try #require(entry.first)
        #expect(Preview.today - first + 1 >= 730)
        #expect(entry.last == nil)
        #expect(entry.values[.paid] == nil)
        #expect(entry.values[.ages] != nil)
    }

    @Test("no such work is no entry, and that is not the same as blank")
    func noJob() {
        #expect(!portfolio(["job-1-years": ["0"]]).entries.contains { $0.kind == .work })
        #expect(portfolio([:]).entries.contains { $0.kind == .work })
    }

    @Test("hours told as a total are spread over the months to the last minute")
    func spread() {
        let told = portfolio([
            "individual-hours": ["10"], "group-hours": ["7"], "supervision-first-year": ["2025"],
            "supervision-first-month": ["1"], "supervision-last-month": ["7"], "supervision-last-year": ["2025"],
        ])
        let sessions = told.entries.filter { $0.kind == .supervisionReceived }
        #expect(sessions.count == 14)
        #expect(sessions.reduce(0) { $0 + ($1.amount ?? 0) } == 17 * 60)
        #expect(sessions.allSatisfy { $0.first.map { $0 <= Preview.today } == true })
        #expect(sessions.allSatisfy { $0.holdings == nil })
    }

    @Test("a supervisor without a credential, and one about whom nothing is said, are told apart")
    func supervisor() {
        let none = portfolio(["group-hours": ["7"], "supervisor-holds": [Field.none]])
        #expect(none.entries.first { $0.kind == .supervisionReceived }?.holdings == [])
        let unknownDay = portfolio(["group-hours": ["7"], "supervisor-holds": ["river-mentor"]])
        #expect(unknownDay.entries.first { $0.kind == .supervisionReceived }?.holdings == nil)
    }

    @Test("a degree of this year never lies ahead")
    func degree() {
        let year = Preview.today.parts.year
        let entry = portfolio(["level": ["masters"], "degree-year": ["\(year)"]]).entries.first {
            $0.kind == .education
        }
        #expect(entry?.first == Preview.today)
        #expect(read(["degree-year": ["\(year + 1)"]]).1.map(\.kind) == [.yearAhead])
    }

    @Test("a part that is larger than the whole is asked about again")
    func partOverWhole() {
        #expect(read(["training-hours": ["10"], "relationship-hours": ["11"]]).1.map(\.kind) == [.partOverWhole])
    }

    @Test("a month without its year, a thirteenth month and an end before the beginning are asked about again")
    func months() {
        #expect(read(["training-first-month": ["3"]]).1.map(\.kind) == [.yearMissing])
        #expect(read(["training-first-month": ["13"], "training-first-year": ["2024"]]).1.map(\.kind) == [.notAMonth])
        let backward = ["training-first-year": ["2024"], "training-last-year": ["2023"]]
        #expect(read(backward).1.map(\.kind) == [.endsBeforeStart])
    }

    @Test("a choice that is not in the list is asked about again")
    func unknownChoice() {
        #expect(read(["level": ["<script>"]]).1.map(\.kind) == [.unknownChoice])
        #expect(read(["job-1-ages": ["birth-3", "home-visitor"]]).1.map(\.kind) == [.unknownChoice])
    }
}
