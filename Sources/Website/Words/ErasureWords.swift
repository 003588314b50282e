/// Erasing an account.
struct ErasureWords: Sendable {
    var title: String
    var lead: String
    var link: String
    var first: String
    var firstText: String
    var goes: String
    var whatGoes: [String]
    var stays: String
    var whatStays: [String]
    var confirm: String
    var confirmText: String
    /// What has to be typed.
    var word: String
    var label: @Sendable (_ word: String) -> String
    var wrong: @Sendable (_ word: String) -> String
    var button: String
    var goneTitle: String
    var goneText: String

    static let english = ErasureWords(
        title: "Erase my account", lead: "It is yours to decide. Please read what happens: it cannot be undone.",
        link: "Erase my account", first: "Take everything with you first",
        firstText: "Once it is erased, nobody can bring it back, not even we.",
        goes: "What goes",
        whatGoes: [
            "Your name, your addresses, your password, passkeys and codes, and where you were signed in.",
            "All entries, drafts and notes, the signatures on them, and what you asked others to sign.",
            "Your letters, and what still waits to be sent for you.",
        ],
        stays: "What stays",
        whatStays: [
            """
            The digests of your record, without what they stand for. With them, whoever has a copy that you gave them \
            can check that nothing was changed in it. From them alone nobody can read anything.
            """,
            "What you signed for others, with your name as the signer: they still need it.",
            "In the records of others, what they noted themselves, such as whom they asked to sign.",
            "In the journal, that an account was erased, without whose it was.",
        ],
        confirm: "If you are sure", confirmText: "You will be signed out everywhere, and we send a last letter.",
        word: "erase", label: { "Type the word “\($0)”" },
        wrong: { "Please type the word “\($0)” if you want all of it erased." },
        button: "Erase everything", goneTitle: "Your account is erased",
        goneText: "Thank you for the time that you were here, and for your work with young children.")

    static let spanish = ErasureWords(
        title: "Borrar mi cuenta", lead: "La decisión es suya. Lea antes qué pasará: no se puede deshacer.",
        link: "Borrar mi cuenta", first: "Antes, llévese todo",
        firstText: "Una vez borrado, nadie puede recuperarlo, ni siquiera nosotros.",
        goes: "Qué se borra",
        whatGoes: [
            "Su nombre, sus direcciones, su contraseña, sus llaves y códigos, y dónde había entrado.",
            "Todas las anotaciones, borradores y notas, las firmas en ellas y las firmas que pidió.",
            "Sus mensajes, y lo que aún espera para enviarse de su parte.",
        ],
        stays: "Qué se queda",
        whatStays: [
            """
            Los resúmenes criptográficos de su registro, sin su contenido. Con ellos, quien tenga una copia que usted \
            le dio puede comprobar que nada se cambió en ella. A partir de ellos solos nadie puede leer nada.
            """,
            "Lo que usted firmó por otras personas, con su nombre como firmante: todavía lo necesitan.",
            "En los registros de otras personas, lo que ellas anotaron, por ejemplo a quién pidieron una firma.",
            "En el diario, que se borró una cuenta, sin decir de quién era.",
        ],
        confirm: "Si lo tiene decidido",
        confirmText: "Se cerrarán todas sus sesiones y le enviaremos un último mensaje.",
        word: "borrar", label: { "Escriba la palabra «\($0)»" },
        wrong: { "Escriba la palabra «\($0)» si quiere que se borre todo." },
        button: "Borrar todo", goneTitle: "Su cuenta se ha borrado",
        goneText: "Gracias por el tiempo que estuvo aquí y por su trabajo con la primera infancia.")
}
