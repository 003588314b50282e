/// What is said to who asks for signatures.
struct SignOffAskingWords: Sendable {
    var title: String
    var lead: String
    var none: String
    var askButton: String
    var newTitle: String
    var newLead: String
    var address: String
    var addressHint: String
    var role: String
    var message: String
    var messageHint: String
    var choose: String
    var chooseHint: String
    var allOf: @Sendable (_ provider: String) -> String
    var everyone: String
    var more: @Sendable (_ count: Int) -> String
    var documents: @Sendable (_ count: Int) -> String
    var showDocuments: String
    var showDocumentsHint: String
    var documentsShown: String
    var nothing: String
    var send: String
    var waits: String
    var oneTitle: @Sendable (_ address: String) -> String
    var until: String
    var askedOn: String
    var remindedOn: String
    var items: String
    var signed: String
    var refused: String
    var corrected: String
    var open: String
    var gone: String
    var why: String
    var proposed: String
    var proposedHint: String
    var accept: String
    var decline: String
    var remind: String
    var remindFrom: @Sendable (_ day: String) -> String
    var revoke: String
    var revokeHint: String
    var circle: @Sendable (_ names: String) -> String
    var someone: String
    var correctionsWait: String
    var stale: String

    static let english = SignOffAskingWords(
        title: "Signatures you asked for",
        lead: "Each request goes to one person. Here you see what they answered, and why.",
        none: "You have asked nobody yet.", askButton: "Ask for a signature", newTitle: "Ask for a signature",
        newLead: """
            Somebody who was there reads what you claim, and signs, corrects or refuses it. They need no account.
            """,
        address: "Their e-mail address",
        addressHint: "We send them a link for them alone. It is good for 30 days, and you can take it back.",
        role: "They sign as", message: "A few words to them, if you like",
        messageHint: "At most 400 characters. Please name no child and no family.",
        choose: "What they are asked to sign",
        chooseHint: "They read just what stands here. Your private notes are never shown.",
        allOf: { "All with \($0)" }, everyone: "Show all entries",
        more: { $0 == 1 ? "One older entry is not shown." : "\($0) older entries are not shown." },
        documents: { $0 == 1 ? "1 document" : "\($0) documents" },
        showDocuments: "They may see the documents attached to these entries",
        showDocumentsHint: """
            Unless you tick this, they see none. If you do, they can open what is attached now, until they have answered or \
            the request has ended. What you attach later stays with you.
            """,
        documentsShown: "They can open",
        nothing: "There is nothing to sign: everything is signed already, or nothing is entered yet.",
        send: "Send the request", waits: "waits for an answer", oneTitle: { "Asked of \($0)" }, until: "Good until",
        askedOn: "Asked on", remindedOn: "Reminded on", items: "The entries", signed: "Signed", refused: "Refused",
        corrected: "Correction proposed", open: "No answer yet", gone: "You withdrew this entry.", why: "Why",
        proposed: "They hold this to be right",
        proposedHint: "If you accept, the entry is changed to this and is signed at once.",
        accept: "Accept and be signed",
        decline: "Leave it as it is", remind: "Remind them",
        remindFrom: { "You can remind them from \($0) on." }, revoke: "Take the request back",
        revokeHint: "The link then opens nothing any longer.",
        circle: {
            "You and \($0) signed for one another within a year. That is allowed, and whoever decides will see it."
        },
        someone: "somebody else", correctionsWait: "A signer proposed a correction. Please look at it.",
        stale: "The entry was changed since they proposed this, so nothing was done. Please ask them again.")
}

extension SignOffAskingWords {
    static let spanish = SignOffAskingWords(
        title: "Firmas que usted pidió",
        lead: "Cada petición va a una persona. Aquí ve qué respondió, y por qué.",
        none: "Todavía no ha pedido ninguna.", askButton: "Pedir una firma", newTitle: "Pedir una firma",
        newLead: """
            Alguien que estuvo allí lee lo que usted declara y lo firma, lo corrige o lo rechaza. No necesita cuenta.
            """,
        address: "Su correo electrónico",
        addressHint: "Le enviamos un enlace solo para esa persona. Sirve 30 días, y usted puede retirarlo.",
        role: "Firma como", message: "Unas palabras, si lo desea",
        messageHint: "Como máximo 400 caracteres. No nombre a ningún niño ni a ninguna familia.",
        choose: "Lo que se le pide firmar",
        chooseHint: "Solo lee lo que está aquí. Sus notas privadas nunca se muestran.",
        allOf: { "Todo con \($0)" }, everyone: "Ver todas las anotaciones",
        more: {
            $0 == 1 ? "No se muestra una anotación más antigua." : "No se muestran \($0) anotaciones más antiguas."
        },
        documents: { $0 == 1 ? "1 documento" : "\($0) documentos" },
        showDocuments: "Puede ver los documentos adjuntos a estas anotaciones",
        showDocumentsHint: """
            Si no lo marca, no verá ninguno. Si lo marca, podrá abrir lo que está adjunto ahora, hasta que responda o la \
            petición termine. Lo que usted adjunte después no se muestra.
            """,
        documentsShown: "Puede abrir",
        nothing: "No hay nada que firmar: todo está firmado, o todavía no ha anotado nada.",
        send: "Enviar la petición", waits: "espera respuesta", oneTitle: { "Petición a \($0)" }, until: "Vale hasta",
        askedOn: "Pedida el", remindedOn: "Recordada el", items: "Las anotaciones", signed: "Firmada",
        refused: "Rechazada", corrected: "Corrección propuesta", open: "Sin respuesta todavía",
        gone: "Usted retiró esta anotación.", why: "Por qué", proposed: "Considera correcto esto",
        proposedHint: "Si acepta, la anotación se cambia así y queda firmada al momento.",
        accept: "Aceptar con la firma", decline: "Dejarla como está", remind: "Enviar un recordatorio",
        remindFrom: { "Puede enviar un recordatorio a partir del \($0)." }, revoke: "Retirar la petición",
        revokeHint: "El enlace ya no abrirá nada.",
        circle: {
            "Usted y \($0) firmaron lo uno del otro en un mismo año. Está permitido, y quien decida lo verá."
        },
        someone: "otra persona", correctionsWait: "Alguien propuso una corrección. Revísela, por favor.",
        stale: "La anotación cambió desde que se propuso esto, así que no se hizo nada. Vuelva a pedirlo.")
}
