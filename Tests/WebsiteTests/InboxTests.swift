import Mail
import Portfolios
import Rulebooks
import Storage
import Testing

@testable import Website

@Suite("Letters in the app")
struct InboxTests {
    @Test("a member reads their letters, sees how many are new, and nobody else's")
    func reading() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, eve) = (FormClient(port: port), FormClient(port: port))
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try eve.join("Eve Stone", at: "eve@example.org", members)
            #expect(try ada.get("/inbox").body.contains("No letters yet."))
            #expect(try ada.get("/portfolio").body.contains(">Letters</a>"))
            try ada.add(TouchKey())
            _ = try ada.setUpApp(members)
            #expect(try ada.get("/portfolio").body.contains(">Letters (2)</a>"))
            let list = try ada.get("/inbox").body
            let letters = list.matches(of: /href="(\/inbox\/\d+)">([^<]+)</).map { (String($0.1), String($0.2)) }
            #expect(letters.map(\.1) == ["The second step is on", "A passkey was added"])
            let page = try ada.get(letters[0].0)
            #expect(page.body.contains("from now on a code is asked for") && page.body.contains(">Letters (1)</a>"))
            #expect(page.body.contains("href=\"http://attune.example/account/second-step\""))
            #expect(try ada.get(letters[0].0).body.contains(">Letters (1)</a>"))
            #expect(try eve.get(letters[1].0).status == 404)
            #expect(try eve.get("/portfolio").body.contains(">Letters</a>"))
            #expect(try ada.get("/inbox").body.contains("Mark all as read"))
            #expect(try ada.send([:], to: "/inbox").headers["location"] == "/inbox")
            #expect(try !ada.get("/inbox").body.contains("Mark all as read"))
            #expect(try ada.get("/portfolio").body.contains(">Letters</a>"))
        }
    }

    @Test("many letters are read page by page; an odd page or number is no fault of the server")
    func pages() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try members.write(letters: 35, to: "ada@example.org")
            let first = try ada.get("/inbox").body
            #expect(first.matches(of: /href="\/inbox\/\d+"/).count == 30)
            let older = try #require(first.firstMatch(of: /href="(\/inbox\?before=\d+)"/)?.1)
            let second = try ada.get(String(older)).body
            #expect(second.matches(of: /href="\/inbox\/\d+"/).count == 5 && second.contains("The newest letters"))
            for odd in ["before=0", "before=-1", "before=x", "before=99999999999999999999", "before="] {
                #expect(try ada.get("/inbox?" + odd).status == 200, "\(odd)")
            }
            for odd in ["0", "-1", "007", "x", "9223372036854775807", "99999999999999999999"] {
                #expect(try ada.get("/inbox/" + odd).status == 404, "\(odd)")
            }
        }
    }

    @Test("a letter that came back is shown to who caused it, with the reason, and to nobody else")
    func returned() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks) = try members.practitioner(port)
            try ada.ask(marks, of: "sam@example.org")
            #expect(try !ada.get("/inbox").body.contains("did not arrive"))
            try members.bounce("sam@example.org")
            let page = try ada.get("/inbox").body
            #expect(page.contains("Letters that did not arrive") && page.contains("To sam@example.org"))
            #expect(page.contains("There is nobody at this address."))
            let eve = FormClient(port: port)
            try eve.join("Eve Stone", at: "eve@example.org", members)
            #expect(try !eve.get("/inbox").body.contains("did not arrive"))
        }
    }
}

extension MemberSite {
    /// Puts letters into a member's inbox.
    fileprivate func write(letters count: Int, to address: String) throws {
        try asking { records in
            let person = try await person(address)
            try await records.database.write { transaction throws(StoreError) in
                for number in 1...count {
                    let letter = InboxLetter(
                        id: OutboxMessage.ID("l\(number)"), organization: nil, reader: person, causedBy: nil,
                        language: .english, subject: "Number \(number)", body: "Text")
                    try Inbox.put(letter, isMailed: false, at: records.now(), in: transaction)
                }
            }
        }
    }

    /// A mail server says that there is nobody there.
    fileprivate func bounce(_ address: String) throws {
        _ = try asking { records in
            try await records.database.write { transaction throws(StoreError) in
                try transaction.execute(
                    "UPDATE outbox_message SET state = 'bounced', reason = $1 WHERE recipient = $2",
                    [.text(MailReason.wrongAddress.text), .text(address)])
            }
        }
    }
}
