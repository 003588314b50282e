import Portfolios
import Rulebooks

extension OutcomeWords.Numbers {
    static let spanish = OutcomeWords.Numbers(
        sentence: { SpanishSentence(status: $0, unit: $1, subject: $2, claimed: $3, verified: $4).text },
        amount: { SpanishSentence.amount($0, $1) },
        month: { day in
            let words = ProseWords.spanish.amounts.day(day).split(separator: " ")
            return words.dropFirst(2).joined(separator: " ")
        })
}

/// The sentence of a node in Spanish: `cuentan 31 h 30 min, faltan 18 h 30 min`.
private struct SpanishSentence {
    var status: Status
    var unit: Unit
    var subject: OutcomeSentence.Subject
    var claimed: Tally
    var verified: Int

    private var isShown: Bool { subject == .evidence || subject == .topic }
    private var hasChildren: Bool { subject == .everyChild || subject == .someChildren }

    var text: String {
        switch status {
        case .waived: "Con dispensa"
        case .notApplicable: "Aquí no corresponde"
        case .awaitingJudgement:
            hasChildren
                ? "\(children); el resto espera la decisión de una persona" : "Espera la decisión de una persona"
        case .met: met
        case .metAsClaimed: met + (isShown || subject == .judgement ? ", aún sin verificar" : verifiedSoFar)
        case .needsMore: needsMore
        case .cannotTell: cannotTell
        }
    }

    private var met: String {
        switch subject {
        case .evidence, .topic: "Demostrado"
        case .judgement: "Una persona determinó que se cumple"
        case .everyChild, .someChildren: children
        case .points: "\(best); \(needed)"
        default: "\(counts), \(needed)"
        }
    }

    private var verifiedSoFar: String {
        if verified <= 0 { return "; aún sin nada verificado" }
        if verified >= claimed.need { return "; aún no está todo verificado" }
        return "; verificado hasta ahora: \(SpanishSentence.amount(verified, unit))"
    }

    private var needsMore: String {
        switch subject {
        case .evidence: "Aquí todavía nada lo demuestra"
        case .topic: "Ninguna entrada lo demuestra todavía"
        case .judgement: "Una persona determinó que todavía no se cumple"
        case .everyChild, .someChildren: children + toGo
        case .points where claimed.remaining > 0:
            (claimed.have > 0 ? best : "Todavía no hay resultado") + "; \(needed)"
        default: counts + (claimed.remaining == 0 ? ", pero una parte necesita más" : toGo)
        }
    }

    private var cannotTell: String {
        let couldMeet = claimed.could >= claimed.need
        if isShown, couldMeet { return "Algo de lo que hay puede demostrarlo, si se responde una pregunta" }
        let opening =
            switch subject {
            case .evidence, .topic: "Aquí todavía nada lo demuestra"
            case .judgement: "Sin decidir todavía"
            case .everyChild, .someChildren: children
            case .points where claimed.have == 0: "Todavía no hay resultado"
            default: counts
            }
        return opening
            + (couldMeet || hasChildren
                ? "; las preguntas abiertas deciden el resto" : "; una pregunta abierta decide si esto corresponde")
    }

    private var children: String {
        if subject == .someChildren, claimed.need == 1 {
            return claimed.have >= 1 ? "Se cumple una de las opciones" : "Ninguna de las opciones se cumple todavía"
        }
        if claimed.have == 0 { return "No se cumple ninguno de \(claimed.need) todavía" }
        let verb = claimed.have == 1 ? "Se cumple" : "Se cumplen"
        return "\(verb) \(claimed.have) de \(claimed.need)" + (claimed.have < claimed.need ? " hasta ahora" : "")
    }

    private var best: String { "Mejor resultado: \(SpanishSentence.amount(claimed.have, unit))" }

    private var counts: String {
        if claimed.have == 0 { return "Todavía no cuenta nada" }
        return (isOne(claimed.have) ? "Cuenta " : "Cuentan ") + SpanishSentence.amount(claimed.have, unit)
    }

    private var toGo: String {
        guard claimed.remaining > 0, !(unit == .requirements && claimed.need == 1) else { return "" }
        let verb = isOne(claimed.remaining) ? "falta" : "faltan"
        return ", \(verb) \(SpanishSentence.amount(claimed.remaining, unit))"
    }

    private var needed: String {
        (isOne(claimed.need) ? "se necesita " : "se necesitan ") + SpanishSentence.amount(claimed.need, unit)
    }

    private func isOne(_ amount: Int) -> Bool {
        switch unit {
        case .minutes: amount == 1 || amount == 60
        case .days: amount == 1 || amount == 365
        default: amount == 1
        }
    }

    static func amount(_ amount: Int, _ unit: Unit) -> String {
        switch unit {
        case .minutes: OutcomeWords.Numbers.english.amount(amount, unit)
        case .days where amount > 0 && amount % 365 == 0: amount == 365 ? "1 año" : "\(amount / 365) años"
        case .days:
            (amount == 1 ? "1 día" : "\(amount) días")
                + (amount >= 61 ? " (unos \((amount * 12 + 182) / 365) meses)" : "")
        case .months: amount == 1 ? "1 mes" : "\(amount) meses"
        case .points: amount == 1 ? "1 punto" : "\(amount) puntos"
        case .count, .requirements: "\(amount)"
        }
    }
}
