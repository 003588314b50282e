import Portfolios
import Rulebooks

extension OutcomeWords.Reasons {
    static let spanish = OutcomeWords.Reasons(
        unsaid: { "no dice nada sobre \(spanishTopic($0))" }, unsaidLength: "no dice cuánto duró",
        unsaidDays: "no se sabe cuándo fue, o con qué se compara",
        unsaidEndorsement: "no se sabe qué aval se tenía entonces",
        unsaidDegree: "no se sabe qué título se tenía entonces", unsaidSomething: "deja algo sin decir",
        refused: "quien debía confirmarlo no lo hizo", undated: "no se indica el día",
        noAmount: "no se indica cuánto tiempo", noProvider: "no dice quién estuvo a cargo",
        unsureCap: "no dice a qué límite corresponde",
        otherSource: "de una persona o entidad más de las que permite la regla",
        notNeeded: "no hace falta aquí; queda libre para otros requisitos",
        noPart: "no corresponde a ninguna de las partes", longerAgo: { "de hace más de \($0)" },
        outsideCycle: "fuera del ciclo que se renueva",
        notRunning: { "sin vigencia el \(ProseWords.spanish.amounts.day($0))" },
        noEndorsement: { "sin un aval que cuente en \($0 ? "esas fechas" : "esa fecha")" },
        noDegree: { "sin un título que cuente en \($0 ? "esas fechas" : "esa fecha")" },
        not: { $0.hasPrefix("pero no ") ? String($0.dropFirst("pero no ".count)) : "no \($0)" },
        noSuchDegree: "todavía no tiene ese título", noSuchEndorsement: "todavía no tiene ese aval",
        outsideWindow: { $0.map { "fuera del plazo de \($0) en el que más cuenta" } ?? "fuera del plazo que se toma" },
        tooClose: { $0.map { "entre la primera y la última hay menos de \($0)" } ?? "con fechas demasiado cercanas" },
        overCap: { "por encima del límite de \($0) para \($1)" },
        overCapEach: { "por encima del límite de \($1) por \($0 == .provider ? "persona o entidad" : "día")" },
        overFirst: "más que de la primera persona o entidad", overSomeCap: "por encima del límite")

    private static func spanishTopic(_ attribute: Attribute) -> String {
        switch attribute {
        case .level: "el nivel del título"
        case .field: "el campo"
        case .institution: "la institución"
        case .profession: "la profesión"
        case .jurisdiction: "el lugar"
        case .credential: "la acreditación"
        case .issuer: "la entidad emisora"
        case .holding: "su condición"
        case .role, .service: "la función"
        case .scope: "el alcance"
        case .setting: "el entorno"
        case .ages: "las edades atendidas"
        case .with: "si fue con la niña o el niño, con la persona cuidadora o en conjunto"
        case .focus: "el enfoque"
        case .paid: "si hubo remuneración"
        case .supervised: "si hubo supervisión"
        case .families: "cuántas familias se atendieron"
        case .track: "la vía"
        case .mode: "la modalidad"
        case .provider: "quién estuvo a cargo"
        case .topics, .about: "el tema"
        case .relationshipBased: "si trata de las relaciones"
        case .type: "su tipo"
        default: laterTopic(attribute)
        }
    }

    private static func laterTopic(_ attribute: Attribute) -> String {
        switch attribute {
        case .format: "si fue individual o en grupo"
        case .relation: "si fue con alguien que supervisa o con un o una colega"
        case .groupSize: "el tamaño del grupo"
        case .recipients: "para cuántas personas fue"
        case .monthsKnown: "desde hacía cuánto se conocían"
        case .notEnoughInformation: "las respuestas de «información insuficiente»"
        case .recommends: "si le recomienda"
        case .exam: "el examen"
        case .form: "la forma del examen"
        case .document: "el documento"
        case .version: "la versión"
        case .organization: "la organización"
        case .words: "su extensión"
        default: attribute.rawValue
        }
    }
}
