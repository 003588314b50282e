import HummingbirdCore
import NIOCore

/// A body that is made while it is sent, since all of it at once would be too much to hold.
struct Pieces: Sendable {
    /// Takes a piece; comes back when the visitor has taken what came before.
    typealias Send = (_ piece: [UInt8]) async throws -> Void

    var write: @Sendable (_ send: Send) async throws -> Void

    /// Bytes that are handed to the connection at once.
    private static let longest = 65_536

    var body: ResponseBody {
        ResponseBody { [write] writer in
            // Not on the thread of the connection: a piece may take long to make.
            try await withTaskExecutorPreference(globalConcurrentExecutor) {
                try await write { piece in
                    for start in stride(from: 0, to: piece.count, by: Pieces.longest) {
                        let end = min(start + Pieces.longest, piece.count)
                        try await writer.write(ByteBuffer(bytes: piece[start..<end]))
                    }
                }
            }
            try await writer.finish(nil)
        }
    }

    /// The same, which tells of what went wrong on our side. The visitor sees that it broke off.
    func noting(_ note: @escaping @Sendable (Failure) -> Void) -> Pieces {
        Pieces { [write] send in
            do {
                try await write(send)
            } catch let failure as Failure {
                note(failure)
                throw failure
            }
        }
    }
}

extension Answer {
    /// A file of one person's, to be kept by them, that is made while it is sent.
    static func file(
        _ name: StaticString, type: String, pieces: @escaping @Sendable (_ send: Pieces.Send) async throws -> Void
    ) -> Answer {
        var answer = Answer.file(name, [], type: type)
        answer.pieces = Pieces(write: pieces)
        return answer
    }
}
