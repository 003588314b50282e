import CZLib
import Synchronization

/// Bytes made small as gzip (RFC 1952), by zlib.
final class Gzip {
    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool

    /// - Parameter level: from 1, quick, to 9, small.
    init(level: Int32) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        isReady = zlib_gzip_begin(stream, level) == Z_OK
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// The bytes as gzip; `nil` where there is no memory for it.
    func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        guard isReady, deflateReset(stream) == Z_OK else { return nil }
        let most = Int(deflateBound(stream, UInt(bytes.count)))
        var isWhole = false
        let result = bytes.withUnsafeBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: most) { output, count in
                // zlib only reads through this pointer.
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = UInt32(input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(most)
                isWhole = deflate(stream, Z_FINISH) == Z_STREAM_END
                count = most - Int(stream.pointee.avail_out)
            }
        }
        return isWhole ? result : nil
    }
}

extension Gzip {
    /// For pages made on the spot. A quarter of a megabyte each, so they are kept for the next page.
    private static let idle = Mutex<[Ready]>([])
    private static let mostIdle = 4

    /// Only whoever took it out of the list uses it.
    private struct Ready: @unchecked Sendable { var gzip: Gzip }

    /// The bytes as gzip, as quickly as can be.
    static func quick(_ bytes: [UInt8]) -> [UInt8]? {
        let ready = idle.withLock { $0.popLast() } ?? Ready(gzip: Gzip(level: 1))
        defer { idle.withLock { if $0.count < mostIdle { $0.append(ready) } } }
        return ready.gzip.compressed(bytes)
    }
}
