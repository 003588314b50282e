import CLibPQ
import Storage

/// One connection to the server, made when it is needed and made anew after it was lost. Of one thread at a time.
final class PostgresConnection: Connection {
    let dialect = Dialect.postgres
    private let string: ConnectionString
    private var handle: OpaquePointer?
    /// The names under which this connection's statements were prepared.
    private var prepared: [String: String] = [:]
    /// How many statements the transaction has run.
    private var statements = 0
    private var duplicate: String?

    init(_ string: ConnectionString) { self.string = string }

    deinit { PQfinish(handle) }

    func close() {
        PQfinish(handle)
        handle = nil
        prepared = [:]
    }

    /// Connects, unless that is done already.
    func open() throws(StoreError) { _ = try opened() }

    private func opened() throws(StoreError) -> OpaquePointer {
        if let handle, PQstatus(handle) == CONNECTION_OK { return handle }
        close()
        guard let handle = string.connect() else { throw .unreachable("there is no memory for a connection") }
        guard PQstatus(handle) == CONNECTION_OK else {
            defer { PQfinish(handle) }
            throw .unreachable(PostgresConnection.complaint(handle))
        }
        // Notices would otherwise be printed, and they may quote what somebody entered.
        _ = PQsetNoticeReceiver(handle, { _, _ in }, nil)
        self.handle = handle
        return handle
    }

    /// What libpq says about a server that it cannot reach: names, never a password.
    private static func complaint(_ handle: OpaquePointer) -> String {
        let words = String(cString: PQerrorMessage(handle))
        return words.split(whereSeparator: \.isNewline).joined(separator: "; ")
    }

    /// How a transaction went. If it failed at something that there is already, and had asked before: at which one, in
    /// words that quote what was entered, so they are compared and never passed on.
    enum Attempt<Answer: Sendable>: Sendable {
        case done(Answer)
        case failed(StoreError, duplicate: String?)
    }

    func attempt<Answer: Sendable>(
        _ begin: String, _ body: (PostgresConnection) throws(StoreError) -> Answer
    ) -> Attempt<Answer> {
        do throws(StoreError) {
            return .done(try transaction(begin, body))
        } catch {
            return .failed(error, duplicate: statements > 1 ? duplicate : nil)
        }
    }

    /// Runs a body between `begin` and COMMIT; whatever is thrown, nothing is saved, except for `outcomeUnknown`.
    private func transaction<Answer>(
        _ begin: String, _ body: (PostgresConnection) throws(StoreError) -> Answer
    ) throws(StoreError) -> Answer {
        do throws(StoreError) {
            try run(script: begin)
            (statements, duplicate) = (0, nil)
            let answer = try body(self)
            try commit()
            return answer
        } catch {
            // Lost, or no longer fit for use: the next transaction gets a new one.
            if error == .connectionLost || error == .outcomeUnknown { close() } else { rollBack() }
            throw error
        }
    }

    private func commit() throws(StoreError) {
        do throws(StoreError) {
            try run(script: "COMMIT")
        } catch {
            throw error == .connectionLost ? .outcomeUnknown : error
        }
    }

    private func rollBack() {
        guard let handle else { return }
        if PQstatus(handle) == CONNECTION_OK, PQtransactionStatus(handle) != PQTRANS_IDLE {
            PQclear(PQexec(handle, "ROLLBACK"))
        }
        if PQstatus(handle) != CONNECTION_OK || PQtransactionStatus(handle) != PQTRANS_IDLE { close() }
    }

    func run(script: String) throws(StoreError) {
        let result = PQexec(try opened(), script)
        defer { PQclear(result) }
        try check(result)
    }

    func rows(_ sql: StaticString, _ values: [Value]) throws(StoreError) -> [Row] {
        let result = try execute(prepared: sql, values)
        defer { PQclear(result) }
        return try ResultReader(result).rows()
    }

    func execute(_ sql: StaticString, _ values: [Value]) throws(StoreError) -> Int {
        let result = try execute(prepared: sql, values)
        defer { PQclear(result) }
        // It says nothing, which is none, of a statement that changes no rows.
        let said = String(cString: PQcmdStatus(result))
        return said.hasPrefix("SELECT") ? 0 : Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    private func execute(prepared sql: StaticString, _ values: [Value]) throws(StoreError) -> OpaquePointer? {
        // Within a transaction a connection is not made anew: what was done in it is gone with the old one.
        guard let handle, PQstatus(handle) == CONNECTION_OK else { throw .connectionLost }
        let name = try prepare(sql, handle)
        statements += 1
        let result = Parameters(values).withPointers { count, texts, lengths, formats in
            PQexecPrepared(handle, name, count, texts, lengths, formats, 1)
        }
        do throws(StoreError) {
            try check(result)
        } catch {
            PQclear(result)
            throw error
        }
        return result
    }

    private func prepare(_ sql: StaticString, _ handle: OpaquePointer) throws(StoreError) -> String {
        let template = sql.description
        if let name = prepared[template] { return name }
        let name = "s\(prepared.count + 1)"
        let result = PQprepare(handle, name, try dialect.statement(sql), 0, nil)
        defer { PQclear(result) }
        try check(result)
        prepared[template] = name
        return name
    }

    private func check(_ result: OpaquePointer?) throws(StoreError) {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return
        default: break
        }
        if let words = PQresultErrorField(result, 68), let state = PQresultErrorField(result, 67) {
            duplicate = String(cString: state) == "23505" ? String(cString: words) : nil
        }
        let isAlive = handle.map { PQstatus($0) == CONNECTION_OK } ?? false
        throw StoreError(result, isAlive: isAlive)
    }
}
