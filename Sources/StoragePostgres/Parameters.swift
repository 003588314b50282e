import Storage

/// The values of a statement as libpq takes them: all in one buffer, a NUL behind each, and where each begins.
struct Parameters {
    private var buffer: [UInt8] = []
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [Value]) {
        for value in values {
            switch value {
            case .null: add(nil, isBinary: false)
            case .integer(let number): add(Array(String(number).utf8), isBinary: false)
            case .text(let text): add(Array(text.utf8), isBinary: false)
            case .bytes(let bytes): add(bytes, isBinary: true)
            }
        }
    }

    private mutating func add(_ bytes: [UInt8]?, isBinary: Bool) {
        starts.append(bytes == nil ? nil : buffer.count)
        lengths.append(Int32(clamping: bytes?.count ?? 0))
        formats.append(isBinary ? 1 : 0)
        if let bytes { buffer += bytes }
        buffer.append(0)
    }

    func withPointers<Answer>(
        _ body: (
            Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
        ) -> Answer
    ) -> Answer {
        buffer.withUnsafeBytes { bytes in
            let texts = starts.map { start -> UnsafePointer<CChar>? in
                guard let start else { return nil }
                return bytes.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
            }
            return body(Int32(clamping: starts.count), texts, lengths, formats)
        }
    }
}
