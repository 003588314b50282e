import Mail

extension MailSettings {
    /// Nothing where no mail server is set; all that is wrong with what is.
    init?(_ written: WrittenSettings) throws(BadInput) {
        guard let server = written.value(of: .mailServer)?.text else { return nil }
        guard let sender = written.value(of: .mailSender).flatMap({ Mailbox(written: $0.text) }) else {
            throw BadInput(settings: [
                Setting.mailSender.rawValue + " is missing or no address; it says \(Setting.mailSender.meaning)."
            ])
        }
        guard let mail = MailSettings(server, sender: sender, authority: written.value(of: .mailAuthority)?.text)
        else {
            throw BadInput(settings: [
                Setting.mailServer.rawValue + " is like smtp://name:password@host:587 or smtps://host."
            ])
        }
        self = mail
    }
}
