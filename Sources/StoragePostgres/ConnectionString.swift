import CLibPQ
import Glibc
import Storage

/// What libpq needs to connect: a URL or `key=value` words. It may hold a password, so it is never part of an error.
struct ConnectionString: Sendable {
    private let text: String

    init(_ text: String) throws(StoreError) {
        // libpq's own complaint may quote the part of the text that it could not read.
        guard !text.utf8.contains(0), let options = PQconninfoParse(text, nil) else {
            throw .unreachable("the connection string is not one that PostgreSQL's library can read")
        }
        PQconninfoFree(options)
        self.text = text
    }

    /// Tries to connect; the caller looks how that went. What the text says goes before what is said here.
    func connect() -> OpaquePointer? {
        let defaults = [
            ("connect_timeout", "5"), ("application_name", "attune"), ("tcp_user_timeout", "30000"),
            ("dbname", text),
            ("client_encoding", "UTF8"),
        ]
        var keys = defaults.map { strdup($0.0).map { UnsafePointer($0) } } + [nil]
        var values = defaults.map { strdup($0.1).map { UnsafePointer($0) } } + [nil]
        defer { for text in keys + values { free(UnsafeMutablePointer(mutating: text)) } }
        return PQconnectdbParams(&keys, &values, 1)
    }
}
