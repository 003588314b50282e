/// A second step at sign-in: the code of an app.
struct SecondStepWords: Sendable {
    var title: String
    var lead: String
    var isOff: String
    var isOn: @Sendable (_ codesLeft: Int) -> String
    var begin: String
    var appTitle: String
    var appLead: String
    var picture: String
    var orType: String
    var code: String
    var codeHint: String
    var turnOn: String
    var codesTitle: String
    var codesLead: String
    var codesOnce: String
    var codesRenewed: String
    var kept: String
    var renew: String
    var turnOff: String
    var askTitle: String
    var askLead: String
    var askHint: String
    var askButton: String
    var wrong: String

    static let english = SecondStepWords(
        title: "A second step",
        lead: "Who learns your password, or reads your mail, still does not come in without the code of your phone.",
        isOff: "It is off.",
        isOn: {
            switch $0 {
            case 0: "It is on. No code on paper is left."
            case 1: "It is on. One code on paper is left."
            default: "It is on. \($0) codes on paper are left."
            }
        },
        begin: "Set it up", appTitle: "Set up your app",
        appLead: "Open an app for codes on your phone, and have it look at this picture.",
        picture: "A picture that the app reads", orType: "Or type this into the app:", code: "The code that it shows",
        codeHint: "Six digits. They change every half minute.", turnOn: "Turn it on",
        codesTitle: "Keep these codes on paper",
        codesLead: "For the day on which your phone is lost: each of them is good for one time.",
        codesOnce: "They are shown this once. The second step is on, and you are signed out everywhere else.",
        codesRenewed: "They are shown this once. The codes that you had before no longer work.",
        kept: "I have kept them", renew: "Show new codes on paper", turnOff: "Turn it off",
        askTitle: "One more step", askLead: "Please enter the code that your app shows.",
        askHint: "Six digits; or, if the phone is lost, one of your codes on paper.", askButton: "Sign in",
        wrong: "This code is not right, or it was used already. Please wait for the next one.")

    static let spanish = SecondStepWords(
        title: "Un segundo paso",
        lead: "Quien conozca su contraseña, o lea su correo, no entra sin el código de su teléfono.",
        isOff: "No está activo.",
        isOn: {
            switch $0 {
            case 0: "Está activo. No queda ningún código en papel."
            case 1: "Está activo. Queda un código en papel."
            default: "Está activo. Quedan \($0) códigos en papel."
            }
        },
        begin: "Prepararlo", appTitle: "Prepare su aplicación",
        appLead: "Abra en su teléfono una aplicación de códigos y apúntela a esta imagen.",
        picture: "Una imagen que la aplicación lee", orType: "O escriba esto en la aplicación:",
        code: "El código que muestra", codeHint: "Seis cifras. Cambian cada medio minuto.", turnOn: "Activarlo",
        codesTitle: "Guarde estos códigos en papel",
        codesLead: "Para el día en que pierda el teléfono: cada uno sirve una sola vez.",
        codesOnce: """
            Se muestran solo esta vez. El segundo paso está activo, y se cerró su sesión en todos los demás lugares.
            """,
        codesRenewed: "Se muestran solo esta vez. Los códigos que tenía antes ya no sirven.",
        kept: "Ya los guardé", renew: "Mostrar nuevos códigos en papel", turnOff: "Desactivarlo",
        askTitle: "Un paso más", askLead: "Escriba el código que muestra su aplicación.",
        askHint: "Seis cifras; o, si perdió el teléfono, uno de sus códigos en papel.", askButton: "Entrar",
        wrong: "Este código no es correcto, o ya se usó. Espere el siguiente.")
}
