import Secrets

extension RelyingParty {
    /// The site as authenticators know it, by where it is for those outside.
    ///
    /// Passkeys are bound to a name. A server that is tried out on one's own machine is called by a number that is none,
    /// so there it goes by the name that every machine has for itself.
    init(origin: String) {
        let here = origin.replacing("//127.0.0.1", with: "//localhost")
        let authority = here.split(separator: "/", omittingEmptySubsequences: true).last ?? ""
        self.init(id: String(authority.prefix { $0 != ":" }), origins: [here])
    }
}
