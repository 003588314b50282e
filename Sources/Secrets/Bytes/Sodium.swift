import CSodium

/// libsodium, told to make itself ready before it is first used.
enum Sodium {
    // It can only fail where the system has no locks; what is called then still works, by its slowest way.
    private static let isReady = sodium_init() >= 0

    static func begin() { _ = isReady }

    /// Whether both are the same, told in a time that depends on their length alone.
    static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }
}
