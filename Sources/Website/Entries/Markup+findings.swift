import HTML

extension Markup {
    /// Words by which a child or a family could be recognized, and a box by which the person says that there are none.
    mutating func findings(_ findings: [(field: String, label: String, words: String)], _ visit: Visit) {
        guard !findings.isEmpty else { return }
        let words = visit.words.entries
        div(.class("notice"), .role("alert")) { box in
            box.h2(words.identifierTitle)
            box.p(words.identifierText)
            box.ul { list in
                for finding in findings {
                    list.li { $0.a(words.finding(finding.label, finding.words), .href("#" + finding.field)) }
                }
            }
            box.box(
                "checkbox", "clear", id: "clear", Choice(value: "yes", label: words.identifierBox), isChecked: false)
        }
    }
}
