import Foundation
import GRDB
import Storage

extension StoreError {
    /// What SQLite said, without its words about values.
    init(_ error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(error)
        case is CancellationError: self = .cancelled
        default: self = .engine("a fault outside the database")
        }
    }

    var isBusy: Bool { if case .busy = self { true } else { false } }

    private init(_ error: DatabaseError) {
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            self = .alreadyThere(StoreError.subject(of: error))
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .brokenReference
        case .SQLITE_CONSTRAINT_CHECK: self = .conditionFailed(StoreError.subject(of: error))
        case .SQLITE_CONSTRAINT_NOTNULL: self = .missingValue(StoreError.subject(of: error))
        case .SQLITE_CONSTRAINT_DATATYPE: self = .wrongKind
        // The words of our own triggers.
        case .SQLITE_CONSTRAINT_TRIGGER: self = .refused(error.message ?? "no reason given")
        default: self.init(code: error)
        }
    }

    private init(code error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy("another program is writing to the file")
        case .SQLITE_READONLY: self = .readOnly
        case .SQLITE_FULL: self = .full
        case .SQLITE_TOOBIG: self = .tooLarge
        case .SQLITE_MISMATCH: self = .wrongKind
        case .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .cancelled
        case .SQLITE_CANTOPEN, .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_PERM:
            self = .unreachable("SQLite reported code \(error.extendedResultCode.rawValue) for the file")
        case .SQLITE_MISUSE: self = .wrongUse("a statement's values do not fit its placeholders, or it is closed")
        // It quotes the statement, which is a literal.
        case .SQLITE_ERROR: self = .wrongUse("SQLite cannot run a statement: \(error.message ?? "no reason given")")
        default: self = .engine("SQLite code \(error.extendedResultCode.rawValue)")
        }
    }

    /// `UNIQUE constraint failed: chain_entry.person` names columns or a condition, never a value.
    private static func subject(of error: DatabaseError) -> String {
        (error.message ?? "").split(separator: ": ", maxSplits: 1).last.map(String.init) ?? ""
    }
}
