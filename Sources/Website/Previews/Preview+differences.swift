import HTML
import Portfolios
import Rulebooks

extension DifferencePage {
    static func preview(in language: Language) -> DifferencePage {
        let comparison = Preview.change(in: language)
        let (old, new) = (comparison.old, comparison.new)
        let choice = DifferenceChoice(
            from: old, to: new, fromGroups: [.init(kind: .editions, rulebooks: [old])],
            toGroups: [
                .init(kind: .forms, rulebooks: [new]),
                .init(kind: .heading(.family("river-valley")), rulebooks: [old]),
            ])
        let difference = Difference(
            comparison: comparison, relation: .other,
            from: Difference.Side(rulebook: old, name: old.title, issuer: Preview.issuer),
            to: Difference.Side(rulebook: new, name: new.title, issuer: Preview.issuer))
        return DifferencePage(choice: choice, difference: difference)
    }
}

/// The same before two are chosen; one key was misspelled.
struct DifferenceChoicePreview: Page {
    static func preview(in language: Language) -> DifferenceChoicePreview { DifferenceChoicePreview() }

    private var page: DifferencePage {
        let meant = DifferenceChoice.Meant(
            key: Preview.rulebook.key, title: Preview.rulebook.title, path: .credential(Preview.rulebook.id))
        return DifferencePage(
            choice: DifferenceChoice(
                from: Preview.rulebook, unknown: [.init(key: "river<b>", meant: meant)],
                fromGroups: [.init(kind: .twins, rulebooks: [Preview.rulebook])]))
    }

    func title(_ words: Words) -> String { page.title(words) }

    func write(into main: inout Markup, for visit: Visit) { page.write(into: &main, for: visit) }
}

extension FamilyPage {
    static func preview(in language: Language) -> FamilyPage {
        let link = CredentialLink(title: Preview.rulebook.title, path: .credential(Preview.rulebook.id))
        var branch = FamilyTree.Branch(
            rulebook: Preview.rulebook,
            editions: [
                Preview.rulebook(id: Preview.rulebook.id, title: Preview.rulebook.title, edition: "2012"),
                Preview.rulebook,
            ])
        let twin = branch
        branch.twins = [twin]
        branch.forms = Preview.forms
        branch.needs = FamilyTree.Need.Kind.allCases.map { FamilyTree.Need(kind: $0, credentials: [link, link]) }
        branch.leadsTo = [link]
        return FamilyPage(
            tree: FamilyTree(
                id: "river-valley", issuer: Preview.issuer, branches: [branch], renewals: [twin], past: [twin]))
    }
}
