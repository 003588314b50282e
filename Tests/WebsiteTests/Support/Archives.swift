import Foundation
import Testing

/// Archives, as programs that are not ours read them.
enum Archives {
    /// What Python makes of an archive: each file's name with its bytes, in order. `unzip` has to find it whole, too.
    static func unpacked(_ archive: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
        let path = NSTemporaryDirectory() + "attune-archive-\(UUID().uuidString).zip"
        try Data(archive).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let judged = try said(["unzip", "-tqq", path])
        #expect(judged.status == 0, "\(judged.words)")
        let lines = try said(["python3", "-c", reader, path]).words.split(separator: "\n")
        return try lines.map { line in
            let sides = line.split(separator: " ", omittingEmptySubsequences: false)
            let name = try #require(Data(base64Encoded: String(sides[0])))
            let bytes = try #require(Data(base64Encoded: String(sides[1])))
            return (String(decoding: name, as: UTF8.self), Array(bytes))
        }
    }

    private static let reader = """
        import base64, sys, zipfile
        archive = zipfile.ZipFile(sys.argv[1])
        assert archive.testzip() is None
        for name in archive.namelist():
            print(*(base64.b64encode(part).decode() for part in (name.encode(), archive.read(name))))
        """

    private static func said(_ words: [String]) throws -> (status: Int32, words: String) {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
