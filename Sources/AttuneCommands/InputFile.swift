import Glibc

/// A path that can be read.
enum ReadablePath {
    /// The path, if there is something to read at it.
    static func checked(_ path: String) throws -> String {
        if access(path, R_OK) == 0 { return path }
        throw BadInput("\(path): cannot be read: \(String(cString: strerror(errno)))", exitCode: BadInput.missing)
    }
}

/// A file, or standard input, read in pieces.
final class InputFile {
    /// What people call it in messages.
    let name: String
    private let descriptor: Int32
    private let isStandardInput: Bool

    /// `-` is standard input.
    init(_ path: String) throws {
        isStandardInput = path == "-"
        name = isStandardInput ? "standard input" : path
        descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw BadInput("\(path): cannot be read: \(String(cString: strerror(errno)))", exitCode: BadInput.missing)
        }
    }

    deinit { if !isStandardInput { close(descriptor) } }

    /// Fills some memory as far as the file goes; fewer bytes than asked mean its end.
    func read(into memory: UnsafeMutableRawBufferPointer) throws -> Int {
        var done = 0
        while done < memory.count, let base = memory.baseAddress {
            let count = Glibc.read(descriptor, base + done, memory.count - done)
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                let why = String(cString: strerror(errno))
                throw BadInput("\(name): cannot be read: \(why)", exitCode: BadInput.missing)
            }
            done += count
        }
        return done
    }

    /// The whole file, if it is no larger than `most` bytes.
    func readAll(most: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        var count = 0
        while true {
            let asked = bytes.count - count
            let more = try bytes.withUnsafeMutableBytes {
                try read(into: UnsafeMutableRawBufferPointer(rebasing: $0[count...]))
            }
            count += more
            if count > most { throw BadInput("\(name): larger than \(most / 1_000_000) MB; is this the right file?") }
            if more < asked { return Array(bytes[..<count]) }
            bytes.append(contentsOf: repeatElement(0, count: bytes.count))
        }
    }
}
