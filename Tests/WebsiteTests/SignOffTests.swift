import Logbooks
import Portfolios
import Rulebooks
import Storage
import Testing

@testable import Website

@Suite("Sign-off")
struct SignOffTests {
    @Test("hours are asked for, signed on a phone without an account, and count as attested")
    func wholeWay() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks) = try members.practitioner(port)
            let page = try ada.get("/portfolio/sign-off/new")
            #expect(page.body.contains("Sam &lt;Cruz&gt;") && page.headers["cache-control"] == "no-store")
            #expect(try ada.ask(marks, of: "sam@example.org").headers["location"] == "/portfolio/sign-off")
            #expect(try ada.get("/portfolio/sign-off").body.contains("sam@example.org"))
            #expect(try members.letters(to: "sam@example.org").first?.contains("Ada Osei asks you to sign") == true)
            let sam = FormClient(port: port)
            let link = try members.link(to: "sam@example.org")
            let sheet = try sam.get(link)
            #expect(sheet.status == 200 && sheet.body.contains("March 1, 2026") && sheet.body.contains("individual"))
            #expect(sheet.body.contains(ProseWords.english.amounts.minutes(90)))
            #expect(!sheet.body.contains("for my eyes only"))
            #expect(try sam.sign("Sam Cruz", link).status == 303)
            #expect(try sam.get(link).body.contains("Thank you"))
            #expect(try members.standings(of: "ada@example.org") == [.attested, .attested])
            #expect(try members.letters(to: "ada@example.org").contains { $0.contains("Sam Cruz signed for you") })
            let id = try ada.firstRequest()
            #expect(try ada.get(id).body.contains("Signed"))
            #expect(try members.recordHolds("ada@example.org"))
        }
    }

    @Test("whoever is asked and has an account finds it at the head of their portfolio, and is led on to begin")
    func noticed() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks) = try members.practitioner(port)
            let sam = FormClient(port: port)
            try sam.join("Sam Cruz", at: "sam@example.org", members)
            #expect(try !sam.get("/portfolio").body.contains("for your signature"))
            try ada.ask(marks, of: "sam@example.org")
            let page = try sam.get("/portfolio").body
            #expect(page.contains("<a href=\"/portfolio/to-sign\">A request waits for your signature</a>"))
            #expect(page.contains("<a href=\"/portfolio/new\">Enter what you have done.</a>"))
            #expect(try ada.get("/portfolio").body.contains("2 entries · not signed yet"))
        }
    }

    @Test("a link works once; after that it thanks, and changes nothing")
    func once() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks) = try members.practitioner(port)
            try ada.ask(marks, of: "sam@example.org")
            let link = try members.link(to: "sam@example.org")
            let (sam, eve) = (FormClient(port: port), FormClient(port: port))
            try eve.get(link)
            let read = eve.last
            try sam.get(link)
            try sam.sign("Sam Cruz", link)
            #expect(try eve.sign("Eve", link, shown: read, ["answer-1": "refuse", "reason-1": "No"]).status == 200)
            #expect(!eve.last.body.contains("Sam &lt;Cruz&gt;"))
            #expect(try members.standings(of: "ada@example.org") == [.attested, .attested])
        }
    }

    @Test("some is signed, some refused with a reason, some corrected; the person accepts, and it is signed")
    func mixed() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks) = try members.practitioner(port)
            try ada.ask(marks, of: "sam@example.org")
            let link = try members.link(to: "sam@example.org")
            let sam = FormClient(port: port)
            try sam.get(link)
            var answers = [
                "answer-1": "refuse", "reason-1": "I was <b>away</b>", "answer-2": "correct", "amount-2": "60",
                "day-2": "2026-02-28",
            ]
            #expect(try sam.sign("Sam Cruz", link, answers).status == 303)
            #expect(try members.standings(of: "ada@example.org") == [.refused, .claimed])
            #expect(try members.letters(to: "ada@example.org").contains { $0.contains("did not sign") })
            let request = try ada.firstRequest()
            let page = try ada.get(request).body
            #expect(page.contains("I was &lt;b&gt;away&lt;/b&gt;") && page.contains("February 28, 2026"))
            answers = ["do": "accept", "correction": ada.hidden("correction")]
            #expect(try ada.send(answers, to: request).status == 303)
            #expect(try members.standings(of: "ada@example.org") == [.refused, .attested])
            #expect(try ada.send(answers, to: request).status == 409)
            #expect(try members.recordHolds("ada@example.org"))
        }
    }

    @Test("what is missing or cannot be is asked for once more, and nothing typed is lost")
    func problems() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks) = try members.practitioner(port)
            for (fields, sentence) in [
                (["email": "sam"], "Please enter their e-mail address"),
                (["email": "sam@example.org"], "choose at least one"),
                (["email": "ADA@example.org", "entry": marks[0].digest.hex], "Nobody can sign for themselves"),
                (["email": "sam@example.org", "entry": String(repeating: "0", count: 64)], "changed meanwhile"),
            ] {
                let reply = try ada.send(fields.merging(["message": "Hello <i>"]) { $1 }, to: "/portfolio/sign-off/new")
                #expect(reply.status == 422 && reply.body.contains(sentence), "\(sentence)")
                #expect(reply.body.contains("Hello &lt;i&gt;"))
            }
            try ada.ask(marks, of: "sam@example.org")
            let link = try members.link(to: "sam@example.org")
            let sam = FormClient(port: port)
            try sam.get(link)
            for (name, fields, sentence) in [
                (" ", [:], "Please enter your name"), ("Sam", ["answer-1": "refuse"], "Please say why"),
                ("Sam", ["answer-1": "correct", "amount-1": "many", "day-1": "2026-03-03"], "whole minutes"),
                ("Sam", ["answer-1": "correct", "amount-1": "60", "day-1": "2199-01-01"], "not ahead of us"),
                (
                    "Sam", ["answer-1": "correct", "amount-1": "90", "day-1": "2026-03-01"],
                    "change the time or the day"
                ),
            ] as [(String, [String: String], String)] {
                let reply = try sam.sign(name, link, fields)
                #expect(reply.status == 422 && reply.body.contains(sentence), "\(sentence)")
            }
            #expect(try members.standings(of: "ada@example.org") == [.claimed, .claimed])
        }
    }

    @Test("a wrong, an expired and a taken-back link say so kindly and show nothing")
    func ended() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks) = try members.practitioner(port)
            try ada.ask(marks, of: "sam@example.org")
            let (link, sam) = (try members.link(to: "sam@example.org"), FormClient(port: port))
            #expect(try sam.get(link + "x").status == 410)
            #expect(try sam.get("/sign-off/" + String(repeating: "A", count: 43)).status == 410)
            try sam.get(link)
            let read = sam.last
            members.wait(minutes: 31 * 24 * 60)
            #expect(try sam.get(link).status == 410)
            #expect(try sam.sign("Sam", link, shown: read).body.contains("good for 30 days"))
            let again = try members.comeIn(port, "ada@example.org")
            try again.ask(marks, of: "lena@example.org")
            let second = try members.link(to: "lena@example.org")
            #expect(try again.send(["do": "revoke"], to: again.firstRequest()).status == 303)
            #expect(try sam.get(second).status == 410 && sam.last.body.contains("taken the request back"))
            #expect(try members.standings(of: "ada@example.org") == [.claimed, .claimed])
        }
    }

    @Test("an entry that is changed while somebody reads it is shown anew, and not signed unseen")
    func stale() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks) = try members.practitioner(port)
            try ada.ask(marks, of: "sam@example.org")
            let (link, sam) = (try members.link(to: "sam@example.org"), FormClient(port: port))
            try sam.get(link)
            try members.change(marks[0], minutes: 600, of: "ada@example.org")
            let reply = try sam.sign("Sam Cruz", link)
            #expect(reply.status == 409 && reply.body.contains("Changed since you were asked"))
            #expect(reply.body.contains("value=\"Sam Cruz\""))
            #expect(try members.standings(of: "ada@example.org") == [.claimed, .claimed])
            #expect(try sam.sign("Sam Cruz", link).status == 303)
            #expect(try members.standings(of: "ada@example.org") == [.attested, .attested])
        }
    }

    @Test("who asked cannot sign through the link, and nobody sees what others asked")
    func others() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks) = try members.practitioner(port)
            try ada.ask(marks, of: "sam@example.org")
            let link = try members.link(to: "sam@example.org")
            #expect(try ada.get(link).status == 403)
            let request = try ada.firstRequest()
            let eve = FormClient(port: port)
            #expect(try eve.get(request).status == 303)
            try eve.join("Eve", at: "eve@example.org", members)
            #expect(try eve.get(request).status == 404)
            try eve.get("/portfolio")
            #expect(try eve.send(["do": "revoke"], to: request).status == 404)
            #expect(try eve.get("/portfolio/to-sign/" + request.split(separator: "/").last!).status == 404)
            #expect(!(try eve.get("/portfolio/to-sign").body.contains("Ada")))
            #expect(try eve.ask(marks, of: "sam@example.org").status == 422)
            #expect(try ada.get(request).body.contains("Waiting"))
        }
    }

    @Test("a form from elsewhere signs nothing, asks nothing and takes nothing back")
    func forgery() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks) = try members.practitioner(port)
            try ada.ask(marks, of: "sam@example.org")
            let (link, sam) = (try members.link(to: "sam@example.org"), FormClient(port: port))
            try sam.get(link)
            #expect(try sam.sign("Sam", link, ["form-token": ""]).status == 403)
            #expect(try ada.send(["do": "revoke", "form-token": sam.formToken], to: ada.firstRequest()).status == 403)
            #expect(try members.standings(of: "ada@example.org") == [.claimed, .claimed])
        }
    }

    @Test("a member signs all that was sent to their address at once; nobody else's")
    func account() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks) = try members.practitioner(port)
            try ada.ask([marks[0]], of: "sam@example.org")
            try ada.ask([marks[1]], of: "sam@example.org")
            let sam = FormClient(port: port)
            members.wait(minutes: 1)
            try sam.join("Sam Cruz", at: "sam@example.org", members)
            let page = try sam.get("/portfolio/to-sign")
            #expect(page.body.contains("March 1, 2026") && page.body.contains("March 2, 2026"))
            var fields = sam.hiddenFields
            fields["name"] = "Sam Cruz"
            #expect(try sam.send(fields, to: "/portfolio/to-sign").status == 422)
            fields = sam.hiddenFields
            fields["name"] = "Sam Cruz"
            fields["request"] = sam.value(after: #"name="request" value=""#)
            #expect(try sam.send(fields, to: "/portfolio/to-sign").status == 303)
            #expect(try members.standings(of: "ada@example.org").count { $0 == .attested } == 1)
            try sam.get("/portfolio/to-sign")
            let one = sam.value(after: #"href="/portfolio/to-sign/"#)
            try sam.get("/portfolio/to-sign/" + one)
            #expect(try sam.sign("Sam Cruz", "/portfolio/to-sign/" + one).status == 303)
            #expect(try members.standings(of: "ada@example.org") == [.attested, .attested])
            #expect(try sam.get("/portfolio/to-sign").body.contains("Nothing waits for you"))
        }
    }

    @Test("a request whose entries were all withdrawn waits for nobody, and who opens it reads why")
    func withdrawn() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks) = try members.practitioner(port)
            let sam = FormClient(port: port)
            try sam.join("Sam Cruz", at: "sam@example.org", members)
            try ada.ask(marks, of: "sam@example.org")
            try sam.get("/portfolio/to-sign")
            let one = "/portfolio/to-sign/" + sam.value(after: #"href="/portfolio/to-sign/"#)
            try members.withdrawAll(of: "ada@example.org")
            #expect(try !sam.get("/portfolio").body.contains("for your signature"))
            #expect(try sam.get("/portfolio/to-sign").body.contains("Nothing waits for you"))
            #expect(try sam.get(one).status == 200)
            let reply = try sam.send(["name": "Sam Cruz"], to: one)
            #expect(reply.status == 200 && reply.body.contains("This entry was withdrawn."))
            #expect(!reply.body.contains("name=\"name\""))
        }
    }

    @Test("a reminder goes out once a week at most, and its link is the same")
    func reminder() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks) = try members.practitioner(port)
            try ada.ask(marks, of: "sam@example.org")
            let (link, request) = (try members.link(to: "sam@example.org"), try ada.firstRequest())
            #expect(try ada.send(["do": "remind"], to: request).status == 409)
            members.wait(minutes: 7 * 24 * 60)
            #expect(try ada.send(["do": "remind"], to: request).status == 303)
            #expect(try ada.send(["do": "remind"], to: request).status == 409)
            #expect(try members.letters(to: "sam@example.org").count == 2)
            #expect(try members.letters(to: "sam@example.org")[0].contains("still waits"))
            #expect(try members.link(to: "sam@example.org") == link)
        }
    }

    @Test("all of it is in Spanish under /es, its letters too")
    func spanish() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks) = try members.practitioner(port)
            try ada.get("/es/portfolio/sign-off/new")
            #expect(ada.last.body.contains("Pedir una firma") && ada.last.body.contains("Supervisión recibida"))
            let fields = ["email": "sam@example.org", "role": "employer", "entry": marks[0].digest.hex]
            #expect(
                try ada.send(fields, to: "/es/portfolio/sign-off/new").headers["location"] == "/es/portfolio/sign-off")
            let link = try members.link(to: "sam@example.org")
            #expect(link.hasPrefix("/es/sign-off/"))
            let page = try FormClient(port: port).get(link)
            #expect(page.body.contains("Ada Osei le pide su firma") && page.body.contains("1 de marzo de 2026"))
        }
    }
}
