/// A member's own portfolio at a glance.
struct PortfolioWords: Sendable {
    var title: String
    var greeting: @Sendable (_ name: String) -> String
    var empty: String
    var emptySteps: [Step]
    var add: String
    var credentials: String
    var follow: String
    var unfollow: String
    var followTitle: String
    var followLead: String
    var following: String
    var nothingFollowed: String
    var tooMany: String
    var asVerified: @Sendable (_ met: Int, _ of: Int) -> String
    var wholeResult: String
    var standingLead: @Sendable (_ day: String) -> String
    var totals: String
    var count: @Sendable (Int) -> String
    var entries: String
    var all: String
    var nothingOfKind: String
    var unreadable: @Sendable (Int) -> String
    /// Requests that wait for their signature.
    var toSign: @Sendable (Int) -> String
    /// Over the ways further on, and over each group of them.
    var places: String
    var signatures: String
    var leading: String
    var takeOut: String
    var followCredentials: String
    var followPrograms: String
    var portfolioFile: String
    var recordFile: String

    /// What to do, as a link, and why.
    struct Step: Sendable {
        var name: String
        var text: String
    }

    static let english = PortfolioWords(
        title: "My portfolio", greeting: { "Good to see you, \($0)." },
        empty: "Nothing is here yet. Three steps, and it works for you:",
        emptySteps: [
            Step(
                name: "Enter what you have done.",
                text: "A training, an hour of supervision, your job: one thing is enough to begin."),
            Step(
                name: "Choose the credentials that you have in mind.",
                text: "You see how far you are with each of them, and why."),
            Step(name: "Ask the people who were there to sign.", text: "They need no account."),
        ],
        add: "Enter something", credentials: "Choose credentials to follow", follow: "Follow",
        unfollow: "Stop following",
        followTitle: "Credentials to follow",
        followLead: "Those that you follow show on your portfolio how far you are, and what is missing.",
        following: "Credentials you follow", nothingFollowed: "You follow no credential yet.",
        tooMany: "You follow 40 credentials, which is all that fits. Stop following one first.",
        asVerified: { "As verified: \($0) of \($1)" }, wholeResult: "Every requirement, with reasons",
        standingLead: { "From what is in your portfolio, as of \($0)." }, totals: "What you have so far",
        count: { $0 == 1 ? "1 entry" : "\($0) entries" }, entries: "What you have entered", all: "All",
        nothingOfKind: "There is nothing of this kind yet.",
        unreadable: {
            ($0 == 1 ? "One entry uses" : "\($0) entries use")
                + " words that are no longer known here. Nothing is lost; they are in your record."
        },
        toSign: {
            $0 == 1 ? "A request waits for your signature" : "\($0) requests wait for your signature"
        },
        places: "More to do here", signatures: "Signatures", leading: "If you supervise or teach",
        takeOut: "Bring in, and take with you", followCredentials: "Credentials that you can hold",
        followPrograms: "Programs: getting in, and completing them", portfolioFile: "Portfolio as a file (JSON)",
        recordFile: "Whole record with its history (JSON)")

    static let spanish = PortfolioWords(
        title: "Mi portafolio", greeting: { "Nos alegra verle, \($0)." },
        empty: "Aquí todavía no hay nada. Con tres pasos empieza a servirle:",
        emptySteps: [
            Step(
                name: "Anote lo que ha hecho.",
                text: "Una capacitación, una hora de supervisión, su trabajo: una cosa basta para empezar."),
            Step(
                name: "Elija las credenciales que le interesan.",
                text: "Verá qué tan cerca está de cada una y por qué."),
            Step(
                name: "Pida la firma de las personas que estuvieron presentes.", text: "No necesitan tener una cuenta."),
        ],
        add: "Anotar algo", credentials: "Elegir credenciales para seguir", follow: "Seguir",
        unfollow: "Dejar de seguir",
        followTitle: "Credenciales para seguir",
        followLead: "Las que usted sigue muestran en su portafolio hasta dónde ha llegado y qué falta.",
        following: "Credenciales que usted sigue", nothingFollowed: "Usted todavía no sigue ninguna credencial.",
        tooMany: "Usted sigue 40 credenciales, que es todo lo que cabe. Deje de seguir una primero.",
        asVerified: { "Según lo verificado: \($0) de \($1)" }, wholeResult: "Todos los requisitos, con sus razones",
        standingLead: { "Según lo que hay en su portafolio, al \($0)." }, totals: "Lo que lleva hasta ahora",
        count: { $0 == 1 ? "1 anotación" : "\($0) anotaciones" }, entries: "Lo que usted ha anotado", all: "Todo",
        nothingOfKind: "Todavía no hay nada de este tipo.",
        unreadable: {
            ($0 == 1 ? "Una anotación usa" : "\($0) anotaciones usan")
                + " palabras que aquí ya no se conocen. Nada se ha perdido; están en su registro."
        },
        toSign: { $0 == 1 ? "Una petición espera su firma" : "\($0) peticiones esperan su firma" },
        places: "Qué más puede hacer aquí", signatures: "Firmas", leading: "Si usted supervisa o enseña",
        takeOut: "Traer datos y llevárselos", followCredentials: "Credenciales que puede obtener",
        followPrograms: "Programas: cómo ingresar y completarlos", portfolioFile: "Portafolio como archivo (JSON)",
        recordFile: "Registro completo con su historia (JSON)")
}
