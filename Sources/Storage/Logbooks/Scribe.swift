package import Portfolios

/// What writing to a record takes besides the database: the words of the field, a hash and chance.
package struct Scribe: Sendable {
    package let tables: ReadingTables
    /// SHA-256.
    package let digest: @Sendable ([UInt8]) -> Digest
    /// 16 bytes that nobody can guess.
    package let salt: @Sendable () -> [UInt8]

    package init(
        tables: ReadingTables, digest: @escaping @Sendable ([UInt8]) -> Digest, salt: @escaping @Sendable () -> [UInt8]
    ) {
        self.tables = tables
        self.digest = digest
        self.salt = salt
    }
}
