import Portfolios

extension FactWords {
    static let spanish = FactWords(
        kind: spanishKind, attribute: spanishAttribute, day: "Día", from: "Desde", until: "Hasta", time: "Tiempo",
        weekly: "Por semana", holdings: "Lo que tenía", yes: "Sí", no: "No")

    private static let spanishKind: @Sendable (Kind) -> String = { kind in
        switch kind {
        case .education: "Título"
        case .license: "Licencia"
        case .credential: "Credencial"
        case .work: "Trabajo"
        case .practicum: "Prácticas"
        case .leadership: "Liderazgo"
        case .training: "Capacitación"
        case .supervisionReceived: "Supervisión recibida"
        case .supervisionGiven: "Supervisión impartida"
        case .service: "Servicio"
        case .reference: "Referencia"
        case .exam: "Examen"
        case .agreement: "Acuerdo"
        case .membership: "Afiliación"
        case .document: "Documento"
        }
    }

    private static let spanishAttribute: @Sendable (Attribute) -> String = { attribute in
        switch attribute {
        case .level: "Grado"
        case .field: "Campo de estudio"
        case .institution: "Institución"
        case .profession: "Profesión"
        case .jurisdiction: "Dónde"
        case .credential: "Qué credencial"
        case .issuer: "Otorgada por"
        case .holding: "Situación"
        case .role: "Función"
        case .scope: "Para qué"
        case .setting: "Lugar de atención"
        case .ages: "Edades"
        case .with: "Personas atendidas"
        case .focus: "Enfoque"
        case .paid: "Remunerado"
        case .supervised: "Supervisado"
        case .families: "Familias atendidas"
        case .track: "Vía"
        case .mode: "Modalidad"
        case .provider: "Con o por"
        case .topics: "Temas"
        case .about: "Sobre"
        case .relationshipBased: "Basada en las relaciones"
        case .type: "Tipo"
        case .format: "Formato"
        case .relation: "Era"
        case .groupSize: "Tamaño del grupo"
        case .recipients: "Cuántas personas la recibieron"
        case .service: "Clase de servicio"
        case .monthsKnown: "Meses de conocerse"
        case .notEnoughInformation: "Preguntas sin responder"
        case .recommends: "Recomienda"
        case .exam: "Qué examen"
        case .form: "Versión del examen"
        case .document: "Qué documento"
        case .version: "Versión"
        case .organization: "Organización"
        case .words: "Palabras"
        }
    }
}
