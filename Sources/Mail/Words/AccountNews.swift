package import Portfolios

/// What was done with an account, of which its owner is told: had it been somebody else, they should know at once.
package enum AccountNews: Sendable, Hashable, CaseIterable {
    case passkeyAdded, passkeyRemoved
    case secondStepOn, secondStepOff, codesRenewed
    /// Another account of the same person was joined with it.
    case merged
}

extension MailWords {
    /// `link` leads to where it can be undone, or to the account.
    package func accountNews(
        _ news: AccountNews, at instant: Instant, _ link: WebAddress, from head: Letterhead
    ) -> Letter {
        let said = accountNews(head.name.text, news, instant)
        return head.letter(said, language, said.label.map { Letter.Action(label: $0, address: link) })
    }

    /// To who had their account erased: the last letter. It leads nowhere.
    package func goodbye(from head: Letterhead) -> Letter { head.letter(goodbye(head.name.text), language, nil) }
}

extension MailWords {
    static let englishNews: @Sendable (String, AccountNews, Instant) -> Said = { from, news, at in
        let (subject, sentence): (String, String) =
            switch news {
            case .passkeyAdded: ("A passkey was added", "A passkey was added to your account")
            case .passkeyRemoved:
                ("A passkey was removed", "A passkey was removed, and you are signed out everywhere else,")
            case .secondStepOn:
                ("The second step is on", "The second step was turned on: from now on a code is asked for. That was")
            case .secondStepOff: ("The second step is off", "The second step at sign-in was turned off")
            case .codesRenewed:
                ("New codes on paper", "New codes on paper were made, and the old ones no longer work. That was")
            case .merged:
                ("Your two accounts are one now", "Another account of yours was joined with this one")
            }
        return Said(
            subject: subject, opening: ["\(sentence) on \(englishMoment(at)). If it was you, all is well."],
            label: "See my account",
            closing: [
                "\(from) sends this. If it was not you, please sign in, choose a new password and sign out everywhere "
                    + "else."
            ])
    }

    static let englishGoodbye: @Sendable (String) -> Said = { from in
        Said(
            subject: "Your account is erased",
            opening: [
                "Your account and all that you had entered are erased, as you asked.",
                "Those who hold a copy of your record can still check that it was not changed. Nobody can read anything "
                    + "here any longer.",
            ], label: nil,
            closing: ["\(from) sends this. It is our last letter. Thank you for your work with young children."])
    }

    static let spanishNews: @Sendable (String, AccountNews, Instant) -> Said = { from, news, at in
        let (subject, sentence): (String, String) =
            switch news {
            case .passkeyAdded: ("Se agregó una llave de acceso", "Se agregó una llave de acceso a su cuenta")
            case .passkeyRemoved:
                ("Se quitó una llave de acceso", "Se quitó una llave de acceso y se cerraron las demás sesiones")
            case .secondStepOn:
                ("El segundo paso está activo", "Se activó el segundo paso: desde ahora se pide un código. Fue")
            case .secondStepOff: ("El segundo paso ya no está activo", "Se desactivó el segundo paso al entrar")
            case .codesRenewed:
                ("Nuevos códigos en papel", "Se hicieron nuevos códigos en papel y los anteriores ya no sirven. Fue")
            case .merged: ("Sus dos cuentas ahora son una", "Otra cuenta suya se unió con esta")
            }
        return Said(
            subject: subject, opening: ["\(sentence) el \(spanishMoment(at)). Si fue usted, todo está bien."],
            label: "Ver mi cuenta",
            closing: [
                "Este mensaje es de \(from). Si no fue usted, entre, elija una contraseña nueva y cierre todas las demás "
                    + "sesiones."
            ])
    }

    static let spanishGoodbye: @Sendable (String) -> Said = { from in
        Said(
            subject: "Su cuenta se ha borrado",
            opening: [
                "Su cuenta y todo lo que usted había anotado se han borrado, como pidió.",
                "Quien tenga una copia de su registro todavía puede comprobar que no se ha cambiado. Aquí ya nadie puede "
                    + "leer nada.",
            ], label: nil,
            closing: ["Este mensaje es de \(from), y es el último. Gracias por su trabajo con la primera infancia."])
    }
}
