import Rulebooks
import Testing

@testable import Website

@Suite("Pages")
struct PageTests {
    @Test(
        "every page is well formed, labelled and free of scripts and inline styles, in every language",
        arguments: Preview.pages, Language.allCases)
    func wellFormed(page: any Page.Type, language: Language) {
        let visit = Preview.visit(in: language)
        let html = String(decoding: page.preview(in: language).rendered(for: visit), as: UTF8.self)
        #expect(PageCheck(html).problems == [])
    }

    @Test("the check itself finds what is wrong")
    func guardGuarded() {
        let html = """
            <!doctype html>
            <main><p id="a"><b></p><input id="x"><a href="#no">n</a><h1>1</h1><h3 id="a" style="x">3</h3></main>
            """
        let problems = PageCheck(html).problems
        let expected = [
            "</p> closes nothing", "href names no, which is not there", "no label for x", "h3 follows h1",
            "the id a twice", "a style attribute in <h3>",
        ]
        for problem in expected { #expect(problems.contains(problem)) }
    }

    @Test("the navigation shows where a page belongs")
    func section() {
        func frame(_ path: Path) -> String {
            var visit = Preview.visit()
            visit.path = path
            return String(decoding: AboutPage().rendered(for: visit), as: UTF8.self)
        }
        #expect(frame(.credentials).contains(#"<a href="/credentials" aria-current="page">"#))
        #expect(frame(.edition("imhs", "2024")).contains(#"<a href="/credentials" aria-current="true">"#))
        #expect(frame(.checkForm).contains(#"<a href="/check" aria-current="true">"#))
        #expect(!frame(.home).contains("aria-current") && !frame(.glossary).contains("aria-current"))
    }

    @Test("a status is always a sign and a word")
    func status() {
        let html = String(decoding: ResultsPage.preview(in: .english).rendered(for: Preview.visit()), as: UTF8.self)
        #expect(html.contains("Needs more"))
        #expect(html.contains("Cannot tell yet"))
        #expect(html.contains(#"<span class="status status-needs-more"><svg"#))
    }

    @Test("names from a catalog are text, never markup")
    func hostileCatalog() {
        var rulebook = Preview.rulebook
        rulebook.title = "<script>alert(1)</script>"
        rulebook.sources[0].url = "javascript:alert(1)"
        let page = CredentialPage(
            rulebook: rulebook, issuer: Preview.issuer, prose: [.paragraph("<img src=x>")], editions: [rulebook])
        let html = String(decoding: page.rendered(for: Preview.visit()), as: UTF8.self)
        #expect(PageCheck(html).problems == [])
        #expect(!html.contains("javascript:"))
    }
}
