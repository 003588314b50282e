import Portfolios
import Rulebooks

extension CredentialWords {
    static let spanish = CredentialWords(
        title: "Acreditaciones",
        lead: "Qué pide cada acreditación, con palabras sencillas y con la fuente de cada número.",
        empty: "Todavía no se ha cargado ninguna acreditación.",
        number: { $0 == 1 ? "una acreditación" : "\($0) acreditaciones" },
        edition: { "Edición \($0)" }, editionInLine: { "edición \($0)" }, editionLabel: "Edición",
        awardedBy: "Otorgada por", inForce: "Vigencia", span: spanishSpan,
        notInForce:
            "Esta edición ya no está vigente. Todavía importa a quienes se registraron con ella.",
        notYetInForce: "Esta edición todavía no está vigente.",
        asks: "Qué se pide", note: "Nota",
        gaps: "Lo que no pudimos averiguar",
        gapsLead: "Las páginas publicadas dejan abiertos estos puntos. Su asociación puede aclararlos.",
        sources: "Fuentes", sourcesLead: "De dónde vienen las reglas y los números de esta página.",
        otherEditions: "Otras ediciones",
        basedOn: spanishBase, differs: { "En qué se diferencia de «\($0)»" }, here: "Aquí",
        localForms: "En", readings: "Con otra lectura:",
        localFormsLabel: "Formas locales", readingsLabel: "Otras lecturas", appliesIn: "Dónde",
        topics: { $0 == 1 ? "Ver el tema" : "Ver los \($0) temas" },
        noLongerAwarded: "Ya no se otorgan", ahead: "Todavía no está vigente",
        onThisPage: "En esta página",
        checkDoor: "Vea en qué punto está",
        checkDoorText:
            "Responda a unas preguntas y vea qué tan cerca está de esta acreditación y de otras.",
        families: spanishFamilies, renewals: spanishRenewals, beside: .spanish)

    private static let spanishBase: @Sendable (Variant?) -> (String, String) = { variant in
        let after = ". Las reglas que siguen están completas."
        guard let variant else { return ("Escrita como cambios a", after) }
        return (variant.place == nil ? "Otra lectura de" : "La forma local de", after)
    }

    private static let spanishSpan: @Sendable (Day, Day?) -> String = { from, until in
        let day = ProseWords.spanish.amounts.day
        guard let until else { return "desde el \(day(from))" }
        return "del \(day(from)) al \(day(until))"
    }
}
