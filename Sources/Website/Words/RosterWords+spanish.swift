extension RosterWords {
    static let spanish = RosterWords(
        title: "Capacitaciones que usted impartió",
        lead: """
            Anote una sola vez quiénes asistieron. Cada persona tiene las horas, firmadas; a quien aún no tiene cuenta, le esperan.
            """,
        begin: "Anotar una capacitación", none: "Todavía no ha anotado ninguna capacitación.",
        yours: "Sus capacitaciones", claimed: { "\($0) de \($1) tienen sus horas" },
        keptFor: { "Por \($0). La ven y la pueden cambiar todas las personas que llevan sus listas." },
        trainingsFor: { "Capacitaciones por \($0)" }, keptHere: "Capacitaciones", all: "Todas sus capacitaciones",
        inNameOf: "¿En nombre de quién?",
        inNameOfHint: """
            Su firma nombra entonces también a la organización, y quienes llevan sus listas pueden seguir con esta.
            """,
        ownName: "Solo en mi nombre", providerHint: "Si lo deja vacío, se nombra a la organización, o a usted.",
        newTitle: "Anotar una capacitación", newLead: "Primero qué fue; después quiénes asistieron.", name: "Título",
        nameHint: "Lo leen en su portafolio quienes asistieron.", provider: "Impartida por", save: "Guardar y seguir",
        changeTitle: "Corregir esta capacitación",
        changeLead: """
            Quienes tienen las horas reciben enseguida la anotación corregida y un aviso. Lo que decía antes queda en su historia.
            """,
        saveChange: "Guardar para todas las personas", reasonHint: "Lo leen quienes asistieron.", saved: "Guardado.",
        change: "Corregir la capacitación", door: "Código para la puerta",
        doorOpen: { "Sigue abierta durante \($0) más." }, add: "Agregar a quienes asistieron",
        list: "Una persona por línea: nombre, correo electrónico",
        listHint: """
            Péguela de una libreta de direcciones o de una hoja de cálculo. No se guarda nada hasta que todas las líneas estén bien.
            """,
        file: "O un archivo (CSV)",
        fileHint:
            "Con una columna de direcciones; en otras puede haber nombres. Hasta 5000 líneas; 1000 personas nuevas al día.",
        addButton: "Agregarlas",
        added: { credited, waiting, there in
            [
                credited > 0 ? "Ya tienen sus horas: \(credited)." : nil,
                waiting > 0
                    ? "Sus horas les esperan, y un mensaje lo dice, salvo si acaban de recibir varios: \(waiting)."
                    : nil,
                there > 0 ? "Ya estaban en la lista: \(there)." : nil,
            ].compactMap(\.self).joined(separator: " ")
        },
        attendees: "Quiénes asistieron", nobody: "Todavía no hay nadie en la lista.", credited: "Tiene las horas",
        waits: "Las horas esperan",
        waiting: {
            $0 == 1
                ? "Una persona no ha recogido sus horas. La esperan sin plazo."
                : "\($0) personas no han recogido sus horas. Las esperan sin plazo."
        },
        byDoor: "Por la puerta", takenBack: { "Retirado: \($0)" }, takeBack: "Retirar",
        takeBackTitle: "Retirar estas horas",
        takeBackLead: """
            Se retira su firma y se avisa a la persona, salvo que esté en su lista también con otra dirección: allí conserva \
            las horas. La línea queda en su lista, con el motivo.
            """,
        somebody: "Alguien por la puerta", doorTitle: "Código para la puerta",
        doorLead: "Muéstrelo en una pantalla o imprímalo. Quien lo escanea mientras está abierto queda en la lista.",
        doorClosed: "La puerta está cerrada. Un código que se mostró antes ya no abre nada.",
        picture: "Código para escanear", openFor: "Abrirla durante", hours: { $0 == 1 ? "1 hora" : "\($0) horas" },
        open: "Abrir la puerta", openAnew: "Código nuevo", close: "Cerrar la puerta",
        print: "Se imprime en una sola hoja.", attendLead: { "\($0) firma por quienes asistieron." },
        attendButton: { "Estoy aquí: \($0)" },
        attendHint: { "\($0) ve su nombre en la lista. Las horas están enseguida en su portafolio." },
        signInFirst: "Entrar y tener las horas enseguida", noAccount: "Sin cuenta",
        address: "Su correo electrónico",
        addressHint: "Recibirá un mensaje nuestro, y las horas esperan hasta que se una con esta dirección.",
        yourName: "Su nombre", leave: "Estuve aquí", thanks: "Está en la lista, y las horas están en su portafolio.",
        left: "Gracias. Está en la lista; revise su correo.", seeEntry: "Ver la anotación",
        closedTitle: "Esta puerta está cerrada",
        closedText: """
            El código ya no abre nada. Si usted estuvo allí, dígalo a quien impartió la capacitación: puede agregarle a la lista.
            """,
        isKeeper: "Esta es su propia capacitación. Nadie firma por sí mismo.",
        wasTakenBack: """
            Sus horas de esta capacitación fueron retiradas. Si usted estuvo allí, dígalo a quien la impartió: puede agregarle \
            a la lista.
            """,
        problem: { problem in
            switch problem {
            case .noTitle: "Escriba el título de la capacitación."
            case .titleTooLong: "Acórtelo a 200 caracteres."
            case .notText: "Hay aquí un signo que no se puede guardar. Escríbalo de nuevo."
            case .noList: "Pegue al menos una línea, o elija un archivo."
            case .noAddress(let line): "Línea \(line): no hay ningún correo electrónico."
            case .severalAddresses(let line): "Línea \(line): hay más de un correo electrónico."
            case .repeated(let line): "Línea \(line): esta dirección ya está en una línea anterior."
            case .own(let address): "\(address) es su propia dirección. Nadie firma por sí mismo."
            case .tooMany(let most): "Una lista tiene como máximo \(most) personas."
            case .more(let count): "Hay \(count) líneas más que no están bien."
            case .notUTF8: "El archivo no es un texto que se pueda leer. Guárdelo como CSV en UTF-8."
            case .badAddress: "Escriba su correo electrónico, por ejemplo sam@example.org."
            case .heldBack(let minutes):
                "Se anotó mucho en poco tiempo. Espere \(minutes == 1 ? "un minuto" : "\(minutes) minutos")."
            case .notKept:
                "Por ahora no puede llevar esta capacitación en ese nombre. Elija uno de los que se ofrecen."
            case .changed: "Se corrigió mientras tanto. Revísela una vez más."
            case .begun:
                "Esta capacitación ya estaba guardada. Si quiere corregirla como se ve abajo, diga el motivo y guárdela."
            case .notBegun: "No se pudo guardar. Revísela una vez más y envíela de nuevo."
            case .takenBack(let reason):
                "Se retiró mientras tanto: \(reason). Lo que usted escribió está abajo y no se guarda."
            case .doorClosed: "No se cambió nada: la puerta ya estaba cerrada. Así está ahora."
            case .heldNew(let count, let hours):
                """
                \(count == 1 ? "Todavía falta 1 persona" : "Todavía faltan \(count) personas") en la lista: se pueden \
                agregar 1000 personas nuevas a la vez, y 960 al día. Las anteriores están guardadas. Envíe la misma lista de \
                nuevo en \(hours == 1 ? "una hora" : "\(hours) horas"); quienes ya estén en ella quedan como están.
                """
            }
        })
}
