import CLibPQ
import Storage

extension StoreError {
    /// What the server said: by its SQLSTATE and the names of what it is about, never by its words, which quote values.
    init(_ result: OpaquePointer?, isAlive: Bool) {
        let field = { (code: Int32) -> String in PQresultErrorField(result, code).map { String(cString: $0) } ?? "" }
        let state = field(67)  // PG_DIAG_SQLSTATE and the others are macros that Swift does not see.
        guard isAlive, !state.isEmpty else {
            self = isAlive ? .engine("PostgreSQL without a code") : .connectionLost
            return
        }
        let (constraint, column, table) = (field(110), field(99), field(116))
        switch state {
        case "23505": self = .alreadyThere(constraint)
        case "23503": self = .brokenReference
        case "23514", "23P01": self = .conditionFailed(constraint)
        case "23502": self = .missingValue("\(table).\(column)")
        // The words of our own triggers.
        case "P0001": self = .refused(field(77))
        // It quotes the statement, which is a literal.
        case _ where state.hasPrefix("42") && !["42804", "42883"].contains(state):
            self = .wrongUse("PostgreSQL cannot run a statement: \(field(77)) (\(state))")
        default: self.init(state: state)
        }
    }

    private init(state: String) {
        switch state {
        case "40001", "40P01", "55P03": self = .conflict
        // The plan of a prepared statement no longer fits a schema that was changed meanwhile.
        case "0A000", "26000": self = .connectionLost
        case "25006": self = .readOnly
        case "08P01": self = .wrongUse("a statement's values do not fit its placeholders")
        case "22P02", "22003", "22P03", "42804", "42883", "22021": self = .wrongKind
        case "54000", "54001", "22001": self = .tooLarge
        case "57014": self = .cancelled
        default: self.init(class: state)
        }
    }

    private init(class state: String) {
        switch state.prefix(2) {
        case "08", "57": self = .connectionLost
        case "53": self = state == "53100" ? .full : .busy("PostgreSQL has no room for it (\(state))")
        default: self = .engine("PostgreSQL \(state)")
        }
    }
}
