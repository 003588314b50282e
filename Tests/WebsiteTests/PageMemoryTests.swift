import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import Portfolios
import Rulebooks
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

    @Test("a page that is kept small is the very same when somebody takes no gzip")
    func expanding() throws {
        for bytes in [[UInt8](), Array("short".utf8), Array(String(repeating: "pages <p>", count: 9000).utf8)] {
            let answer = Answer(type: "text/html", bytes: bytes)
            let (small, plain) = (Delivery(answer, as: .gzip), Delivery(answer, as: .plain))
            let expanded = try #require(small.plain)
            #expect(expanded.body == plain.body && expanded.tag == plain.tag && expanded.headers == plain.headers)
            let memory = PageMemory()
            memory.keep(small, for: try #require(address("/a", Preview.today, .gzip)))
            #expect(memory.delivery(for: try #require(address("/a")))?.headers == plain.headers)
            #expect(memory.delivery(for: try #require(address("/a")))?.body == plain.body)
        }
    }

    @Test("the pages of credentials are made ahead for the day, in both languages, and say what they would say")
    func preparing() async throws {
        let site = Site(english: .valley, spanish: .valley, today: { Preview.today })
        let (prepared, other) = (SiteResponder(site: site), SiteResponder(site: site))
        await prepared.prepare()
        var count = 0
        for path in Set(site.english.catalog.rulebooks.map(\.id)).map(Path.credential) {
            for language in Language.allCases {
                for coding in [Coding.gzip, .plain] {
                    let place = try #require(address(path.text(in: language), Preview.today, coding))
                    let kept = try #require(prepared.memory.delivery(for: place))
                    let made = await other.respond(to: request(place.text, coding), reference: Reference(), from: "")
                    #expect(kept.headers == made.headers && kept.status == .ok)
                    count += 1
                }
            }
        }
        #expect(count >= 20)
        let tomorrow = try #require(address("/credentials/specialist", Preview.today.advanced(by: 1), .gzip))
        #expect(prepared.memory.delivery(for: tomorrow) == nil)
    }

    @Test("a day's pages are made once, and again on the next day")
    func preparingDaily() async throws {
        let today = Mutex(Preview.today)
        let asked = Mutex(0)
        let entrance = Entrance(
            today: { today.withLock { $0 } }, now: { 784_111_777 }, logger: Logger(label: "test"))
        #expect(await !entrance.prepare())
        let site = Site(
            english: .valley, spanish: nil,
            today: {
                asked.withLock { $0 += 1 }
                return today.withLock { $0 }
            })
        entrance.open(site)
        #expect(await entrance.prepare())
        let first = asked.withLock { $0 }
        #expect(await !entrance.prepare())
        #expect(first > 0 && asked.withLock { $0 } == first)
        today.withLock { $0 = Preview.today.advanced(by: 1) }
        #expect(await entrance.prepare())
        #expect(asked.withLock { $0 } == 2 * first)
    }

    private func request(_ path: String, _ coding: Coding) -> Request {
        var head = HTTPRequest(method: .get, scheme: "http", authority: nil, path: path)
        if coding == .gzip { head.headerFields[.acceptEncoding] = "gzip" }
        return Request(head: head, body: .init(buffer: ByteBuffer()))
    }
}
