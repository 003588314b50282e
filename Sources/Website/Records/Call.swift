import Accounts
import HTTPTypes
import HummingbirdCore
import Portfolios
import Secrets
import Storage

/// One request to what belongs to people: who asks, and what they sent.
struct Call: Sendable {
    var records: Records
    var visit: Visit
    var caller: Caller
    var now: Instant
    /// What was sent; empty unless something is to be done.
    var form: Submission
    /// From where, as far as it matters for holding back who tries too often.
    var network: String
    var device: String
    var isPost: Bool

    /// Reads who asks. A form that did not come from our own page is refused.
    init(
        _ request: Request, _ visit: Visit, _ records: Records, network: String, form: Submission?
    ) async throws(Failure) {
        self.records = records
        now = records.now()
        self.network = network
        device = Device.words(for: request.headers[.userAgent] ?? "")
        isPost = form != nil
        self.form = form ?? Submission()
        caller = try await Call.caller(request.headers, records, at: now)
        self.visit = visit
        self.visit.caller = caller
        guard isPost else { return }
        guard !Call.isFromElsewhere(request.headers), caller.wrote(self.form) else { throw .formNotOurs }
    }

    private static func caller(
        _ headers: HTTPFields, _ records: Records, at now: Instant
    ) async throws(Failure) -> Caller {
        if let secret = Cookie.session.secret(in: headers, isSecure: records.isSecure) {
            let sessions = Sessions(records.database)
            let member = try await kept { () async throws(StoreError) in
                try await sessions.member(secret.digest, at: now)
            }
            if let member { return Caller(secret: secret, member: member, isNew: false) }
            let half = try await kept { () async throws(StoreError) in
                try await sessions.half(secret.digest, at: now)
            }
            if let half { return Caller(secret: secret, half: half, isNew: false) }
        }
        if let secret = Cookie.visitor.secret(in: headers, isSecure: records.isSecure) {
            return Caller(secret: secret, member: nil, isNew: false)
        }
        return Caller(secret: Token(records.randomness), member: nil, isNew: true)
    }

    /// Browsers say so themselves.
    private static func isFromElsewhere(_ headers: HTTPFields) -> Bool {
        guard let name = HTTPField.Name("Sec-Fetch-Site"), let site = headers[name] else { return false }
        return site != "same-origin" && site != "none"
    }

    /// The first value of a field; empty if it was not sent.
    func field(_ name: String) -> String { form.values[name]?.first ?? "" }

    /// The first value of a field of the address.
    func asked(_ name: String) -> String {
        // A query that cannot be read asks for nothing.
        let query = try? Submission(urlEncoded: (visit.query ?? "").utf8)
        return query?.values[name]?.first ?? ""
    }

    /// Who is signed in; whoever is not is led to the door by the failure.
    func member() throws(Failure) -> Member {
        guard let member = caller.member else { throw caller.half == nil ? .signInFirst : .codeFirst }
        return member
    }

    /// What is only done soon after someone showed that it is really them.
    func freshMember() throws(Failure) -> Member {
        let member = try member()
        guard member.session.isFresh(at: now) else { throw .signInAgain }
        return member
    }
}

/// What the database answers, its error as one of this room.
func kept<Answer: Sendable>(
    _ work: () async throws(StoreError) -> Answer
) async throws(Failure) -> Answer {
    do { return try await work() } catch { throw .store(error) }
}

extension Answer {
    /// Sends the visitor on after something was done, so that coming back does not do it again.
    static func seeOther(_ path: Path, _ visit: Visit, query: String? = nil) -> Answer {
        var answer = Answer(status: .seeOther, type: "text/plain; charset=utf-8", bytes: [], caching: .never)
        answer.headers[.location] = visit.link(path) + (query.map { "?" + $0 } ?? "")
        return answer
    }

    /// A page that is made for one person, and for nobody's memory.
    static func personal(
        _ page: some Page, _ visit: Visit, status: HTTPResponse.Status = .ok
    ) -> Answer {
        .page(page, visit, status: status, caching: .never)
    }

    mutating func setCookie(_ header: String) {
        headers.append(HTTPField(name: .setCookie, value: header))
    }
}
