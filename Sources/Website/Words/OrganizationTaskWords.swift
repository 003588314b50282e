import Accounts

/// What somebody does in an organization by their role.
struct OrganizationTaskWords: Sendable {
    var rosters: String
    var rostersLead: String
    var toSign: @Sendable (Int) -> String
    /// What a role means, for those whose role needs saying.
    var note: @Sendable (Role, _ organization: String) -> String?

    static let english = OrganizationTaskWords(
        rosters: "Trainings",
        rostersLead: "Who was there, listed once. Whoever keeps rosters here can go on with any of them.",
        toSign: {
            $0 == 0
                ? "Nothing waits for your signature. Whoever asks for it writes you a letter."
                : $0 == 1
                    ? "One request waits for your signature. A minute is enough."
                    : "\($0) requests wait for your signature. You can answer all of them at once."
        },
        note: { role, organization in
            switch role {
            case .supervisor:
                """
                \(organization) recognizes you as a supervisor. When you sign for supervision, your signature says so if \
                you had this role on the day of the session.
                """
            case .reviewer:
                """
                \(organization) named you to read applications. Applications are not here yet, so there is nothing for you \
                to do now. Thank you for being ready.
                """
            case .examReader:
                """
                \(organization) named you to read exams. Exams are not here yet, so there is nothing for you to do now. \
                Thank you for being ready.
                """
            default: nil
            }
        })

    static let spanish = OrganizationTaskWords(
        rosters: "Capacitaciones",
        rostersLead: "Quiénes asistieron, anotado una sola vez. Quien lleva listas aquí puede seguir con cualquiera.",
        toSign: {
            $0 == 0
                ? "Nada espera su firma. Quien la pida le escribirá un mensaje."
                : $0 == 1
                    ? "Una petición espera su firma. Basta un minuto."
                    : "\($0) peticiones esperan su firma. Puede responderlas todas a la vez."
        },
        note: { role, organization in
            switch role {
            case .supervisor:
                """
                \(organization) le reconoce para supervisar. Cuando usted firma una supervisión, su firma lo dice si tenía \
                esta función el día de la sesión.
                """
            case .reviewer:
                """
                \(organization) le nombró para revisar solicitudes. Las solicitudes todavía no están aquí, así que por ahora \
                no tiene nada que hacer. Gracias por estar disponible.
                """
            case .examReader:
                """
                \(organization) le nombró para leer exámenes. Los exámenes todavía no están aquí, así que por ahora no tiene \
                nada que hacer. Gracias por estar disponible.
                """
            default: nil
            }
        })
}
