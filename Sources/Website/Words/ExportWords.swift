/// Taking everything out again.
struct ExportWords: Sendable {
    var everything: String
    var table: String
    var tableWithNotes: String
    var print: String
    var standing: String
    var signedBy: String

    var title: String
    var lead: @Sendable (_ name: String, _ day: String) -> String
    var period: String
    var periodFrom: @Sendable (_ from: String?, _ until: String?) -> String
    var choosePeriod: String
    var from: String
    var until: String
    var show: String
    var badPeriod: String
    var totals: String
    var kind: String
    var entered: String
    var signed: String
    var entries: @Sendable (Int) -> String
    var when: String
    var what: String
    var howLong: String
    var notSigned: String
    var signature: @Sendable (_ name: String, _ role: String, _ day: String) -> String
    var nothing: String
    var weekly: @Sendable (_ amount: String) -> String
    var verify: String
    var verifyText: String
    var links: String
    var lastDigest: String
    var paper: String

    static let english = ExportWords(
        everything: "Everything, with your documents and notes (ZIP)",
        table: "All entries as a table (CSV)", tableWithNotes: "The same with your private notes",
        print: "Record to print", standing: "Standing", signedBy: "Signed by",
        title: "Record of professional development", lead: { "Of \($0), as of \($1)" }, period: "Period",

        periodFrom: { from, until in
            switch (from, until) {
            case (let from?, let until?): "\(from) to \(until)"
            case (let from?, nil): "From \(from)"
            case (nil, let until?): "Until \(until)"
            case (nil, nil): "All that was entered"
            }
        },
        choosePeriod: "Only some years?", from: "From", until: "Until", show: "Show this period",
        badPeriod: "Please write both days like this: 2026-03-15, the earlier one first.", totals: "In all",
        kind: "Kind", entered: "Entered", signed: "Of it signed",
        entries: { $0 == 1 ? "1 entry" : "\($0) entries" }, when: "Day", what: "What", howLong: "How long",
        notSigned: "Not signed", signature: { "\($0), \($1), on \($2)" },
        nothing: "Nothing was entered in this period.",
        weekly: { "\($0) a week" }, verify: "How to verify this record",
        verifyText: """
            Each entry and each signature is a link in a chain, and each link holds the digest of the one before it. Ask for \
            the record as a file (record.json) and check it without any network: attune verify-chain record.json. Its last \
            digest must be the one below, or a later link must lead back to it.
            """,
        links: "Links in the chain", lastDigest: "Digest of the last one",
        paper: "To print it, use your browser’s menu or press Ctrl and P (on a Mac: Command and P).")

    static let spanish = ExportWords(
        everything: "Todo, con sus documentos y notas (ZIP)",
        table: "Todas las anotaciones como tabla (CSV)", tableWithNotes: "Lo mismo con sus notas privadas",
        print: "Registro para imprimir", standing: "Estado de la firma", signedBy: "Firmado por",
        title: "Registro de desarrollo profesional", lead: { "De \($0), al \($1)" }, period: "Período",

        periodFrom: { from, until in
            switch (from, until) {
            case (let from?, let until?): "Del \(from) al \(until)"
            case (let from?, nil): "Desde el \(from)"
            case (nil, let until?): "Hasta el \(until)"
            case (nil, nil): "Todo lo anotado"
            }
        },
        choosePeriod: "¿Solo algunos años?", from: "Desde el", until: "Hasta el", show: "Mostrar este período",
        badPeriod: "Por favor, escriba ambas fechas así: 2026-03-15, primero la anterior.", totals: "En total",
        kind: "Tipo", entered: "Anotado", signed: "De ello, firmado",
        entries: { $0 == 1 ? "1 anotación" : "\($0) anotaciones" }, when: "Fecha", what: "Qué",
        howLong: "Cuánto tiempo",
        notSigned: "Sin firma", signature: { "\($0), \($1), el \($2)" },
        nothing: "En este período no se anotó nada.", weekly: { "\($0) por semana" },
        verify: "Cómo verificar este registro",
        verifyText: """
            Cada anotación y cada firma es un eslabón de una cadena, y cada eslabón contiene la huella digital del anterior. \
            Pida el registro como archivo (record.json) y revíselo sin conexión alguna: attune verify-chain record.json. Su \
            última huella debe ser la de abajo, o un eslabón posterior debe llevar de vuelta a ella.
            """,
        links: "Eslabones de la cadena", lastDigest: "Huella digital del último",
        paper: "Para imprimirlo, use el menú de su navegador o presione Ctrl y P (en una Mac: Comando y P).")
}
