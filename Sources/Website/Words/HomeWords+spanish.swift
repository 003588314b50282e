extension HomeWords {
    static let spanish = HomeWords(
        title: "Vea en qué punto está y qué sigue",
        lead: """
            Las acreditaciones en salud mental infantil temprana y de la primera infancia piden muchas cosas: títulos, \
            trabajo, capacitación, supervisión reflexiva. Attune lee sus reglas por usted y dice con palabras sencillas \
            qué es lo que ya cuenta.
            """,
        who: """
            Para quienes hacen visitas domiciliarias, intervención temprana, docencia, terapia o enfermería, y para \
            todas las personas que cuidan de bebés, de niñas y niños pequeños y de quienes les quieren.
            """,
        credentials: Door(
            title: "Vea qué pide cada acreditación",
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
        promisesTitle: "Con qué puede contar",
        promises: [
            Promise(
                title: "Cada respuesta tiene un motivo", text: "Verá qué cuenta, qué no y por qué."),
            Promise(
                title: "Lo que no sabe no es un no",
                text: "Déjelo en blanco. Le diremos qué se decidiría con ello."),
            Promise(
                title: "Nada se guarda",
                text: "Sin cuenta y sin cookies. Sus respuestas desaparecen cuando se va."),
        ])
}
