import Testing

@testable import Website

@Suite("Submissions")
struct SubmissionTests {
    @Test("a form keeps every value under its name")
    func urlEncoded() throws {
        let form = try Submission(urlEncoded: Array("ages=birth-3&ages=3-6&name=Zo%C3%AB+O%27Neil&empty=&bare".utf8))
        #expect(form.values == ["ages": ["birth-3", "3-6"], "name": ["Zoë O'Neil"], "empty": [""], "bare": [""]])
    }

    @Test(
        "a form with broken escapes or bytes that are no text is refused",
        arguments: [
            ("a=%zz", Failure.badField("a")), ("b=1&degree-year=%ff", .badField("degree-year")),
            ("x%3Cb%3E=%f", .badField("x<b>")), ("%C3=a", .badRequest),
        ])
    func broken(body: String, failure: Failure) {
        #expect(throws: failure) { try Submission(urlEncoded: Array(body.utf8)) }
    }

    @Test("a form with more fields than any honest one is refused")
    func many() {
        let body = (0...400).map { "f\($0)=1" }.joined(separator: "&")
        let failure = Failure.tooManyFields(limit: Submission.mostValues)
        #expect(throws: failure) { try Submission(urlEncoded: Array(body.utf8)) }
        let same = (0...400).map { _ in "f=1" }.joined(separator: "&")
        #expect(throws: failure) { try Submission(urlEncoded: Array(same.utf8)) }
    }

    static let multipart = """
        --b1\r\nContent-Disposition: form-data; name="note"\r\n\r\nHello\r\n--b1\r\n\
        Content-Disposition: form-data; name="portfolio"; filename="p.json"\r\nContent-Type: application/json\r\n\r\n\
        {"id": "--b1 is no boundary here"}\r\n--b1--\r\n
        """

    @Test("a form with a file keeps both")
    func file() throws {
        let form = try Submission(multipart: Array(SubmissionTests.multipart.utf8), boundary: "b1")
        #expect(form.values == ["note": ["Hello"]])
        #expect(form.file == Array(#"{"id": "--b1 is no boundary here"}"#.utf8))
    }

    @Test("a file's name is kept as it was sent, with semicolons and all")
    func fileName() throws {
        let body = "--b\r\nContent-Disposition: form-data; name=\"d\"; filename=\"a; b=%22.pdf\"\r\n\r\nx\r\n--b--\r\n"
        #expect(try Submission(multipart: Array(body.utf8), boundary: "b").fileName == "a; b=%22.pdf")
    }

    @Test("a file that was not chosen is no file")
    func noFile() throws {
        let body = "--b\r\nContent-Disposition: form-data; name=\"portfolio\"; filename=\"\"\r\n\r\n\r\n--b--\r\n"
        #expect(try Submission(multipart: Array(body.utf8), boundary: "b").file == nil)
    }

    @Test("a form that broke off anywhere on its way is refused")
    func brokenOff() {
        let bytes = Array(SubmissionTests.multipart.utf8)
        for length in 0..<(bytes.count - 4) {
            #expect(throws: Failure.badRequest) {
                try Submission(multipart: Array(bytes[..<length]), boundary: "b1")
            }
        }
    }

    @Test("a part without a name, or with a value that is no text, is refused")
    func oddParts() {
        let parts = [
            "--b\r\n\r\nx\r\n--b--", "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--", "--b\r\nx\r\n--b--",
        ]
        for part in parts {
            #expect(throws: Failure.badRequest) { try Submission(multipart: Array(part.utf8), boundary: "b") }
        }
        let head = Array("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".utf8)
        #expect(throws: Failure.badField("a")) {
            try Submission(multipart: head + [0xFF, 0xFE] + Array("\r\n--b--".utf8), boundary: "b")
        }
    }

    @Test("only a lawful boundary is taken")
    func boundary() {
        #expect(Submission.boundary(in: "multipart/form-data; boundary=x1") == "x1")
        #expect(Submission.boundary(in: "Multipart/Form-Data; charset=utf-8; Boundary=\"x 1\"") == "x 1")
        #expect(Submission.boundary(in: "multipart/form-data") == nil)
        #expect(Submission.boundary(in: "multipart/form-data; boundary=") == nil)
        #expect(Submission.boundary(in: "application/json; boundary=x") == nil)
        #expect(Submission.boundary(in: "multipart/form-data; boundary=" + String(repeating: "b", count: 71)) == nil)
    }
}
