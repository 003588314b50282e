import Foundation
import HTML
import Portfolios
import Rulebooks
import Testing

@testable import Website

@Suite("The family of a credential")
struct FamilyPageTests {
    @Test("a tree holds editions, the twin, local forms and readings, renewals, and what is over, in both languages")
    func tree() async throws {
        try await Site.valley.whileServing { client in
            let page = try client.get("/credential-families/alliance").body
            let parts = [
                "<h1>Alliance endorsement</h1>", ">Family Specialist</a>", ">2012</a>",
                "/differences?from=specialist%402012&amp;to=specialist%402024", ">2024</a>", "(in force)",
                "In its own way in: ", ">Ohio</a>", "Read otherwise: ", ">without gaps</a>", ">Early Specialist</a>",
                "/differences?from=specialist%402024&amp;to=early-specialist%402024", "Renewing and coming back</h2>",
                ">Yearly renewal</a>", "No longer awarded</h2>", ">Valley Adviser</a>",
            ]
            var rest = page[...]
            for part in parts {
                let found = try #require(rest.range(of: part), "\(part) in its place")
                rest = rest[found.upperBound...]
            }
            let spanish = try client.get("/es/credential-families/alliance").body
            #expect(spanish.contains("A su manera en: ") && spanish.contains("(vigente)"))
            for html in [page, spanish] { #expect(PageCheck(html).problems == []) }
        }
    }

    @Test("the list leads to a tree of more than one; a family that there is not, or an example, is not found")
    func ways() async throws {
        try await Site.valley.whileServing { client in
            let list = try client.get("/credentials").body
            #expect(list.contains("href=\"/credential-families/alliance\""))
            #expect(!list.contains("href=\"/credential-families/vermont\""))
            for name in ["examples", "none", "%3Cb%3E", ".."] {
                let status = try client.get("/credential-families/" + name).status
                #expect(status == 404, "\(name)")
            }
        }
    }

    @Test("what one must hold first is said, apart from one way in, and leads back")
    func needs() throws {
        var catalog = Valley.catalog
        let held = try #require(catalog.vocabulary.term("specialist"))
        let hold = Requirement(
            id: "held", title: "A specialist",
            rule: .leaf(
                Leaf(
                    need: 1, measure: .exists,
                    filter: Filter([.kinds([.credential]), .terms(.credential, .oneOf, [held])]))))
        var way = hold
        way.id = "way"
        for (index, rulebook) in catalog.rulebooks.enumerated() {
            switch rulebook.id {
            case "vt-own": catalog.rulebooks[index].requirement.rule = .all([hold])
            case "college": catalog.rulebooks[index].requirement.rule = .any([way, Preview.training])
            default: break
            }
        }
        let needs = catalog.needs(among: catalog.shown(on: Preview.today))
        let link = CredentialLink(title: "Family Specialist", path: .credential("specialist"))
        #expect(needs["vt-own"] == [FamilyTree.Need(kind: .holdFirst, credentials: [link])])
        #expect(needs["college"] == [FamilyTree.Need(kind: .oneWayIn, credentials: [link])])
        #expect(needs["specialist"] == [])
    }

    @Test("bars lie within their years, whatever the days of an edition")
    func bars() {
        var markup = Markup()
        var odd = Preview.rulebook
        odd.until = odd.from
        YearBars(editions: [odd, Preview.rulebook], years: 2024...2026).write(into: &markup, today: Preview.today)
        #expect(markup.string.contains("viewBox=\"0 0 30 8\"") && markup.string.contains("class=\"bar present\""))
        #expect(!markup.string.contains("=\"-"))
    }
}

@Suite("A credential's page")
struct CredentialPageTests {
    @Test("leads to its earlier edition, its twin, each form and the family")
    func neighbors() async throws {
        try await Site.valley.whileServing { client in
            let page = try client.get("/credentials/specialist").body
            for words in [
                "from=specialist%402012&amp;to=specialist%402024\">What changed since the 2012 edition</a>",
                "from=specialist%402024&amp;to=early-specialist%402024\">", "to=specialist-oh%402024\">Ohio</a>",
                "to=specialist-strict%402024\">without gaps</a>", "href=\"/credential-families/alliance\"",
                "<dt>How it is kept</dt>", "href=\"/credentials/yearly\">Yearly renewal</a>",
                "No fee was found on the pages we read.", "day seen not noted",
            ] { #expect(page.contains(words), "\(words)") }
            let past = try client.get("/credentials/specialist/2012").body
            #expect(past.contains("What changed after it, in the 2024 edition"))
            let spanish = try client.get("/es/credentials/specialist").body
            #expect(spanish.contains("Qué cambió desde la edición 2012") && spanish.contains("Cómo se conserva"))
            for html in [page, past, spanish] { #expect(PageCheck(html).problems == []) }
        }
    }

    @Test("search engines are told what is known, and no more; a renewal is no credential")
    func data() async throws {
        let bytes = CredentialData(
            rulebook: Preview.rulebook, issuer: Preview.issuer, place: nil
        ).bytes
        let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(json["@type"] as? String == "EducationalOccupationalCredential")
        #expect(json["version"] as? String == "2024" && json["validIn"] == nil)
        #expect((json["recognizedBy"] as? [String: String])?["name"] == "River Valley Association")
        #expect((json["temporalCoverage"] as? String)?.hasSuffix("/..") == true)
        #expect(json["citation"] as? [String] == ["https://example.org/"])
        var hostile = Preview.rulebook
        hostile.title = "</script><script>alert(1)</script>"
        hostile.sources[0].url = "javascript:alert(1)"
        let page = CredentialPage(rulebook: hostile, issuer: Preview.issuer, prose: [], editions: [hostile])
        let html = String(decoding: page.rendered(for: Preview.visit()), as: UTF8.self)
        #expect(!html.contains("<script>") && !html.contains("javascript:"))
        try await Site.valley.whileServing { client in
            let (credential, renewal) = try (
                client.get("/credentials/specialist").body, client.get("/credentials/yearly").body
            )
            #expect(credential.contains("EducationalOccupationalCredential"))
            #expect(!renewal.contains("EducationalOccupationalCredential"))
        }
    }
}
