/// What can go wrong in the database. No case holds a value that was stored or looked for, so that each may be logged.
package enum StoreError: Error, Sendable, Hashable {
    /// There is one already. The name is PostgreSQL's name of the constraint, or SQLite's list of columns.
    case alreadyThere(String)
    /// It names something that is not there, or something else still names it.
    case brokenReference
    /// A condition that the schema puts on its values does not hold.
    case conditionFailed(String)
    /// A value that must be there is null.
    case missingValue(String)
    /// A value is of another kind than its column.
    case wrongKind
    /// The schema refuses such a change, in its own words: what is append-only is never changed.
    case refused(String)
    /// Text with a NUL in it.
    case nulInText
    /// One value of more than 100 megabytes, or a row that the engine cannot hold.
    case tooLarge
    /// A read tried to write.
    case readOnly
    /// Others changed the same things at the same time, again and again, until patience ended. Nothing was saved.
    case conflict
    /// The database or all connections to it were in use until patience ended. Nothing was saved.
    case busy(String)
    /// The database cannot be opened or reached.
    case unreachable(String)
    /// The connection broke. Nothing was saved.
    case connectionLost
    /// The connection broke while the database was saving: whether it saved is not known.
    case outcomeUnknown
    /// No room is left where the database is kept.
    case full
    /// Nobody waits for the answer any longer. Nothing was saved.
    case cancelled
    /// The database's migrations are not those of this program.
    case migrations(String)
    /// A mistake in the program, in a sentence.
    case wrongUse(String)
    /// What the engine said, by its own code only, since its words may hold values.
    case engine(String)
}

extension StoreError: CustomStringConvertible {
    /// A sentence for the log and for whoever operates the server.
    package var description: String {
        switch self {
        case .alreadyThere(let name): "There is one already (\(name))."
        case .brokenReference: "It refers to something that is not there, or something else still refers to it."
        case .conditionFailed(let name): "A condition of the database does not hold (\(name))."
        case .missingValue(let name): "A value that the database needs is missing (\(name))."
        case .wrongKind: "A value is of another kind than the database expects."
        case .refused(let sentence): "The database refuses this: \(sentence)."
        case .nulInText: "Text with a NUL character in it cannot be saved."
        case .tooLarge: "A value is too large to be saved; the most is \(Value.mostBytes / 1_000_000) megabytes."
        case .readOnly: "This was only to read, and tried to change something."
        case .conflict: "Others kept changing the same things. Nothing was saved; please try again."
        case .busy(let sentence): "The database is busy: \(sentence). Nothing was saved; please try again."
        case .unreachable(let sentence): "The database cannot be reached: \(sentence)."
        case .connectionLost: "The connection to the database was lost. Nothing was saved; please try again."
        case .outcomeUnknown:
            "The connection to the database was lost while it was saving. Please look whether it was saved."
        case .full: "The database has no room left: free some space where it is kept."
        case .cancelled: "It was given up before it was done. Nothing was saved."
        case .migrations(let sentence): sentence
        case .wrongUse(let sentence): "The program made a mistake: \(sentence)."
        case .engine(let code): "The database engine reported \(code)."
        }
    }
}
