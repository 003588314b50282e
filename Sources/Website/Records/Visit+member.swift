import HummingbirdCore

extension Visit {
    /// The same for a page that says what went wrong: a member finds their own places on it.
    init(_ visit: Visit, asSeenBy request: Request, of records: Records?, _ network: String) async {
        self = visit
        guard let records, !wantsJSON, Cookie.session.secret(in: request.headers, isSecure: records.isSecure) != nil
        else { return }
        // What went wrong is told all the same if it cannot be known who asks.
        let call = try? await Call(request, visit, records, network: network, form: nil)
        if call?.caller.member != nil { caller = call?.caller }
    }
}
