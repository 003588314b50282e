import Rulebooks

/// What was done over the years.
struct TimelineWords: Sendable {
    var title: String
    var lead: String
    var picture: String
    var nothing: String
    var signed: String
    var entered: String
    var bar: @Sendable (_ kind: String, _ year: Int, _ amount: String, _ signed: String) -> String
    var tableTitle: String
    var caption: String
    var year: String
    var undated: @Sendable (Int) -> String

    static let english = TimelineWords(
        title: "Over the years", lead: "What you have done, year by year. Each bar leads to what it stands for.",
        picture: "Years as a picture", nothing: "None of your entries says yet when it was.", signed: "Signed",
        entered: "Entered by you, not yet signed", bar: { "\($0), \($1): \($2), \($3)" },
        tableTitle: "The same as a table",
        caption: "By the year in which it was, or began", year: "Year",
        undated: {
            ($0 == 1 ? "One entry does" : "\($0) entries do") + " not say when, and " + ($0 == 1 ? "is" : "are")
                + " not shown here."
        })

    static let spanish = TimelineWords(
        title: "A lo largo de los años",
        lead: "Lo que usted ha hecho, año por año. Cada barra lleva a lo que representa.",
        picture: "Los años en una imagen", nothing: "Ninguna de sus anotaciones dice todavía cuándo fue.",
        signed: "Con firma", entered: "Anotado por usted, aún sin firma", bar: { "\($0) en \($1): \($2), \($3)" },
        tableTitle: "Lo mismo en una tabla", caption: "Según el año en que fue o empezó", year: "Año",
        undated: {
            ($0 == 1 ? "Una anotación no dice" : "\($0) anotaciones no dicen") + " cuándo fue y no aparece aquí."
        })
}
