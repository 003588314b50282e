import Portfolios
import Testing

@testable import Website

@Suite("Coming in on another device, or once more on the same")
struct ArrivalTests {
    private static let password = "four quiet rivers meeting"
    private static let fields = ["email": "ada@example.org", "password": password]
    private static let firefox = ["User-Agent: Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0"]
    private static let chrome = ["User-Agent: Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36"]

    private static func comeIn(_ client: FormClient, _ device: [String]) throws {
        try client.get("/sign-in", device)
        #expect(try client.send(fields, to: "/sign-in", device).status == 303)
    }

    private static func warnings(_ members: MemberSite) throws -> [String] {
        try members.letters(to: "ada@example.org").filter { $0.contains("Subject: A new sign-in to your account") }
    }

    @Test("a letter tells of a device that was never seen, once")
    func newDevice() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            try ada.get("/join", Self.firefox)
            try ada.send(["email": "ada@example.org"], to: "/join", Self.firefox)
            let link = try members.link(to: "ada@example.org")
            try ada.get(link, Self.firefox)
            try ada.send(["name": "Ada Osei", "password": Self.password], to: link, Self.firefox)
            try Self.comeIn(FormClient(port: port), Self.firefox)
            #expect(try Self.warnings(members).isEmpty)
            try Self.comeIn(FormClient(port: port), Self.chrome)
            let letter = try #require(try Self.warnings(members).first)
            #expect(letter.contains("Android") && letter.contains("http://attune.example/account/devices"))
            members.wait(minutes: 1)
            try Self.comeIn(FormClient(port: port), Self.chrome)
            #expect(try Self.warnings(members).count == 1)
        }
    }

    @Test("with a second step on, the letter comes when the code was right")
    func afterTheCode() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, phone) = (FormClient(port: port), FormClient(port: port))
            try ada.join("Ada Osei", at: "ada@example.org", password: Self.password, members)
            let app = try ada.setUpApp(members)
            try Self.comeIn(phone, Self.chrome)
            #expect(try Self.warnings(members).isEmpty)
            try phone.get("/sign-in-code")
            try phone.send(["code": app.sheet[0]], to: "/sign-in-code", Self.chrome)
            #expect(try Self.warnings(members).count == 1)
        }
    }

    @Test("who comes in again on one browser is signed in once, and the cookie of before opens nothing")
    func again() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", password: Self.password, members)
            let before = try #require(ada.cookies["attune-session"])
            try ada.get("/sign-in?again=yes")
            #expect(try ada.send(Self.fields, to: "/sign-in").status == 303)
            #expect(ada.cookies["attune-session"] != before)
            #expect(try ada.get("/account").body.contains("Only here."))
            let old = FormClient(port: port)
            old.set(cookie: "attune-session", before)
            #expect(try old.get("/portfolio").status == 303)
        }
    }

    @Test("a letter tells when the second step is turned on and off, and when codes are made anew")
    func secondStep() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let subjects = { try members.letters(to: "ada@example.org").joined() }
            try ada.get("/account/second-step")
            try ada.send(["way": "off"], to: "/account/second-step")
            #expect(try !subjects().contains("The second step is off"))
            _ = try ada.setUpApp(members)
            #expect(try subjects().contains("The second step is on"))
            try ada.get("/account/second-step")
            try ada.send(["way": "codes"], to: "/account/second-step")
            #expect(try subjects().contains("New codes on paper"))
            try ada.get("/account/second-step")
            try ada.send(["way": "off"], to: "/account/second-step")
            #expect(try subjects().contains("The second step is off"))
        }
    }
}
