import Logbooks
import Portfolios

extension SignOffWords {
    static let spanish = SignOffWords(
        asking: .spanish, signing: .spanish, role: spanishRole, named: spanishName,
        recognized: { "El día de la sesión \($0) reconocía a esta persona para supervisar." }, and: "y",
        standing: spanishStanding, entries: { $0 == 1 ? "Una anotación" : "\($0) anotaciones" }, problem: spanishProblem
    )

    private static let spanishRole: @Sendable (SignerRole) -> String = { role in
        switch role {
        case .supervisor: "Supervisor/a o consultor/a"
        case .employer: "Empleador/a"
        case .trainingProvider: "Quien impartió la capacitación"
        case .rater: "Quien evalúa"
        }
    }

    private static let spanishName: @Sendable (Signer) -> String = { signer in
        signer.name + (signer.organization.map { " (por \($0.name))" } ?? "")
    }

    private static let spanishStanding: @Sendable (SignOffRequest.Standing) -> String = { standing in
        switch standing {
        case .open: "En espera"
        case .answered: "Respondida"
        case .revoked: "Retirada"
        case .expired: "Vencida"
        }
    }

    private static let spanishProblem: @Sendable (SignOffProblem) -> String = { problem in
        switch problem {
        case .noAddress: "Escriba su correo electrónico, por ejemplo sam@example.org."
        case .oneself: "Esta dirección es suya. Nadie puede firmar por sí mismo; pídalo a alguien que estuvo allí."
        case .nothingChosen: "Elija al menos una anotación."
        case .tooMany(let most): "Elija como máximo \(most) anotaciones a la vez."
        case .changed: "Algunas anotaciones cambiaron mientras tanto. Revíselas una vez más."
        case .heldBack(let minutes):
            "Ha enviado muchas peticiones. Espere \(minutes == 1 ? "un minuto" : "\(minutes) minutos")."
        case .noName: "Escriba su nombre: es su firma."
        case .nameTooLong: "Acorte su nombre a 200 caracteres."
        case .noReason: "Diga por qué en pocas palabras, para que se pueda corregir."
        case .badTime: "Escriba el tiempo en minutos enteros, por ejemplo 90."
        case .badWeek: "Escriba las horas por semana, por ejemplo 20 o 7.5."
        case .badDay: "Escriba un día que ya haya pasado, por ejemplo 2026-03-03."
        case .nothingCorrected: "Cambie el tiempo o el día, o elija otra respuesta."
        }
    }
}
