import Portfolios
import Rulebooks

/// What is begun and saved before it is an entry.
struct DraftWords: Sendable {
    var title: String
    var save: String
    /// Before the time, which a script writes as the visitor's clock has it.
    var saved: String
    var lost: String
    var savedNotice: String
    var discardedNotice: String
    var savedAt: @Sendable (_ moment: String) -> String
    var discard: String
    var continued: String
    var stale: String
    var full: String
    var becameEntry: String
    var mayName: String
    var dayMoved: @Sendable (Day) -> String

    static let english = DraftWords(
        title: "Drafts", save: "Save as a draft", saved: "Draft saved", lost: "Not saved just now. We keep trying.",
        savedNotice: "Your draft is saved. It counts for nothing until you finish it.",
        discardedNotice: "The draft is discarded.", savedAt: { "saved on \($0)" }, discard: "Discard",
        continued: "This is your draft. It counts once you save it.",
        stale: """
            Another window or device saved this draft after you opened it. What you typed is still here; save once more \
            to keep it instead.
            """,
        full: "You have 50 drafts, which is all that fits. Finish or discard one first.",
        becameEntry: "This has been saved as an entry already.",
        mayName:
            "Some words look as if a child or a family could be recognized by them. Please take out what is not needed.",
        dayMoved: { "The day has moved on to \($0.inWords), and all else is as before. Please check both." })

    static let spanish = DraftWords(
        title: "Borradores", save: "Guardar como borrador", saved: "Borrador guardado",
        lost: "No se pudo guardar ahora. Seguimos intentando.",
        savedNotice: "Su borrador está guardado. No cuenta hasta que lo termine.",
        discardedNotice: "Se descartó el borrador.", savedAt: { "guardado el \($0)" }, discard: "Descartar",
        continued: "Este es su borrador. Contará cuando lo guarde.",
        stale: """
            Otra ventana u otro dispositivo guardó este borrador después de que usted lo abrió. Lo que escribió sigue \
            aquí; guarde otra vez para conservarlo en su lugar.
            """,
        full: "Usted tiene 50 borradores, que es todo lo que cabe. Primero termine o descarte uno.",
        becameEntry: "Esto ya se guardó como anotación.",
        mayName:
            "Algunas palabras podrían permitir reconocer a un niño, una niña o una familia. Quite lo que no haga falta.",
        dayMoved: {
            "El día pasó al \(ProseWords.spanish.amounts.day($0)) y lo demás quedó igual. Por favor, revise ambas cosas."
        })
}
