import Synchronization
import Testing

@testable import Website

@Suite("The date that answers carry")
struct HTTPDateTests {
    @Test(
        "is written as HTTP has it",
        arguments: [
            (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
            (951_782_399, "Mon, 28 Feb 2000 23:59:59 GMT"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
            (1_767_225_599, "Wed, 31 Dec 2025 23:59:59 GMT"),
        ])
    func text(_ second: Int, _ text: String) { #expect(HTTPDate.text(of: second) == text) }

    @Test("goes on with the clock")
    func goingOn() {
        let clock = Atomic(784_111_777)
        let date = HTTPDate { clock.add(1, ordering: .relaxed).oldValue }
        #expect(date.text == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(date.text == "Sun, 06 Nov 1994 08:49:38 GMT")
    }

    @Test("comes with every answer")
    func everyAnswer() async throws {
        try await Site.test.whileServing { client in
            for path in ["/about", "/nowhere", "/health"] {
                let reply = try client.get(path)
                #expect(reply.headers["date"] == "Sun, 06 Nov 1994 08:49:37 GMT", "\(path)")
            }
        }
    }
}
