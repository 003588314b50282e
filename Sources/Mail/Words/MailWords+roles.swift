package import Portfolios
import Rulebooks

/// The letters about roles. The role and its organization are said by whoever writes; `link` leads to taking it.
extension MailWords {
    /// Somebody offers a role to whoever is reached at an address, who may not be known here.
    package func roleOffered(
        _ role: String, by who: PersonName, until day: Day, _ link: WebAddress, from head: Letterhead
    ) -> Letter {
        let place = head.name.text
        let said =
            switch language {
            case .english:
                Said(
                    subject: "A role for you at \(place)",
                    opening: [
                        "\(who.text) offers you a role at \(place): \(role).",
                        "Sign in with this address, or join with it, and you find the role there, to take or to "
                            + "decline. It waits until \(ProseWords.english.amounts.day(day)).",
                    ], label: "See the role",
                    closing: [
                        "\(place) sends this because \(who.text) gave this address. If you do not know them, there is "
                            + "nothing to do: nobody has a role who does not take it."
                    ])
            case .spanish:
                Said(
                    subject: "Una función para usted en \(place)",
                    opening: [
                        "\(who.text) le ofrece una función en \(place): \(role).",
                        "Entre con esta dirección, o regístrese con ella, y la encontrará allí, para aceptarla o no. "
                            + "Le espera hasta el \(ProseWords.spanish.amounts.day(day)).",
                    ], label: "Ver la función",
                    closing: [
                        "\(place) envía esta carta porque \(who.text) dio esta dirección. Si no conoce a esa persona, "
                            + "no hace falta hacer nada: nadie tiene una función sin aceptarla."
                    ])
            }
        return letter(said, link, head)
    }

    /// Somebody's role was taken back. `reason` is what they are told of why.
    package func roleRevoked(
        _ role: String, by who: PersonName, because reason: PersonName, _ link: WebAddress, from head: Letterhead
    ) -> Letter {
        let place = head.name.text
        let said =
            switch language {
            case .english:
                Said(
                    subject: "Your role at \(place) has ended",
                    opening: [
                        "You no longer have this role at \(place): \(role). \(who.text) took it back and gave this "
                            + "reason: \(reason.text)",
                        "What you have in your own portfolio is untouched.",
                    ], label: "See my organizations",
                    closing: ["\(place) sends this. If you think that it is a mistake, please answer this letter."])
            case .spanish:
                Said(
                    subject: "Su función en \(place) ha terminado",
                    opening: [
                        "Usted ya no tiene esta función en \(place): \(role). \(who.text) la retiró y dio esta razón: "
                            + reason.text,
                        "Lo que usted tiene en su propio portafolio queda como estaba.",
                    ], label: "Ver mis organizaciones",
                    closing: ["\(place) envía esta carta. Si cree que es un error, responda a ella."])
            }
        return letter(said, link, head)
    }

    private func letter(_ said: Said, _ link: WebAddress, _ head: Letterhead) -> Letter {
        head.letter(said, language, said.label.map { Letter.Action(label: $0, address: link) })
    }
}
