/// One thing that an operator may set, by its name in the environment or in the file of settings.
enum Setting: String, CaseIterable {
    case database = "ATTUNE_DATABASE"
    case key = "ATTUNE_KEY"
    case address = "ATTUNE_ADDRESS"
    case mailServer = "ATTUNE_MAIL_SERVER"
    case mailSender = "ATTUNE_MAIL_SENDER"
    case mailAuthority = "ATTUNE_MAIL_AUTHORITY"
    case proxy = "ATTUNE_PROXY"
    case catalog = "ATTUNE_CATALOG"

    /// Another name, under which many hosts give it.
    var otherName: String? { self == .database ? "DATABASE_URL" : nil }

    /// Whether no log and no list may ever show it.
    var isSecret: Bool { self == .key || self == .database || self == .mailServer }

    /// What it is, in a line.
    var meaning: String {
        switch self {
        case .database: "where all is kept: the path of a file, or postgresql://name:password@host/database"
        case .key:
            "the secret out of which all keys of this installation are made; `attune settings --new-key` makes one"
        case .address: "where the public finds the site, such as https://attune.example; links in letters lead there"
        case .mailServer: "through which letters go out: smtp://name:password@host:587, or smtps://…"
        case .mailSender: "from whom letters come: Valley Association <hours@valley.example>"
        case .mailAuthority: "a file with the certificate that the mail server is checked against"
        case .proxy: "yes, if only a reverse proxy can reach the server; its X-Forwarded-For is then believed"
        case .catalog: "the folder with vocabulary, frameworks and rulebooks"
        }
    }
}
