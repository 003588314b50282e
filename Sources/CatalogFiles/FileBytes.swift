import Glibc
import Rulebooks

/// Bytes that a file of the catalog, a portfolio's decisions or a registry may have.
let largestFile = 4 * 1024 * 1024
let tooLarge = "the file is larger than 4 MB"

/// A file's bytes, or the problem why not. Reads at most one byte more than allowed, so that a device or a pipe
/// that never ends does no harm.
func readBytes(at path: String) throws(CatalogError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CatalogError(path, reason(errno)) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: size(of: descriptor) + 1)
    var count = 0
    while true {
        let free = bytes.count - count
        let got = bytes.withUnsafeMutableBytes { buffer in
            buffer.baseAddress.map { read(descriptor, $0 + count, free) } ?? 0
        }
        if got < 0 && errno == EINTR { continue }
        guard got >= 0 else { throw CatalogError(path, reason(errno)) }
        if got == 0 { break }
        count += got
        guard count <= largestFile else { throw CatalogError(path, tooLarge) }
        if count == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
}

private func size(of descriptor: Int32) -> Int {
    var about = stat()
    guard fstat(descriptor, &about) == 0 else { return 4096 }
    return min(max(Int(about.st_size), 4096), largestFile)
}

private func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file"
    case EACCES: "the file may not be read"
    case EISDIR: "this is a folder, not a file"
    default: "the file cannot be read (\(String(cString: strerror(code))))"
    }
}
