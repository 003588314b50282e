extension WhatIfWords {
    static let spanish = WhatIfWords(
        title: "Y si …",
        lead: "Vea qué cambiaría con un paso más. Llene una cosa o varias.",
        again: "Imaginar otra cosa", againLead: "Cámbielo o agregue algo.",
        show: "Mostrar qué cambiaría",
        nothingKept: "En comparación con hoy. No se conserva nada si usted no lo pide.",
        nothingImagined: "Llene al menos una cosa que imaginar.",
        nothingChanges: "Esto por sí solo no cambiaría nada.",
        assumedSupervisor: """
            Muchas normas cuentan estas horas solo si quien le supervisa tiene lo que piden. Usted no nos dijo qué \
            tiene, así que aquí suponemos que lo tiene.
            """,
        opened: "Quedaría a su alcance", nearer: "Quedaría más cerca", further: "Quedaría más lejos",
        same: "En otra forma, sin cambios para usted", added: "Se pediría solo entonces", gone: "Ya no se pediría",
        met: "Se cumpliría:", less: "Faltaría menos:", lost: "Ya no se cumpliría:",
        more: "Faltaría más:", asked: "Allí se pide además:", dropped: "Allí no se pide:",
        insteadOf: { "En lugar de «\($0)»." },
        keep: "Conservar este cambio", takeBack: "Deshacerlo", now: "Ahora: ", then: "Entonces: ")
}
