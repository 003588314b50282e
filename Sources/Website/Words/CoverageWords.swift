import Rulebooks

/// Topics × kinds of evidence.
struct CoverageWords: Sendable {
    var title: String
    var lead: String
    var whose: String
    var all: String
    var topic: String
    var otherTopics: String
    var nothingYet: String
    var nothing: String
    var tally: @Sendable (_ shown: Int, _ signed: Int, _ of: Int) -> String
    var severalTopics: String
    var withoutTopic: @Sendable (Int) -> String
    var signed: @Sendable (_ amount: String) -> String
    var allSigned: String
    var notSigned: String
    var onlyTopic: @Sendable (_ topic: String) -> String
    var onlyYear: @Sendable (Int) -> String
    var showAll: String

    static let english = CoverageWords(
        title: "Topics covered",
        lead: "Which topics your entries show, by what, and how much of it somebody signed.",
        whose: "Whose topics", all: "All topics in your entries", topic: "Topic", otherTopics: "Topics",
        nothingYet: "nothing yet",
        nothing: "None of your entries names a topic yet. When you enter a training or supervision, choose its topics.",
        tally: { "Shown by something: \($0) of \($2) topics; by something signed: \($1) of \($2)." },
        severalTopics: """
            An entry with several topics stands under each of them, with all of its hours. Where it does not say \
            “signed”, nothing is signed yet.
            """,
        withoutTopic: {
            ($0 == 1 ? "One entry names" : "\($0) entries name") + " no topic. You can add topics by changing it."
        },
        signed: { "\($0) signed" }, allSigned: "signed", notSigned: "not signed yet",
        onlyTopic: { "With the topic “\($0)”" }, onlyYear: { "From \($0)" }, showAll: "Show all entries")

    static let spanish = CoverageWords(
        title: "Temas cubiertos",
        lead: "Qué temas muestran sus anotaciones, con qué, y cuánto de ello está firmado.",
        whose: "Los temas de", all: "Todos los temas de sus anotaciones", topic: "Tema", otherTopics: "Temas",
        nothingYet: "nada todavía",
        nothing: """
            Ninguna de sus anotaciones nombra un tema todavía. Al anotar una capacitación o supervisión, elija sus temas.
            """,
        tally: { "Con algo que los muestra: \($0) de \($2) temas; con algo firmado: \($1) de \($2)." },
        severalTopics: """
            Una anotación con varios temas aparece en cada uno de ellos, con todas sus horas. Donde no dice «con \
            firma», todavía no hay nada firmado.
            """,
        withoutTopic: {
            ($0 == 1 ? "Una anotación no nombra" : "\($0) anotaciones no nombran")
                + " ningún tema. Puede agregar temas al cambiarla."
        },
        signed: { "\($0) con firma" }, allSigned: "con firma", notSigned: "aún sin firma",
        onlyTopic: { "Con el tema «\($0)»" }, onlyYear: { "De \($0)" }, showAll: "Mostrar todas las anotaciones")
}
