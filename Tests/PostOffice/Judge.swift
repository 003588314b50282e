import Foundation

/// What Python's email package makes of a message.
package struct Judgment: Decodable, Sendable {
    package var headers: [String]
    package var subject: String
    package var from: [[String]]
    package var to: [[String]]
    package var replyTo: [[String]]
    package var date: String
    package var messageID: String
    package var unsubscribe: String?
    package var kinds: [String]
    package var plain: String
    package var html: String
    package var defects: [String]
    package var longest: Int
    package var bareLineEnds: Int
    package var isASCII: Bool

    package init(of message: [UInt8]) async throws {
        let said = try await Child.answer(["python3", "-B", Equipment.folder + "/judge.py"], input: message)
        self = try JSONDecoder().decode(Judgment.self, from: Data(said))
    }
}
