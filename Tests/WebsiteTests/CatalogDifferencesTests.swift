import Rulebooks
import Testing

@testable import Website

@Suite("What differs in the catalog")
struct CatalogDifferencesTests {
    private func page(from old: Rulebook, to new: Rulebook, _ language: Language) throws -> String {
        let library = try #require(catalogLibraries[language])
        let visit = Visit(language: language, path: .differences, today: Preview.today, reference: "")
        let page = DifferencePage(choice: DifferenceChoice(), difference: library.difference(from: old, to: new, visit))
        return String(decoding: page.rendered(for: visit), as: UTF8.self)
    }

    /// Each edition with the next of its id, and each form with what it is a form of.
    private func pairs(in catalog: Catalog) -> [(Rulebook, Rulebook)] {
        let editions = Dictionary(grouping: catalog.rulebooks, by: \.id).values.flatMap { editions in
            let inOrder = editions.sorted { $0.from < $1.from }
            return Array(zip(inOrder, inOrder.dropFirst()))
        }
        let forms = catalog.rulebooks.compactMap { form in
            form.base?.edition.flatMap { edition in
                catalog.rulebook(id: form.base?.rulebook ?? "", edition: edition).map { ($0, form) }
            }
        }
        return editions + forms
    }

    @Test("every citation leads to its source on the page, which is small", arguments: Language.allCases)
    func citations(language: Language) throws {
        let catalog = try #require(catalogLibraries[language]).catalog
        let pairs = pairs(in: catalog)
        #expect(pairs.count > 50)
        for (old, new) in pairs {
            let html = try page(from: old, to: new, language)
            #expect(PageCheck(html).problems == [], "\(old.key), \(new.key)")
            #expect(!html.contains("<span class=\"cite\">"), "\(old.key), \(new.key)")
            #expect(html.utf8.count < 60_000, "\(old.key), \(new.key): \(html.utf8.count)")
        }
    }

    @Test("a degree that became one of two ways is not told as new")
    func nested() throws {
        let catalog = try #require(catalogLibraries[.english]).catalog
        let old = try #require(catalog.rulebook(id: "imhs", edition: "2024"))
        let new = try #require(catalog.rulebook(id: "imhs", edition: "2025"))
        let html = try page(from: old, to: new, .english)
        #expect(html.contains("<strong>Master's degree or mental health license</strong>"))
        #expect(html.contains("Asks less: only in 2025"))
        #expect(html.contains("<li>Master's degree or doctorate, in both</li>"))
        #expect(html.contains("<strong>Professional mental health license of a state</strong>"))
    }
}
