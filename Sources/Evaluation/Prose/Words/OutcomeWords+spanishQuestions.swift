import Portfolios
import Rulebooks

extension OutcomeWords.Questions {
    /// What is asked about comes first, so that no verb has to agree with it.
    static let spanish = OutcomeWords.Questions(
        attribute: { "\($2.text): ¿\(spanishQuestion($0, $1))?" },
        whichDay: { "\($0.text): ¿qué \($0.isMany ? "días" : "día")?" },
        howLong: { "\($0.text): ¿cuánto tiempo?" }, byWhom: { "\($0.text): ¿a cargo de quién?" },
        when: { "\($0.text): ¿cuándo?" },
        degree: "¿qué día se le otorgó su título y de qué nivel es?",
        endorsement: "¿desde qué día tiene un aval y cuál es?",
        heldDegree: { "¿qué título tenía \($0) \(days($1))?" },
        heldEndorsement: { "¿qué aval tenía \($0) \(days($1))?" })

    private static func days(_ day: Day?) -> String {
        day.map { "el \(ProseWords.spanish.amounts.day($0))" } ?? "en esas fechas"
    }

    private static func spanishQuestion(_ attribute: Attribute, _ kind: Kind) -> String {
        switch attribute {
        case .level: "de qué nivel"
        case .field: "en qué campo"
        case .institution: "en qué institución"
        case .profession: "para qué profesión"
        case .jurisdiction: "de qué lugar"
        case .credential: "cuál es la acreditación"
        case .issuer: "de qué entidad emisora"
        case .holding: "en qué condición la tiene"
        case .role: kind == .reference ? "de quién" : "con qué función"
        case .scope: kind == .leadership ? "a qué nivel" : "promoción, prevención u otro alcance"
        case .setting: "en qué entorno"
        case .ages: "con qué edades"
        case .with: "con la niña o el niño, con la persona cuidadora o en conjunto"
        case .focus: "con qué enfoque"
        case .paid: "con remuneración"
        case .supervised: "con supervisión"
        case .families: "con cuántas familias"
        case .track: "en qué vía"
        case .mode: "en qué modalidad: presencial, en línea y en vivo o a ritmo propio"
        case .provider: kind == .reference ? "de quién" : "a cargo de quién"
        case .topics, .about: "sobre qué tema"
        case .relationshipBased: "trata de las relaciones"
        case .type: kind == .document ? "qué tipo de documento" : "de qué tipo"
        default: laterSpanishQuestion(attribute)
        }
    }

    private static func laterSpanishQuestion(_ attribute: Attribute) -> String {
        switch attribute {
        case .format: "individual o en grupo"
        case .relation: "con alguien que supervisa, que brinda consulta o con un o una colega"
        case .groupSize: "cuántas personas había"
        case .recipients: "para cuántas personas"
        case .service: "con qué función"
        case .monthsKnown: "desde hacía cuántos meses le conocía quien la escribió"
        case .notEnoughInformation: "cuántas respuestas fueron «información insuficiente»"
        case .recommends: "le recomienda"
        case .exam: "qué examen"
        case .form: "qué forma del examen"
        case .document: "qué firmó"
        case .version: "qué versión"
        case .organization: "en qué organización"
        case .words: "cuántas palabras"
        default: "qué dice de \(attribute.rawValue)"
        }
    }
}
