import HTML
import Rulebooks

/// The credentials of one family as a tree: twins, editions, local forms, and what opens from what.
struct FamilyPage: Page {
    var tree: FamilyTree

    func title(_ words: Words) -> String { words.credentials.heading(.family(tree.id)).title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words
        main.trail(
            words.site.trail, [(words.site.home, .home), (words.credentials.title, .credentials)],
            in: visit.language)
        main.pageHeading(title(words), lead: words.credentials.heading(.family(tree.id)).text)
        if let issuer = tree.issuer {
            main.p(.class("quiet")) { line in
                line.text(words.credentials.awardedBy + " ")
                line.issuer(issuer)
            }
        }
        main.p(words.families.lead)
        write(tree.branches, words.families.tree, "tree", hint: words.families.treeHint, into: &main, visit)
        write(tree.renewals, words.families.renewals, "renewals", into: &main, visit)
        write(tree.past, words.families.past, "past", into: &main, visit)
        main.p { $0.buttonLink(words.families.compare, to: .differences, in: visit.language) }
    }

    private func write(
        _ branches: [FamilyTree.Branch], _ title: String, _ anchor: String, hint: String? = nil,
        into main: inout Markup, _ visit: Visit
    ) {
        guard !branches.isEmpty else { return }
        let years = tree.years(until: visit.today)
        main.section(.ariaLabelledBy(anchor)) { section in
            section.h2(title, .id(anchor))
            if let hint { section.p(hint) }
            section.p(visit.words.families.years(years.lowerBound, years.upperBound), .class("quiet"))
            section.ul(.class("tree")) { list in
                for branch in branches {
                    list.li { BranchList(branch: branch, years: years).write(into: &$0, visit) }
                }
            }
        }
    }
}
