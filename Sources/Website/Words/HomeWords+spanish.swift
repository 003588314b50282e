extension HomeWords {
    static let spanish = HomeWords(
        title: "Encuentre una capacitación y vea en qué punto está",
        lead: """
            La salud mental infantil temprana y de la primera infancia en un solo lugar: qué se ofrece en su estado y en \
            línea, qué pide cada acreditación y qué de lo que usted ya hizo cuenta.
            """,
        who: """
            Para quienes hacen visitas domiciliarias, intervención temprana, docencia, terapia o enfermería, y para \
            todas las personas que cuidan de bebés, de niñas y niños pequeños y de quienes les quieren.
            """,
        searchLabel: "¿Qué busca?", stateLabel: "Su estado", anyState: "Cualquier estado",
        find: Door(
            title: "Encuentre una capacitación",
            text: """
                Cursos, certificados, títulos y programas de especialización, según sus estudios, su trabajo y lo que \
                quiere aprender.
                """,
            button: "Ver todas las capacitaciones"),
        credentials: Door(
            title: "Lea qué pide cada acreditación",
            text:
                "Lea los requisitos de cada acreditación con palabras sencillas y vea de dónde sale cada número.",
            button: "Ver las acreditaciones"),
        check: Door(
            title: "Vea en qué punto está",
            text: """
                Responda a unas preguntas. Verá qué acreditaciones le quedan más cerca, qué es lo que ya cuenta y qué \
                ayudaría. Lleva unos cinco minutos.
                """,
            button: "Empezar"),
        mapTitle: "Empiece por su estado",
        mapText: """
            Los estados en color pleno tienen cinco o más capacitaciones propias. Las que son en línea están abiertas \
            para usted en todas partes.
            """,
        promisesTitle: "Con qué puede contar",
        promises: [
            Promise(
                title: "Cada respuesta tiene un motivo", text: "Verá qué cuenta, qué no y por qué."),
            Promise(
                title: "Lo que no sabe no es un no",
                text: "Déjelo en blanco. Le diremos qué se decidiría con ello."),
            Promise(
                title: "Nada se guarda",
                text: "Sin cuenta y sin cookies. Lo que responde se queda con usted, no con nosotros."),
        ])
}
