import Logbooks

extension GroupWords {
    static let spanish = GroupWords(
        title: "Grupos que usted dirige",
        lead: "Anote una sesión una sola vez. Quienes estuvieron la confirman y tienen las horas, firmadas por usted.",
        enter: "Anotar una sesión", none: "Todavía no ha anotado ninguna sesión.", yours: "Sesiones que usted anotó",
        waitingTitle: "Esperan su respuesta", waitingWith: { "Con \($0)" },
        confirmed: { "\($0) de \($1) confirmaron" }, withdrawn: "Retirada",
        circle: {
            "Usted y \($0) firmaron lo uno del otro en un mismo año. Está permitido, y quien decida lo verá."
        },
        newTitle: "Anotar una sesión",
        newLead: "Cada participante lee exactamente esto y lo confirma. Nadie ve quién más estuvo.",
        likeLast: { "Completado como el \($0). Revise el día y quiénes estuvieron." },
        changeTitle: "Corregir esta sesión",
        changeLead: """
            Se preguntará otra vez a todas las personas. Hasta que confirmen, su firma en lo que dijo antes deja de valer.
            """,
        what: "Qué tuvo lugar", relation: "Qué es usted para quienes participan",
        standing: { "De su portafolio se agrega lo que usted tenía ese día: \($0)." },
        noStanding: """
            Su portafolio no dice qué credencial tenía usted ese día. Algunas horas de sus participantes quizás cuenten solo si \
            lo dice.
            """,
        enterStanding: "Anotar mi credencial", who: "Quiénes estuvieron",
        whoHint: "Sin contarle a usted. El número de personas se toma de aquí.", known: "Personas de otras sesiones",
        addresses: "Otras, por correo electrónico",
        addressesHint: "Una por línea. Escribimos a cada una por separado.", save: "Guardar y preguntarles",
        saveChange: "Guardar y volver a preguntarles", reason: "Por qué se corrige",
        reasonHint: "Lo leen quienes estuvieron. No nombre a ningún niño ni a ninguna familia.",
        sessionTitle: { "Grupo del \($0)" }, saved: "Guardado. Cada persona recibe un mensaje nuestro.",
        attendees: "Quiénes estuvieron",
        state: { state in
            switch state {
            case .waiting: "Sin respuesta todavía"
            case .confirmed: "Confirmó"
            case .declined: "No confirmó"
            }
        },
        somebody: "Alguien que ya no está aquí", because: { "Dice: \($0)" },
        again: "El mismo grupo otra vez, hoy", change: "Corregirla", withdraw: "Retirarla",
        withdrawTitle: "Retirar esta sesión",
        withdrawLead: """
            Se retira su firma a quienes confirmaron, y ya no se pregunta a nadie. Se les avisa, con su motivo.
            """,
        ownHours: "Sus propias horas de supervisión están en su portafolio",
        attendedTitle: { "¿Estuvo usted en este grupo con \($0)?" },
        attendedLead: "Esto es exactamente lo que estaría en su portafolio.",
        corrected: { "Se corrigió. El motivo que se dio: \($0)" },
        unreadable:
            "Esta sesión usa palabras que aquí ya no se conocen. Pida a quien la dirigió que la anote de nuevo.",
        meaning: [
            "Estuve allí, y es verdad tal como está aquí.",
            "La anotación pasa a mi portafolio, firmada por quien dirigió el grupo.",
        ],
        confirm: "Sí, estuve allí", notSo: "No, o no fue así", decline: "Enviar mi respuesta",
        thanks: "Usted confirmó. Las horas están en su portafolio, firmadas.",
        declinedThanks: "Gracias. No se anotó nada, y se avisa a quien dirigió el grupo.", seeEntry: "Ver la anotación",
        wasChanged: "Se corrigió después de que usted abriera esta página. Léala otra vez.",
        problem: { problem in
            switch problem {
            case .nobody: "Diga quiénes estuvieron: al menos una persona además de usted."
            case .notAnAddress(let line): "En la línea \(line) no hay ninguna dirección, o hay más de una."
            case .repeated(let line): "La dirección de la línea \(line) está dos veces."
            case .yourself: "Usted está en la lista. Nadie firma por sí mismo; quítese de ella."
            case .gone(let who): "\(who) ya no está aquí, o está dos veces. Quite ese nombre."
            case .tooMany(let most): "Un grupo tiene aquí como máximo \(most) personas."
            case .changed: "Cambió mientras tanto. Revísela una vez más."
            case .heldBack(let minutes):
                "Ha anotado mucho en poco tiempo. Espere \(minutes == 1 ? "un minuto" : "\(minutes) minutos")."
            }
        })
}
