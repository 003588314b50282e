import Foundation
import Portfolios
import Rulebooks
import Testing

@testable import Website

@Suite("Credentials that can be followed")
struct FollowTests {
    @Test("what can be held comes first, then programs, and what keeps it is folded away", arguments: Language.allCases)
    func order(language: Language) async throws {
        try await MemberSite.whileServing(.valley) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let words = Words.of(language)
            let page = try ada.get((language == .english ? "" : "/es") + "/portfolio/credentials").body
            var rest = page[...]
            for part in [
                "<h2>\(words.portfolio.followCredentials)</h2>", ">Early Specialist</a>", ">Family Specialist</a>",
                ">Vermont Practitioner</a>", "<h2>\(words.portfolio.followPrograms)</h2>",
                ">Hill College: admission</a>", "<details", words.credentials.renewals.title,
                ">Yearly renewal</a>",
            ] {
                let found = try #require(rest.range(of: part), "\(part) in its place")
                rest = rest[found.upperBound...]
            }
            #expect(!page.contains("Ohio") && PageCheck(page).problems == [])
            for id in ["yearly", "college", "specialist"] {
                #expect(try ada.send(["follow": id], to: "/portfolio/credentials").status == 303)
            }
            let after = try ada.get("/portfolio/credentials").body
            #expect(after.components(separatedBy: "name=\"unfollow\"").count == 4)
            #expect(!after.contains(words.portfolio.followPrograms) && !after.contains("<details"))
        }
    }

    @Test("nobody holds what only lets them into a program; what somebody awards can be held")
    func held() throws {
        let library = try #require(catalogLibraries[.english])
        let never = Set(library.neverHeld.map(library.catalog.vocabulary.name))
        for admission in ["sdsu-ec-teamh", "colorado-harris", "uw-act", "pcit-therapist", "ucsf-infant-parent"] {
            #expect(never.contains(admission), "\(admission)")
        }
        for awarded in [
            "erikson-imh-certificate", "theraplay-certification", "colorado-harris-completion", "imhs", "cda",
        ] { #expect(!never.contains(awarded), "\(awarded)") }
        let admissions = library.catalog.rulebooks.filter { $0.title.hasSuffix(": admission") }.map(\.id)
        #expect(admissions.count > 15)
        #expect(Set(admissions).subtracting(never) == ["erikson-imh-certificate"])
    }
}
