import Offerings
import Portfolios
import Rulebooks

/// Reading about the field.
extension Site {
    /// `GET /guides`
    func guides(_ visit: Visit) -> Answer {
        .page(GuidesPage(guides: library(in: visit.language).directory.guides), visit)
    }

    /// `GET /guides/ID`
    func guide(_ id: String, _ visit: Visit) throws(Failure) -> Answer {
        let library = library(in: visit.language)
        guard let guide = library.directory.guides.first(where: { $0.id == id }) else { throw .notFound }
        return .page(library.page(about: guide, on: visit.today), visit)
    }
}

extension Library {
    /// A guide with all that it points at, as it is on a day.
    func page(about guide: Guide, on day: Day) -> GuidePage {
        let sections = guide.sections.map { section in
            GuidePage.Section(
                id: section.id, title: section.title, parts: section.blocks.compactMap { part($0, on: day) })
        }
        return GuidePage(
            guide: guide, sections: sections, sources: guide.cites.compactMap { catalog.sources[$0] },
            others: directory.guides.filter { $0.id != guide.id })
    }

    private func part(_ block: Guide.Block, on day: Day) -> GuidePart? {
        switch block {
        case .statement(let statement): .statement(statement)
        case .list(let statements): .list(statements)
        case .gap(let statement): .gap(statement)
        case .search(let label, let query): .search(label: label, query: query)
        case .credentials(let ids): .credentials(ids.compactMap { catalog.editions(of: $0).mainOne(on: day) })
        case .terms(let ids): .terms(ids.compactMap { id in directory.glossary.first { $0.id == id } })
        case .framework(let id): catalog.frameworks.first { $0.id == id }.map { .topics($0.topics.map(\.label)) }
        case .crosswalk(let from, let to):
            directory.crosswalks.first { $0.from == from && $0.to == to }.map { .crosswalk(table(of: $0, on: day)) }
        case .rules(.supervision): .rules(supervisionRules(on: day))
        case .rules(.localSupervision): .local(localSupervision(on: day))
        }
    }

    private func table(of crosswalk: Crosswalk, on day: Day) -> CrosswalkTable {
        let rows = crosswalk.links.map { link in
            CrosswalkTable.Row(
                from: catalog.vocabulary.label(of: link.from), to: link.to.map { catalog.vocabulary.label(of: $0) },
                categories: link.categories.compactMap { catalog.editions(of: $0).mainOne(on: day) }, note: link.note)
        }
        return CrosswalkTable(rows: rows, note: crosswalk.note)
    }
}
