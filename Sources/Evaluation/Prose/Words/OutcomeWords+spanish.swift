import Portfolios
import Rulebooks

extension OutcomeWords {
    package static let spanish = OutcomeWords(
        numbers: .spanish, entries: .spanish, changes: .spanish, questions: .spanish, reasons: .spanish,
        report: .spanish)
}

extension OutcomeWords.Entries {
    private static let day = ProseWords.spanish.amounts.day

    static let spanish = OutcomeWords.Entries(
        one: "entrada", many: "entradas",
        mention: { noun, what, when in "su \(noun)\(what)\(when.isEmpty ? "" : ", \(when)")" },
        what: { kind, value in
            switch kind {
            case .education, .membership: " en \(value)"
            case .license, .work, .practicum, .service: " como \(value)"
            case .leadership: " (\(value))"
            case .training: " a cargo de \(value)"
            case .supervisionReceived: " con \(value)"
            case .reference: " de \(value)"
            default: ""
            }
        },
        lasting: { first, last in
            last.map { "del \(day(first)) al \(day($0))" } ?? "desde el \(day(first))"
        },
        on: { "el \(day($0))" }, between: { "del \(day($0)) al \(day($1))" },
        by: { entries, kind, name in
            switch kind {
            case .supervisionReceived: "\(entries) con \(name)"
            case .reference: "\(entries) de \(name)"
            default: "\(entries) a cargo de \(name)"
            }
        },
        these: { $0 }, with: { "\($0) con \($1)" }, during: { "\($0) en \($1)" },
        holding: { credential, since in " (\(credential)\(since.map { " desde el \(day($0))" } ?? ""))" })
}

extension OutcomeWords.Changes {
    private static let day = ProseWords.spanish.amounts.day

    static let spanish = OutcomeWords.Changes(
        anyEntry: "cualquier entrada", shows: { "\($0) que demuestre \($1)" }, moreOf: { "\($0) más de \($1)" },
        moreEntries: { "\($0) más: \($1)" }, moreMonths: { "\($0) más con al menos \($1) de \($2)" },
        moreDifferent: { "\($0), de \($1) \(different($2, $1)) más" },
        points: { "al menos \($0) en la parte «\($1)»" }, nearest: { "la opción más cercana es «\($0)»" },
        ask: "pregunte a quien lo decidió qué lo cambiaría", ifItGoesOn: { "el \(day($0)) si continúa" },
        pace: { "a su ritmo de \($0) al mes, \($1)" }, signature: "una firma", proof: "un comprobante",
        forOne: { "\($0) para \($1)" }, forSome: { "\($0) para \($1) de \($2) entradas" }, waived: "con dispensa",
        needInstead: { "se piden \($0) en su lugar" },
        accepted: { $0 == 1 ? "1 entrada aceptada" : "\($0) entradas aceptadas" },
        found: { $0 ? "se determinó que se cumple" : "se determinó que no se cumple" },
        decided: { what, by, on, until, reason in
            let until = until.map { ", hasta el \(day($0))" } ?? ""
            return "\(what), según \(by), el \(day(on))\(until): \(reason)"
        })

    private static func different(_ attribute: Attribute, _ count: Int) -> String {
        switch attribute {
        case .provider: count == 1 ? "persona" : "personas"
        case .institution: count == 1 ? "institución" : "instituciones"
        case .issuer: count == 1 ? "entidad emisora" : "entidades emisoras"
        case .organization: count == 1 ? "organización" : "organizaciones"
        case .form: count == 1 ? "forma" : "formas"
        case .version: count == 1 ? "versión" : "versiones"
        default: attribute.rawValue
        }
    }
}

extension OutcomeWords.Report {
    static let spanish = OutcomeWords.Report(
        heading: { "\($0), edición \($1) · \($2) · al \(ProseWords.spanish.amounts.day($3))" },
        verdict: { status, numbers in
            switch status {
            case .met: "Se cumple: " + numbers
            case .metAsClaimed: "Se cumple según lo declarado: " + numbers
            case .needsMore: "Todavía no: " + numbers
            case .cannotTell: "Todavía no se puede saber: " + numbers
            case .awaitingJudgement: "Espera la decisión de una persona: " + numbers
            case .waived, .notApplicable: numbers
            }
        },
        metOf: { have, need, verified in
            "según lo declarado se cumplen \(have) de \(need); de esos, con verificación: \(verified)"
        },
        allVerified: { "los \($0), con verificación" }, notVerified: " (aún sin verificar)", decided: "decisión",
        notShown: "falta", open: "por saber", counted: "cuenta", setAside: "no cuenta", toChange: "qué ayudaría",
        toSettle: "por aclarar", toVerify: "por verificar")
}
