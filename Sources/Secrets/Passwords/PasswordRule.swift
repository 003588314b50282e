/// What a new password must be. Length counts, not which characters it is made of (NIST SP 800-63B-4, section 3.1.1.2).
package struct PasswordRule: Sendable, Hashable {
    /// In code points, after normalization.
    package var fewest: Int
    package var most: Int

    package init(fewest: Int, most: Int = 1000) {
        self.fewest = fewest
        self.most = most
    }

    /// For who signs in with nothing else.
    package static let alone = PasswordRule(fewest: 15)
    /// For who shows a second factor each time.
    package static let besideAnother = PasswordRule(fewest: 8)

    /// All that is wrong with it; nothing if it can be taken. `names` is what others know of the person or the place:
    /// their name, addresses, the organization, the site.
    package func faults(of password: String, names: [String]) -> [PasswordFault] {
        let scalars = Array(PasswordText.scalars(of: password))
        if scalars.count < fewest { return [.tooShort(least: fewest)] }
        if scalars.count > most { return [.tooLong(most: most)] }
        var faults: [PasswordFault] = []
        let text = String(String.UnicodeScalarView(scalars)).lowercased()
        if CommonPasswords.known.hold(text) { faults.append(.common) }
        if PasswordPattern.explains(Array(text.unicodeScalars)) { faults.append(.pattern) }
        if PersonalWords(names).explain(text) { faults.append(.aboutYou) }
        return faults
    }
}
