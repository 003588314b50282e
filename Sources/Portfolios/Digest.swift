/// The 32 bytes that stand for some content; whoever has the content can compute them again.
package struct Digest: Sendable, Hashable {
    package let bytes: [UInt8]

    /// Nothing unless there are 32 of them.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// 32 bytes, as `write` writes them.
    package init(_ write: (UnsafeMutablePointer<UInt8>) -> Void) {
        var bytes = [UInt8](repeating: 0, count: 32)
        bytes.withUnsafeMutableBufferPointer { if let base = $0.baseAddress { write(base) } }
        self.bytes = bytes
    }
}
