import Testing

@testable import Website

@Suite("The list of credentials")
struct CredentialListTests {
    @Test("a local form and another reading are links under their credential, and no cards of their own")
    func forms() async throws {
        try await Site.valley.whileServing { client in
            let page = try client.get("/credentials").body
            #expect(page.contains(#"In <a href="/credentials/specialist-oh">Ohio</a>"#))
            #expect(page.contains(#"Read otherwise: <a href="/credentials/specialist-strict">without gaps</a>"#))
            #expect(!page.contains("Family Specialist · Ohio"))
            #expect(PageCheck(page).problems == [])
        }
    }

    @Test("a twin follows its credential; renewals and admissions stand apart, and what is over is folded away")
    func order() async throws {
        try await Site.valley.whileServing { client in
            let page = try client.get("/credentials").body
            let names = [
                "Alliance endorsement</h2>", ">Family Specialist</a>", ">Early Specialist</a>", "<details",
                ">Valley Adviser</a>", "Vermont</h2>", ">Vermont Practitioner</a>", "Renewing and coming back</h2>",
                ">Yearly renewal</a>", "Getting into other programs</h2>", ">Hill College: admission</a>",
            ]
            var rest = page[...]
            for name in names {
                let found = try #require(rest.range(of: name), "\(name) in its place")
                rest = rest[found.upperBound...]
            }
        }
    }

    @Test("an issuer bears the name of its organization and leads to its site; an unknown one bears its id in words")
    func issuers() async throws {
        try await Site.valley.whileServing { client in
            let page = try client.get("/credentials/specialist").body
            let link =
                #"<a href="https://valley-association.example/" rel="noreferrer">Valley Association for Infants</a>"#
            #expect(page.contains(link))
        }
        try await Site.test.whileServing { client in
            let page = try client.get("/credentials/river-specialist").body
            #expect(page.contains("<dd>river valley association</dd>"))
        }
    }

    @Test("a credential leads to its forms, and a form says of what it is one")
    func page() async throws {
        try await Site.valley.whileServing { client in
            let base = try client.get("/credentials/specialist").body
            #expect(base.contains(#"<a href="/credentials/specialist-oh/2024">Ohio</a>"#))
            #expect(base.contains(#"<a href="/credentials/specialist-strict/2024">without gaps</a>"#))
            let past = try client.get("/credentials/specialist/2012").body
            #expect(!past.contains("specialist-oh"))
            let form = try client.get("/credentials/specialist-oh").body
            #expect(form.contains(#"The local form of <a href="/credentials/specialist/2024">Family Specialist</a>"#))
            let reading = try client.get("/credentials/specialist-strict").body
            #expect(reading.contains(#"Another reading of <a href="/credentials/specialist/2024">"#))
            for html in [base, past, form, reading] { #expect(PageCheck(html).problems == []) }
        }
    }

    @Test("an invented example is shown nowhere")
    func examples() async throws {
        try await Site.valley.whileServing { client in
            let pages = try [
                client.get("/credentials"), client.get("/check"), client.form("training-hours=9"),
                client.form("show=example-hours@2024"),
            ]
            for page in pages { #expect(page.status == 200 && !page.body.contains("Example: hours")) }
            for path in ["/credentials/example-hours", "/credentials/example-hours/2024"] {
                #expect(try client.get(path).status == 404)
            }
        }
    }
}
