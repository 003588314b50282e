import Glibc
import Secrets

/// The key that lies in a file of its own beside the database, for those who try Attune out or run it on one machine.
enum KeyFile {
    /// The key in `PATH.key`; if there is none yet, a new one is written there that only its owner may read.
    static func key(beside path: String) throws -> InstallationKey {
        let place = path + ".key"
        let descriptor = open(place, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else {
            guard errno == EEXIST else {
                throw BadInput(
                    "no key can be written to \(place): \(String(cString: strerror(errno)))",
                    exitCode: BadInput.settings)
            }
            return try read(place)
        }
        let key = InstallationKey(.live)
        let isWritten = write(key.text + "\n", to: descriptor)
        close(descriptor)
        guard isWritten else {
            unlink(place)
            throw BadInput("no key can be written to \(place)", exitCode: BadInput.settings)
        }
        Terminal.complain("A new key was made in \(place). Keep a copy of it with your backups.")
        return key
    }

    private static func read(_ place: String) throws -> InstallationKey {
        var facts = stat()
        let bytes = try InputFile(place).readAll(most: 1_000)
        let text = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        guard stat(place, &facts) == 0, let key = InstallationKey(text) else {
            throw BadInput("\(place) does not hold a key", exitCode: BadInput.settings)
        }
        guard facts.st_mode & 0o077 == 0 else {
            throw BadInput(
                "others may read \(place); run: chmod 600 \(place)", exitCode: BadInput.settings)
        }
        return key
    }

    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        let bytes = Array(text.utf8)
        return Glibc.write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
    }
}
