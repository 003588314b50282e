import Portfolios
import Rulebooks

/// A small vocabulary in Spanish, and short ways to make rules and say them in Spanish.
struct SpanishCast {
    let vocabulary: Vocabulary = {
        var words = Vocabulary()
        for (list, terms) in lists {
            for (name, label) in terms { words.add(name, to: list, label: label) }
        }
        return words
    }()

    private static let lists: [(String, [(String, String)])] = [
        (
            "levels",
            [
                ("associate", "Título de asociado"), ("bachelors", "Licenciatura (bachelor)"),
                ("masters", "Maestría"), ("doctorate", "Doctorado"),
            ]
        ),
        ("fields", [("psychology", "Psicología"), ("social-work", "Trabajo social")]),
        ("professions", [("psychology-work", "Profesional de la psicología"), ("teacher", "Docente")]),
        ("jurisdictions", [("us-fl", "Florida"), ("us-oh", "Ohio")]),
        (
            "credentials",
            [
                ("imhs", "Especialista en salud mental infantil temprana"),
                ("imhm-c", "Mentoría en salud mental infantil temprana, clínica"),
                ("ohio", "Acreditación de Ohio en consulta"),
                ("state-ei", "Acreditación estatal de intervención temprana"),
            ]
        ),
        ("license-holdings", [("held", "Plena"), ("eligible", "Elegible, en camino a la licencia")]),
        ("roles", [("home-visitor", "Profesional de visitas domiciliarias"), ("faculty", "Docente de universidad")]),
        (
            "rater-roles",
            [
                ("supervisor", "Persona que supervisa"), ("colleague", "Colega"), ("parent", "Madre o padre"),
                ("supervisee", "Alguien a quien superviso"), ("other-rater", "Otra persona"),
            ]
        ),
        (
            "scopes",
            [("prevention", "Prevención e intervención temprana"), ("treatment", "Intervención y tratamiento")]
        ),
        ("leadership-scopes", [("state", "Estatal"), ("national", "Nacional o internacional")]),
        ("settings", [("home", "Hogar de la familia"), ("hospital", "Hospital"), ("head-start", "Head Start")]),
        ("ages", [("pregnancy", "Embarazo"), ("birth-3", "Del nacimiento a los 36 meses"), ("3-6", "De 3 a 6 años")]),
        ("with", [("both", "La persona cuidadora y el niño o la niña en conjunto")]),
        ("foci", [("relationship", "Las relaciones en torno a la niña o el niño"), ("advocacy", "Ayuda concreta")]),
        ("tracks", [("clinical", "Clínica"), ("policy", "Políticas o administración de programas")]),
        ("modes", [("in-person", "Presencial"), ("self-paced", "A ritmo propio")]),
        ("topics", [("perinatal", "Salud mental perinatal"), ("infant-work", "Intervención con lactantes")]),
        ("subjects", [("own-practice", "Mi propia práctica"), ("given", "La supervisión reflexiva que doy")]),
        (
            "supervision-types",
            [("reflective", "Supervisión o consulta reflexiva"), ("clinic", "Clínica"), ("mentoring", "Mentoría")]
        ),
        ("training-types", [("course", "Curso universitario"), ("conference", "Conferencia o congreso")]),
        ("document-types", [("narrative", "Narración"), ("letter", "Carta")]),
        ("formats", [("individual", "Individual"), ("group", "En grupo")]),
        ("relations", [("peer", "Colega sin función de supervisión"), ("mentor", "Persona mentora")]),
        ("services", [("reviewer", "Persona que revisa solicitudes"), ("committee", "Integrante del comité")]),
        ("exams", [("imh-exam", "Examen de salud mental infantil temprana"), ("oral", "Prueba oral")]),
        ("exam-parts", [("multiple-choice", "Opción múltiple")]),
        (
            "documents",
            [
                ("code-of-ethics", "Código de ética"), ("waiver", "Renuncia a leer las referencias"),
                ("sanctions", "Declaración de que ninguna junta de licencias me ha sancionado"),
            ]
        ),
        ("judges", [("admissions", "Personal de admisión")]),
    ]

    subscript(name: String) -> Term { vocabulary.term(name)! }

    var filters: ProseFilters { ProseFilters(words: .spanish, vocabulary: vocabulary, titles: ["basic": "Lo básico"]) }

    var sentences: ProseSentences {
        ProseSentences(filters: filters) { $0 == "imhs" ? "Especialista" : nil }
    }

    var supervision: Filter { Filter([.kinds([.supervisionReceived]), .terms(.type, .oneOf, [self["reflective"]])]) }

    func sentence(_ rule: Rule) -> String { sentences.text(rule) }

    func sentence(_ need: Int, _ measure: Measure, _ filter: Filter) -> String {
        sentence(.leaf(Leaf(need: need, measure: measure, filter: filter)))
    }

    func hours(_ kind: Kind, _ tests: Test...) -> String {
        sentence(600, .hours(.plain, Window()), Filter([.kinds([kind])] + tests))
    }

    func one(_ kind: Kind, _ tests: Test...) -> String { sentence(1, .exists, Filter([.kinds([kind])] + tests)) }

    func terms(_ attribute: Attribute, _ names: String..., match: Match = .oneOf) -> Test {
        .terms(attribute, match, names.map { self[$0] })
    }
}
