import Fixtures
import Foundation
import Portfolios
import Testing

@Suite("The readable SHA-256")
struct HashTests {
    @Test("it is what the system's own program says, at every length around a block")
    func sameAsTheSystem() throws {
        for count in [0, 1, 3, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000] {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
            let process = Process()
            let (input, output) = (Pipe(), Pipe())
            process.executableURL = URL(filePath: "/usr/bin/sha256sum")
            process.standardInput = input
            process.standardOutput = output
            try process.run()
            input.fileHandleForWriting.write(Data(bytes))
            try input.fileHandleForWriting.close()
            let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(ReadableSHA256.digest(bytes).hex == said.prefix(64))
        }
    }
}
