import Portfolios
import Rulebooks

extension AttendanceLetters {
    static let spanish = AttendanceLetters(
        language: .spanish,
        asked: { from, who, day, minutes in
            MailWords.Said(
                subject: "¿Estuvo usted en un grupo con \(who)?",
                opening: [
                    "\(who) dice que usted participó en un grupo el \(amounts.day(day)), "
                        + "\(amounts.minutes(minutes)). Lea lo que se declara y confírmelo, o diga que no.",
                    "En cuanto lo confirme, las horas estarán en su portafolio, firmadas. Si todavía no tiene cuenta, "
                        + "unirse con esta dirección lleva un minuto.",
                ], label: "Leer y confirmar", closing: [closing(from, who)])
        },
        askedAgain: { from, who, day in
            MailWords.Said(
                subject: "\(who) corrigió una sesión de grupo",
                opening: [
                    "\(who) corrigió lo que había dicho sobre un grupo del \(amounts.day(day)). Léalo otra vez y "
                        + "confírmelo, o diga que no. Mientras tanto, las horas no cuentan como firmadas."
                ], label: "Leer y confirmar", closing: [closing(from, who)])
        },
        sessionWithdrawn: { from, who, day in
            MailWords.Said(
                subject: "\(who) retiró una sesión de grupo",
                opening: [
                    "\(who) retiró lo que había dicho sobre un grupo del \(amounts.day(day)). Si estaba en su "
                        + "portafolio, sigue allí, pero ya no está firmada."
                ], label: "Ver mi portafolio", closing: [closing(from, who)])
        },
        declined: { from, who, day in
            MailWords.Said(
                subject: "\(who) no confirmó una sesión de grupo",
                opening: [
                    "\(who) no confirmó el grupo del \(amounts.day(day)) tal como usted lo anotó. Si algo no era "
                        + "correcto, puede corregirlo, y se preguntará otra vez a todas las personas."
                ], label: "Ver qué dice",
                closing: ["Este mensaje es de \(from), porque usted anotó la sesión."])
        },
        credited: { from, who, title, minutes in
            MailWords.Said(
                subject: "Sus horas de capacitación están en su portafolio",
                opening: [
                    "Según \(who), usted asistió a «\(title)». Las horas están en su portafolio, firmadas: "
                        + "\(amounts.minutes(minutes))."
                ], label: "Ver mi portafolio",
                closing: [
                    "Este mensaje es de \(from), en nombre de \(who). Si usted no estuvo allí, retire la anotación en su "
                        + "portafolio."
                ])
        },
        waiting: { from, who, title, minutes in
            MailWords.Said(
                subject: "Le esperan sus horas de capacitación",
                opening: [
                    "Según \(who), usted asistió a «\(title)». Sus horas, \(amounts.minutes(minutes)), están firmadas y "
                        + "esperan a esta dirección.",
                    "Únase con esta dirección y estarán enseguida en su portafolio. No se pierde nada si viene más tarde.",
                ], label: "Unirme y recibir mis horas", closing: [closing(from, who)])
        },
        corrected: { from, who, title in
            MailWords.Said(
                subject: "\(who) corrigió sus horas de capacitación",
                opening: [
                    "\(who) corrigió lo que había dicho sobre «\(title)». Su portafolio tiene la versión nueva, firmada; "
                        + "lo que decía antes queda en su historia."
                ], label: "Ver mi portafolio", closing: [closing(from, who)])
        },
        creditWithdrawn: { from, who, title in
            MailWords.Said(
                subject: "\(who) retiró horas de capacitación",
                opening: [
                    "\(who) retiró sus horas de «\(title)». Si estaban en su portafolio, la anotación sigue allí, pero ya "
                        + "no está firmada, y dice por qué."
                ], label: "Ver mi portafolio", closing: [closing(from, who)])
        })

    private static var amounts: ProseWords.AmountWords { ProseWords.spanish.amounts }

    private static func closing(_ from: String, _ who: String) -> String {
        "Este mensaje es de \(from), en nombre de \(who), que dio esta dirección. Si no conoce a esa persona, puede "
            + "ignorarlo."
    }
}
