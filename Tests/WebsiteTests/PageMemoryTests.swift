import HTTPTypes
import HummingbirdCore
import NIOCore
import Portfolios
import Synchronization
import Testing

@testable import Website

@Suite("Pages that are kept for the next visitor")
struct PageMemoryTests {
    private func address(
        _ path: String, _ day: Day = Preview.today, _ coding: Coding = .plain, method: HTTPRequest.Method = .get
    ) -> PageMemory.Address? {
        let head = HTTPRequest(method: method, scheme: "http", authority: "x", path: path)
        return PageMemory.Address(of: Request(head: head, body: .init(buffer: ByteBuffer())), on: day, as: coding)
    }

    private func delivery(_ text: String) -> Delivery { Delivery(.plain(text, caching: .revalidate), as: .plain) }

    @Test("a page is found again by its whole address, its day and its form")
    func finding() throws {
        let memory = PageMemory()
        memory.keep(delivery("a"), for: try #require(address("/a?b=c")))
        #expect(memory.delivery(for: try #require(address("/a?b=c")))?.body == ByteBuffer(string: "a"))
        #expect(memory.delivery(for: try #require(address("/a?b=c", method: .head))) != nil)
        let others = [
            address("/a"), address("/a?b=d"), address("/a?b=c", Preview.today.advanced(by: 1)),
            address("/a?b=c", Preview.today, .gzip),
        ]
        for other in others { #expect(memory.delivery(for: try #require(other)) == nil) }
        #expect(address("/check", method: .post) == nil)
        #expect(address("/a?" + String(repeating: "b", count: 300)) == nil)
    }

    @Test("a query makes another page only where it is read")
    func queries() throws {
        for path in ["/credentials/imhs", "/es/glossary", "/programs/uw-act", "/guides"] {
            let page = address(path)
            #expect(page != nil && address(path + "?fresh=1") == page)
            #expect(address(path + "?" + String(repeating: "x", count: 8_000)) == page)
            #expect(address(path + "?" + String(repeating: "x", count: 13_000)) == nil)
        }
        for path in ["/programs", "/es/compare", "/", "/check/questions", "/nowhere"] {
            #expect(address(path) != address(path + "?fresh=1"))
        }
    }

    @Test("however many pages are asked for, no more bytes are kept than allowed, and what is asked for often stays")
    func bounds() throws {
        let memory = PageMemory(mostBytes: 100_000)
        let often = try #require(address("/often"))
        memory.keep(delivery("often"), for: often)
        for number in 0..<2000 {
            memory.keep(delivery(String(repeating: "x", count: 3000)), for: try #require(address("/\(number)")))
            #expect(memory.bytes <= 100_000)
            if number % 5 == 0 { #expect(memory.delivery(for: often) != nil) }
        }
        #expect(memory.delivery(for: try #require(address("/0"))) == nil)
        memory.keep(delivery(String(repeating: "x", count: 90_000)), for: try #require(address("/large")))
        #expect(memory.delivery(for: try #require(address("/large"))) == nil)
    }

    @Test("what depends on more than the address is not kept: the first page, results, errors")
    func dependence() async throws {
        try await Site.test.whileServing { client in
            #expect(try client.get("/").status == 200)
            let sent = try client.get("/", ["Accept-Language: es"])
            #expect(sent.status == 303 && sent.headers["location"] == "/es")
            #expect(try client.get("/").status == 200)
            #expect(try client.get("/nowhere").headers["content-type"]?.hasPrefix("text/html") == true)
            let problem = try client.get("/nowhere", ["Accept: application/json"])
            #expect(problem.headers["content-type"] == "application/problem+json")
            #expect(try client.get("/check").status == 200)
            #expect(try client.form("name=Mira").body.contains("Mira"))
            #expect(try !client.get("/check").body.contains("Mira"))
        }
    }

    @Test("on the next day every page is made anew")
    func nextDay() async throws {
        let today = Mutex(Preview.today)
        let site = Site(english: .valley, spanish: .valley, today: { today.withLock { $0 } })
        try await site.whileServing { client in
            let path = "/credentials/specialist"
            let first = try client.get(path).body
            #expect(try client.get(path).body == first)
            // The edition of 2012 was in force eight years ago.
            today.withLock { $0 = Preview.today.addingMonths(-101) }
            #expect(try client.get(path).body != first)
        }
    }
}
