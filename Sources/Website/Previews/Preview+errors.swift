import Offerings
import Rulebooks

extension ErrorPage {
    static func preview(in language: Language) -> ErrorPage { ErrorPage(failure: .unexpected) }
}

extension NotFoundPage {
    static func preview(in language: Language) -> NotFoundPage {
        NotFoundPage(
            typed: "river <course>",
            near: [
                Signpost(kind: .program, title: Preview.program.name, path: .program(Preview.program.id)),
                Signpost(kind: .term, title: "Dyad & pair", path: .glossary, anchor: "dyad"),
            ])
    }
}
