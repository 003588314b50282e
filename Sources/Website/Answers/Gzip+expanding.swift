import CZLib

extension Gzip {
    /// What was made small; `nil` for what is no whole gzip, and for what would be more bytes than `most`.
    static func expanded(_ small: [UInt8], most: Int) -> [UInt8]? {
        var stream = z_stream()
        guard zlib_gzip_open(&stream) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        // One byte of room more than may be used tells too much from just enough.
        let room = min(most, small.count * mostExpansion) + 1
        var isWhole = false
        let bytes = small.withUnsafeBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: room) { output, count in
                // zlib only reads through this pointer.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(room)
                isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0
                count = room - Int(stream.avail_out)
            }
        }
        return isWhole && bytes.count <= most ? bytes : nil
    }

    /// How many bytes our own gzip says in its last four that it was made of.
    static func expandedCount(_ small: [UInt8]) -> Int {
        small.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Deflate makes nothing smaller than to a 1,032nd.
    private static let mostExpansion = 1_100
}
