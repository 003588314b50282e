import Portfolios
import Testing

@testable import Website

@Suite("Taking answers away")
struct TakeAwayTests {
    private static let answers = """
        name=Mira+%22Q%22+Okafor&level=masters&degree-year=2019&job-1-role=home-visitor&job-1-years=2.5&\
        job-1-hours-a-week=37.55&job-1-ages=birth-3&job-1-ages=pregnancy&job-1-paid=no&training-hours=35&\
        relationship-hours=31&training-first-year=2024&group-hours=7.1&supervision-first-year=2025&\
        supervisor-holds=none-of-these&raters=colleague
        """

    private static func multipart(_ file: String) -> [UInt8] {
        let head = #"Content-Disposition: form-data; name="portfolio"; filename="portfolio.json""#
        let place = #"Content-Disposition: form-data; name="portfolio-place""#
        return Array("--line\r\n\(head)\r\n\r\n\(file)\r\n--line\r\n\(place)\r\n\r\nus-oh\r\n--line--\r\n".utf8)
    }

    /// Each credential on a page of results with its status.
    private static func standings(_ html: String) -> [String] {
        html.split(separator: "status status-").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    @Test("the file holds what was told and nothing about what was not")
    func file() async throws {
        try await Site.valley.whileServing { client in
            let reply = try client.form(Self.answers + "&take=yes")
            #expect(reply.status == 200)
            #expect(reply.headers["content-type"] == "application/json")
            #expect(reply.headers["content-disposition"] == "attachment; filename=\"portfolio.json\"")
            #expect(reply.headers["cache-control"] == "no-store")
            let read = try Library.reading(Valley.vocabulary)(Array(reply.body.utf8)).get()
            let form = CheckForm(typed: try Submission(urlEncoded: Self.answers.utf8).values)
            var reader = AnswerReader(form: form, vocabulary: Valley.vocabulary, today: Preview.today)
            let told = AnswerPortfolio(
                reader.answers(), vocabulary: Valley.vocabulary, today: Preview.today, words: Words.english.answers)
            #expect(read == told.portfolio)
            #expect(reply.body.contains(#"{"id":"unanswered-membership","kind":"membership"}"#))
            #expect(reply.body.contains(#""hours-a-week":37.55"#))
        }
    }

    @Test("brought back, it leads to the same standing with every credential")
    func back() async throws {
        try await Site.valley.whileServing { client in
            let results = try client.form(Self.answers + "&place=us-oh").body
            let file = try client.form(Self.answers + "&take=yes").body
            let type = "multipart/form-data; boundary=line"
            let again = try client.post("/check", type: type, Self.multipart(file))
            #expect(again.status == 200)
            #expect(Self.standings(results).count > 8)
            #expect(Self.standings(again.body) == Self.standings(results))
        }
    }

    @Test("answers that cannot be meant are asked about again before they are taken away")
    func wrong() async throws {
        try await Site.valley.whileServing { client in
            let reply = try client.form("degree-year=soon&take=yes")
            #expect(reply.status == 422)
        }
    }
}
