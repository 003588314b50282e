import CLibQREncode

/// Text as a square of dark and light modules that a phone reads (ISO/IEC 18004), 15 % of which may be damaged.
package struct QRCode: Sendable, Hashable {
    /// Modules on each side; the quiet zone of four around them is not among them.
    package let size: Int
    private let modules: [Bool]

    /// Up to 1,000 bytes of UTF-8; what is longer no phone reads from a screen.
    package init(_ text: String) throws(SecretsError) {
        let bytes = Array(text.utf8)
        guard bytes.count <= 1000 else { throw .tooLong }
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else { throw .tooLong }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        let data = UnsafeBufferPointer(start: code.pointee.data, count: size * size)
        modules = data.map { $0 & 1 == 1 }
    }

    package func isDark(row: Int, column: Int) -> Bool { modules[row * size + column] }
}
