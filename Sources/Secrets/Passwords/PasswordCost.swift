import CSodium

/// What one guess at a password costs.
package struct PasswordCost: Sendable, Hashable {
    /// In units of 1,024 bytes, as it stands in a hash.
    package var memory: Int
    /// How often that memory is gone through.
    package var passes: Int

    package init(memory: Int, passes: Int) {
        self.memory = memory
        self.passes = passes
    }

    /// 19 MiB, twice (OWASP Password Storage Cheat Sheet): some 20 ms of one core.
    package static let usual = PasswordCost(memory: 19 * 1024, passes: 2)

    /// As little as there can be: for tests, never for a person.
    package static let least = PasswordCost(memory: 8, passes: 1)
}
