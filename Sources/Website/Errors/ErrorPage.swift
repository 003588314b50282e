import HTML
import Rulebooks

/// What happened, in a sentence, and where to go from here.
struct ErrorPage: Page {
    var failure: Failure

    func title(_ words: Words) -> String { words.errors.message(for: failure).title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words
        let message = words.errors.message(for: failure)
        main.pageHeading(message.title, lead: message.text)
        writeDetails(into: &main, visit)
        main.onward(visit)
    }

    private func writeDetails(into main: inout Markup, _ visit: Visit) {
        let words = visit.words
        switch failure {
        case .unexpected: main.dl(.class("facts")) { $0.fact(words.errors.referenceNumber, visit.reference) }
        case .badField(let name): main.dl(.class("facts")) { $0.fact(words.errors.field, words.fieldLabel(name)) }
        case .wrongMethod:
            guard let path = visit.path, path.hasWords else { return }
            main.p { $0.a(words.errors.look, .class("button"), .href(visit.link(path))) }
        case .notFound, .badRequest, .tooManyFields, .tooLarge, .wrongMediaType, .addressTooLong, .headersTooLong,
            .starting, .formNotOurs, .signInFirst, .signInAgain, .codeFirst, .noRoom, .store:
            break
        }
    }
}

extension Words {
    /// A field of the check by the question that it asks; by its own name where there is no such question.
    func fieldLabel(_ name: String) -> String {
        let known = Topic.all.flatMap(\.fields).first { [$0.name, $0.monthName, $0.yearName].contains(name) }
        return known.map { fields.label($0.question) } ?? name
    }
}
