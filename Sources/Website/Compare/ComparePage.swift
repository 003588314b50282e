import HTML
import Rulebooks

/// Programs and credentials side by side, at an address that can be kept and passed on.
struct ComparePage: Page {
    var query: ComparisonQuery
    /// By what name another was looked for.
    var text = ""
    var programs: Comparison
    var credentials: Comparison
    /// What the address names and nobody knows.
    var unknown: [String] = []
    /// The address names more than are shown.
    var hasMore = false
    var matches: [ComparedSubject] = []
    /// What is like those chosen.
    var ideas: [ComparedSubject] = []

    func title(_ words: Words) -> String { words.compare.title }

    func description(_ words: Words) -> String? { words.compare.lead }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.compare
        main.pageHeading(words.title, lead: words.lead)
        if !unknown.isEmpty { main.notice(words.unknown(unknown.prefix(8).map { String($0.prefix(60)) })) }
        if hasMore { main.notice(words.tooMany) }
        if query.choices.isEmpty { writeBeginning(into: &main, visit) }
        if query.choices.count == 1 { main.notice(words.one) }
        let isMixed = !programs.subjects.isEmpty && !credentials.subjects.isEmpty
        write(programs, words.programs, "programs", isMixed: isMixed, into: &main, visit)
        write(credentials, words.credentials, "credentials", isMixed: isMixed, into: &main, visit)
        if !credentials.subjects.isEmpty { main.notice(visit.words.site.reference) }
        writeMore(into: &main, visit)
    }

    private func writeBeginning(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.compare
        main.p(words.nothing)
        main.ul(.class("links")) { list in
            list.li { $0.a(visit.words.programs.title, .href(visit.link(.programs))) }
            list.li { $0.a(visit.words.credentials.title, .href(visit.link(.credentials))) }
        }
    }

    private func write(
        _ comparison: Comparison, _ heading: String, _ id: String, isMixed: Bool, into main: inout Markup,
        _ visit: Visit
    ) {
        guard !comparison.subjects.isEmpty else { return }
        main.section(.ariaLabel(heading)) { section in
            if isMixed { section.h2(heading) }
            ComparisonTable(query: query, comparison: comparison, caption: heading).write(into: &section, visit)
        }
    }

    private func writeMore(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.compare
        main.section(.class("screen-only"), .ariaLabelledBy("add")) { section in
            section.h2(words.add, .id("add"))
            guard query.choices.count < ComparisonQuery.most else {
                section.p(words.full)
                return
            }
            writeSearch(into: &section, visit)
            if !text.isEmpty {
                section.h3(matches.isEmpty ? words.noMatch(text) : words.matches(text))
                write(matches, into: &section, visit)
            } else if !ideas.isEmpty {
                section.h3(words.ideas)
                write(ideas, into: &section, visit)
            }
        }
    }

    private func writeSearch(into section: inout Markup, _ visit: Visit) {
        let words = visit.words.compare
        let form = SearchForm(
            page: .compare, label: words.addLabel, hint: words.addHint, text: text,
            longestText: ComparisonQuery.longestText, kept: query.choices.map { ($0.key, $0.id) })
        form.write(into: &section, visit)
    }

    private func write(_ subjects: [ComparedSubject], into section: inout Markup, _ visit: Visit) {
        guard !subjects.isEmpty else { return }
        section.ul(.class("lines")) { list in
            for subject in subjects {
                list.li { item in
                    item.p(.class("line-head")) { head in
                        head.a(subject.name, .class("line-title"), .href(visit.link(subject.path)))
                        head.a(
                            visit.words.compare.addThis, .href(query.with(subject.choice).address(visit)),
                            .ariaLabel(visit.words.compare.addNamed(subject.name)), .rel("nofollow"))
                    }
                    item.p(subject.detail, .class("quiet"))
                }
            }
        }
    }
}
