import Portfolios
import Sheets

extension ImportWords {
    static let spanish = ImportWords(
        title: "Traer una tabla o un calendario",
        lead: """
            Las horas que usted lleva en una hoja de cálculo o en un calendario no hay que escribirlas de nuevo. Verá qué \
            se guardaría antes de guardar nada, y podrá deshacerlo todo.
            """,
        file: "Un archivo", fileHint: "Una tabla (CSV) o un calendario (.ics), de hasta 2 MB y 5000 filas",
        cells: "O pegue aquí las celdas",
        cellsHint: "Selecciónelas en su hoja de cálculo con sus encabezados, cópielas y péguelas.",
        goOn: "Continuar", nothing: "Por favor, elija un archivo o pegue algunas celdas.", fault: spanishFault,
        steps: [
            Steps(
                program: "En Excel",
                steps: ["Abra la tabla.", "Elija Archivo y luego Guardar como.", "Elija el tipo «CSV UTF-8» y guarde."]),
            Steps(
                program: "En LibreOffice",
                steps: ["Abra la tabla.", "Elija Archivo y luego Guardar como.", "Elija el tipo «Texto CSV» y guarde."]),
            Steps(
                program: "En Hojas de cálculo de Google",
                steps: ["Abra la tabla.", "Elija Archivo y luego Descargar.", "Elija «Valores separados por comas»."]),
        ],
        stepsTitle: "Cómo guardar una hoja de cálculo como CSV",
        stepsText:
            "CSV es la forma que toda hoja de cálculo sabe escribir. También puede copiar las celdas y pegarlas arriba.",
        before: "Lo que trajo antes", line: { "Traído el \($0)" }, state: spanishState,
        columnsTitle: "¿Qué hay en cada columna?",
        columnsLead: "Hemos adivinado lo que pudimos. Por favor, corrija lo que no sea así; todavía no se guarda nada.",
        columns: "Columnas", nameless: { "Columna \($0)" }, examples: { "Por ejemplo: \($0)" },
        leaveOut: "Omitir esta columna", column: spanishColumn,
        headings: "La primera fila tiene los nombres de las columnas",
        kind: "¿Qué son estas filas?",
        kindHint: "Si son de varios tipos, una columna tiene que decir cuál es cada una.",
        noKind: "Por favor, elija", days: "¿De qué manera están escritas las fechas?",
        daysHint: { "En esta tabla, «\($0)» se podría leer de dos maneras." },
        order: { $0 == .monthFirst ? "Primero el mes: el 4 de marzo es 3/4" : "Primero el día: el 4 de marzo es 4/3" },
        words: "Palabras que no conocemos", wordsText: "Por favor, diga qué significan estas palabras de la tabla.",
        wordHint: { "\($1), \($0 == 1 ? "1 fila" : "\($0) filas")" }, notAnswered: "Dejar esas filas para después",
        sayNothing: "Dejarlo en blanco en la anotación", same: "Lo mismo para todas las filas",
        sameText: "Lo que la tabla no dice, puede decirlo aquí una vez. Lo que está en una fila va primero.",
        needs: { "\($0): elija la columna que lo dice, o dígalo una vez para todas las filas." },
        look: "Ver qué se guardaría",
        checkTitle: "Esto se guardaría", checkLead: "Todavía no se guarda nada. Por favor, revíselo.",
        rows: "Filas en total", right: "Correctas", wrong: "Por corregir", repeated: "Ya están aquí",
        naming: "Podrían nombrar a alguien", rowCount: { $0 == 1 ? "1 fila" : "\($0) filas" },
        rightTitle: "Las primeras de ellas", wrongTitle: "Filas que primero hay que corregir",
        wrongText: """
            Puede traer ahora las correctas. Las demás le esperan en un archivo: corríjalas ahí y traiga ese archivo.
            """,
        rowProblem: { $1.isEmpty ? "\($0): \($2)" : "\($0), «\($1)»: \($2)" }, atLine: { "Línea \($0)" },
        moreRows: { $0 == 1 ? "Una fila más está en el archivo." : "\($0) filas más están en el archivo." },
        unknownKind:
            "No sabemos de qué tipo es esto. Por favor, diga qué significa esta palabra, o escriba por ejemplo Capacitación.",
        toMend: "Filas por corregir, como archivo (CSV)", whatToDo: "Qué hacer",
        repeatedTitle: "Filas que parecen estar aquí ya",
        repeatedText: "El mismo tipo, fecha, tiempo y persona: en su portafolio o en una fila anterior.",
        repeatedBox: { $0 == 1 ? "Traerla de todos modos" : "Traer estas \($0) de todos modos" },
        namingTitle: "¿Nombran estas filas a un niño o a una familia?",
        namingText:
            "Por estas palabras se podría reconocer a alguien. Estas filas quedan fuera si usted no dice otra cosa.",
        namingBox: {
            $0 == 1 ? "En ella no hay ningún niño ni familia" : "En estas \($0) filas no hay ningún niño ni familia"
        },
        confirm: "Traerlas", nothingRight: "Todavía no hay ninguna fila correcta.",
        changeColumns: "Cambiar qué significan las columnas, o decir algo una vez para todas las filas",
        changeEvents: "Elegir otros eventos",
        discard: "Desechar esto", stale: "Algo cambió desde que lo miró. Por favor, mírelo de nuevo.",
        doneTitle: "Ya están en su portafolio",
        done: { $0 == 1 ? "Se guardó una anotación." : "Se guardaron \($0) anotaciones." },
        leftOut: { $0 == 1 ? "Quedó fuera una fila." : "Quedaron fuera \($0) filas." },
        mendText: "Se le guardan en un archivo durante siete días. La última columna dice qué hacer.",
        again: "Traer el archivo corregido", undo: "Deshacerlo todo",
        undoText: "Retira todas las anotaciones que llegaron así. Lo que desde entonces se firmó o cambió se queda.",
        undoneTitle: "Se deshizo",
        undone: { $0 == 1 ? "Se retiró una anotación." : "Se retiraron \($0) anotaciones." },
        stayed: {
            $0 == 1
                ? "Una anotación se queda, porque desde entonces se firmó o se cambió."
                : "\($0) anotaciones se quedan, porque desde entonces se firmaron o se cambiaron."
        },
        undoReason: "Se deshizo la importación", events: .spanish)

    private static let spanishFault: @Sendable (SheetFault) -> String = { fault in
        switch fault {
        case .empty: "Aquí no hay nada. Por favor, elija otro archivo o pegue las celdas."
        case .tooLarge(let most):
            "Es demasiado grande: como máximo, \(most / 1_000_000) MB. Por favor, tráigalo por partes."
        case .tooManyRows(let most): "Son más de \(most) filas. Por favor, tráigalas por partes."
        case .tooManyColumns(let most): "Son más de \(most) columnas. Por favor, traiga solo las necesarias."
        case .openQuote(let line):
            "En la línea \(line), unas comillas abren una celda y nunca se cierran. Por favor, corrija esa línea."
        case .workbook:
            "Es un archivo propio de la hoja de cálculo, que aquí no se puede leer. Por favor, guárdelo como CSV, como se explica abajo."
        case .notText: "No es una tabla ni un calendario. Por favor, guarde la tabla como CSV, como se explica abajo."
        case .noEvents: "En este calendario no hay ningún evento."
        }
    }

    private static let spanishState: @Sendable (ImportState) -> String = { state in
        switch state {
        case .open: "Sin decidir todavía"
        case .done(1): "1 anotación"
        case .done(let count): "\(count) anotaciones"
        case .undone: "Deshecho"
        }
    }

    private static let spanishColumn: @Sendable (ImportColumn) -> String = { column in
        switch column {
        case .kind: "Tipo de comprobante"
        case .day: "Fecha, o primer día"
        case .until: "Último día"
        case .hours: "Horas"
        case .minutes: "Minutos"
        case .attribute(let attribute): Words.spanish.facts.attribute(attribute)
        case .held: "Qué credencial tenía quien supervisó"
        case .note: "Nota para mí"
        }
    }
}

extension EventWords {
    static let spanish = EventWords(
        title: "¿Qué eventos deben ser anotaciones?",
        lead: "Marque los que fueron, por ejemplo, supervisión o capacitación. Todos deben ser de un mismo tipo.",
        find: "Palabras de su título", findHint: "Por ejemplo: supervisión", from: "Desde el", until: "Hasta el",
        show: "Mostrar estos", shown: { $0 == $1 ? "\($0) eventos" : "Los \($0) eventos más recientes de \($1)" },
        ahead: { $0 == 1 ? "Un evento es futuro y no se muestra." : "\($0) eventos son futuros y no se muestran." },
        notExpanded: {
            $0 == 1
                ? "Un evento se repite según una regla que no seguimos: se muestra solo su primer día."
                : "\($0) eventos se repiten según reglas que no seguimos: se muestra solo su primer día."
        },
        choose: "Eventos", none: "Por favor, marque al menos un evento.", goOn: "Continuar",
        headings: ["Fecha", "Minutos", "Título", "Organiza"])
}
