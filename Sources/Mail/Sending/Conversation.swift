/// How far a letter got: what was asked of the mail server last, and what it answered. Of what is said only the first
/// word is looked at, and of answers only the codes.
struct Conversation {
    enum Step {
        case connecting, hello, encryption, signIn, sender, recipient, announcement, content
    }

    private(set) var step = Step.connecting
    private(set) var reply: (code: Int, finer: String?)?
    /// libcurl took its leave; what is answered to that is about no letter.
    private var isOver = false

    mutating func asked(_ command: UnsafeRawBufferPointer) {
        let word = String(decoding: command.prefix { $0 > 0x20 }.prefix(8), as: UTF8.self).uppercased()
        switch word {
        case "EHLO", "HELO": begin(.hello)
        case "STARTTLS": begin(.encryption)
        case "AUTH": begin(.signIn)
        case "MAIL": begin(.sender)
        case "RCPT": begin(.recipient)
        case "DATA": begin(.announcement)
        case "QUIT": isOver = true
        default: break
        }
    }

    private mutating func begin(_ step: Step) {
        self.step = step
        reply = nil
    }

    mutating func answered(_ answer: UnsafeRawBufferPointer) {
        for line in answer.split(separator: 0x0A) where !isOver {
            let digits = line.prefix(3)
            guard digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }),
                let code = Int(String(decoding: digits, as: UTF8.self))
            else { continue }
            let finer = EnhancedCode.first(in: Array(line.dropFirst(4))[...])
            if step == .announcement, code == 354 { begin(.content) } else { reply = (code, finer) }
        }
    }

    /// What became of the letter: nothing if it was taken. `trouble` is what the connection itself met, if anything.
    func outcome(_ trouble: MailReason?) -> MailError? {
        if step == .content {
            guard let reply else { return .uncertain(trouble ?? .connectionLost) }
            if (200...299).contains(reply.code) { return nil }
            return refusal(reply)
        }
        if let reply, reply.code >= 400 {
            switch step {
            case .recipient, .announcement: return refusal(reply)
            case .signIn where reply.code >= 500: return .temporary(.signInRefused)
            // It is about us, not about the recipient: whoever operates the server can mend it.
            default: return .temporary(.reply(reply.code, finer: reply.finer))
            }
        }
        return .temporary(trouble ?? .connectionLost)
    }

    private func refusal(_ reply: (code: Int, finer: String?)) -> MailError {
        let reason = MailReason.reply(reply.code, finer: reply.finer)
        return reply.code >= 500 ? .permanent(reason) : .temporary(reason)
    }
}
