import Logbooks

/// What is said to who signs.
struct SignOffSigningWords: Sendable {
    var title: @Sendable (_ asker: String) -> String
    var lead: @Sendable (_ entries: String, _ role: String) -> String
    var asker: String
    var message: String
    var changed: String
    var gone: String
    var answer: String
    var sign: String
    var correct: String
    var refuse: String
    var minutes: String
    var weekly: String
    var day: String
    var reason: String
    var reasonHint: String
    var nameTitle: String
    var meaning: [String]
    var name: String
    var nameHint: String
    var button: String
    var thanksTitle: String
    var thanksText: String
    var goneTitle: String
    var goneText: @Sendable (SignOffRequest.Standing?) -> String
    var oneselfTitle: String
    var oneselfText: String
    var waitingTitle: String
    var waitingLead: String
    var waitingNone: String
    var waitingOpen: String
    var waitingAll: String
    var waitingButton: String

    static let english = SignOffSigningWords(
        title: { "\($0) asks for your signature" },
        lead: {
            "\($0), as \($1). Please read each one. All are signed unless you say otherwise below the entry."
        },
        asker: "A colleague", message: "Their words to you", changed: "Changed since you were asked",
        gone: "This entry was withdrawn. It needs no answer.", answer: "Your answer", sign: "It is right: I sign",
        correct: "Something is not right: I correct it", refuse: "I do not sign", minutes: "Minutes",
        weekly: "Hours a week", day: "Day", reason: "Why, in a few words",
        reasonHint: "They read it. Please name no child and no family.", nameTitle: "Sign",
        meaning: [
            "I was there, or I know it first-hand, and to the best of my knowledge it is true.",
            "My name, my role, my e-mail address and today’s date stand with it, and whoever decides about a credential "
                + "may ask me.",
            "If I find later that something was wrong, I can take my signature back.",
        ],
        name: "Your name", nameHint: "Typing it is your signature.", button: "Send my answers",
        thanksTitle: "Thank you",
        thanksText: """
            Your answers are recorded, and the person who asked has been told. You can close this page. The link has done its \
            work and shows nothing any longer.
            """,
        goneTitle: "This link shows nothing any longer",
        goneText: { standing in
            switch standing {
            case .expired: "It was good for 30 days. If you would still like to sign, ask the person for a new one."
            case .revoked: "The person who asked has taken the request back. There is nothing to do."
            case .answered: "It was answered already. Thank you; there is nothing left to do."
            case .open, nil:
                "Please check that the whole address was opened, or look for the newest letter. You can also ask the "
                    + "person for a new one."
            }
        },
        oneselfTitle: "Nobody can sign for themselves",
        oneselfText: "You are signed in as the person who asked. The letter’s reader has to open this link.",
        waitingTitle: "What you are asked to sign",
        waitingLead: "Requests that were sent to your e-mail addresses.", waitingNone: "Nothing waits for you.",
        waitingOpen: "Correct or refuse some of it", waitingAll: "I have read this, and sign all of it",
        waitingButton: "Sign what I ticked")
}

extension SignOffSigningWords {
    static let spanish = SignOffSigningWords(
        title: { "\($0) le pide su firma" },
        lead: {
            "\($0), como \($1). Lea cada una. Todas quedan firmadas si no indica otra cosa debajo de la anotación."
        },
        asker: "Una persona colega", message: "Sus palabras para usted", changed: "Cambió desde que se le pidió",
        gone: "Esta anotación se retiró. No necesita respuesta.", answer: "Su respuesta", sign: "Es correcta: la firmo",
        correct: "Algo no es correcto: lo corrijo", refuse: "No la firmo", minutes: "Minutos",
        weekly: "Horas por semana", day: "Día", reason: "Por qué, en pocas palabras",
        reasonHint: "La otra persona lo lee. No nombre a ningún niño ni a ninguna familia.", nameTitle: "Firmar",
        meaning: [
            "Estuve allí, o lo sé de primera mano, y según mi leal saber es verdad.",
            "Mi nombre, mi función, mi correo y la fecha de hoy constan con la firma, y quien decida sobre una credencial "
                + "puede preguntarme.",
            "Si más tarde veo que algo no era correcto, puedo retirar mi firma.",
        ],
        name: "Su nombre", nameHint: "Escribirlo es su firma.", button: "Enviar mis respuestas",
        thanksTitle: "Gracias",
        thanksText: """
            Sus respuestas quedaron registradas, y ya se avisó a la persona que las pidió. Puede cerrar esta página. El enlace \
            cumplió su función y ya no muestra nada.
            """,
        goneTitle: "Este enlace ya no muestra nada",
        goneText: { standing in
            switch standing {
            case .expired: "Sirvió durante 30 días. Si todavía desea firmar, pida uno nuevo a esa persona."
            case .revoked: "La persona que lo pidió retiró su petición. No tiene que hacer nada."
            case .answered: "Ya se respondió. Gracias; no queda nada por hacer."
            case .open, nil:
                "Compruebe que se abrió la dirección completa, o busque el mensaje más reciente. También puede pedir uno "
                    + "nuevo a esa persona."
            }
        },
        oneselfTitle: "Nadie puede firmar por sí mismo",
        oneselfText: "Usted entró como la persona que lo pidió. Quien recibió el mensaje tiene que abrir este enlace.",
        waitingTitle: "Lo que le piden firmar", waitingLead: "Peticiones enviadas a sus direcciones de correo.",
        waitingNone: "Nada espera su firma.", waitingOpen: "Corregir o rechazar una parte",
        waitingAll: "Lo he leído y lo firmo todo", waitingButton: "Firmar lo que marqué")
}
