import CLibCurl
import Glibc

/// One connection to a mail server, kept open from letter to letter. It is used by one thread at a time, which waits.
final class SMTPConnection {
    private let server: SMTPServer
    private var curl: UnsafeMutableRawPointer?

    /// Once for the program; libcurl asks for that before anything else.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    init(_ server: SMTPServer) { self.server = server }

    deinit { hangUp() }

    func hangUp() {
        if let curl { curl_easy_cleanup(curl) }
        curl = nil
    }

    func send(_ message: [UInt8], from sender: MailAddress, to recipient: MailAddress) throws(MailError) {
        guard SMTPConnection.isReady, let curl = curl ?? curl_easy_init() else {
            throw .temporary(.unreachable)
        }
        self.curl = curl
        let letter = LetterOnItsWay(message)
        // Forgets what was set for the letter before, and keeps the connection.
        curl_easy_reset(curl)
        let recipients = curl_slist_append(nil, recipient.text)
        defer { curl_slist_free_all(recipients) }
        guard recipients != nil, set(curl, sender, recipients, letter) else { throw .temporary(.unreachable) }
        let code = withExtendedLifetime(letter) { curl_easy_perform(curl) }
        if code != CURLE_OK { abandon() }
        if let error = letter.conversation.outcome(SMTPConnection.trouble(code)) { throw error }
    }

    /// Where a conversation broke off, a late answer to one letter would be taken for an answer to the next. Nor is it
    /// worth waiting for such a server to say good-bye.
    private func abandon() {
        if let curl {
            let socket = curl_active_socket(curl)
            if socket >= 0 { shutdown(socket, Int32(SHUT_RDWR)) }
        }
        hangUp()
    }

    private func set(
        _ curl: UnsafeMutableRawPointer, _ sender: MailAddress, _ recipients: UnsafeMutablePointer<curl_slist>?,
        _ letter: LetterOnItsWay
    ) -> Bool {
        let context = Unmanaged.passUnretained(letter).toOpaque()
        var codes = [
            curl_set_text(curl, CURLOPT_URL, server.url), curl_set_text(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            curl_set_number(curl, CURLOPT_NOSIGNAL, 1), curl_set_number(curl, CURLOPT_UPLOAD, 1),
            curl_set_text(curl, CURLOPT_PROXY, ""),
            curl_set_text(curl, CURLOPT_MAIL_FROM, sender.text), curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients),
            curl_set_size(curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(letter.count)),
            curl_set_number(curl, CURLOPT_CONNECTTIMEOUT_MS, SMTPConnection.milliseconds(server.connectPatience)),
            curl_set_number(curl, CURLOPT_TIMEOUT_MS, SMTPConnection.milliseconds(server.letterPatience)),
            curl_set_number(curl, CURLOPT_MAXAGE_CONN, 20),
            curl_set_reader(curl, LetterOnItsWay.read, context),
            curl_set_listener(curl, LetterOnItsWay.listen, context),
        ]
        if server.security != .none {
            codes.append(curl_set_number(curl, CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)))
        }
        if let authorities = server.authorities {
            codes.append(curl_set_text(curl, CURLOPT_CAINFO, authorities))
            codes.append(curl_set_text(curl, CURLOPT_CAPATH, nil))
        }
        if let signIn = server.signIn {
            codes.append(curl_set_text(curl, CURLOPT_USERNAME, signIn.name))
            codes.append(curl_set_text(curl, CURLOPT_PASSWORD, signIn.password))
        }
        return codes.allSatisfy { $0 == CURLE_OK }
    }

    /// libcurl takes 0 for no limit.
    private static func milliseconds(_ patience: Duration) -> Int { max(1, Int(patience / .milliseconds(1))) }

    private static func trouble(_ code: CURLcode) -> MailReason? {
        switch code {
        case CURLE_OK: nil
        case CURLE_COULDNT_RESOLVE_HOST: .unknownHost
        case CURLE_COULDNT_CONNECT: .unreachable
        case CURLE_OPERATION_TIMEDOUT: .timedOut
        case CURLE_LOGIN_DENIED: .signInRefused
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_USE_SSL_FAILED, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR:
            .insecure
        default: .connectionLost
        }
    }
}

/// What libcurl is handed of a letter, and what it says about how that goes.
private final class LetterOnItsWay {
    private let message: [UInt8]
    private var sent = 0
    private(set) var conversation = Conversation()

    init(_ message: [UInt8]) { self.message = message }

    var count: Int { message.count }

    static let read: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
        buffer, size, count, context in
        guard let buffer, let context else { return 0 }
        let room = UnsafeMutableRawBufferPointer(start: buffer, count: size * count)
        return Unmanaged<LetterOnItsWay>.fromOpaque(context).takeUnretainedValue().fill(room)
    }

    private func fill(_ room: UnsafeMutableRawBufferPointer) -> Int {
        let piece = message[sent..<min(message.count, sent + room.count)]
        room.copyBytes(from: piece)
        sent += piece.count
        return piece.count
    }

    static let listen:
        @convention(c) (
            UnsafeMutableRawPointer?, curl_infotype, UnsafeMutablePointer<CChar>?, Int, UnsafeMutableRawPointer?
        ) -> Int32 = { _, kind, text, count, context in
            guard let text, let context else { return 0 }
            let letter = Unmanaged<LetterOnItsWay>.fromOpaque(context).takeUnretainedValue()
            let words = UnsafeRawBufferPointer(start: text, count: count)
            if kind == CURLINFO_HEADER_OUT { letter.conversation.asked(words) }
            if kind == CURLINFO_HEADER_IN { letter.conversation.answered(words) }
            return 0
        }
}
