import Dispatch
import Evaluation
import Glibc
import Portfolios
import Rulebooks

/// The answers for a file with one portfolio a line: streamed, on all cores, in the order of the file.
struct ManyPeople {
    var question: Question
    var path: String
    var isBrief: Bool

    func answer() throws {
        let tables = ReadingTables(vocabulary: question.vocabulary)
        let evaluators = Answerer.evaluators(for: question)
        let isClean = try ManyPeople.work(through: try InputFile(path)) {
            LineWriter(answerer: Answerer(question: question, tables: tables, evaluators: evaluators), isBrief: isBrief)
        } taking: {
            Terminal.say($0.answerer.out)
        }
        if !isClean { throw BadInput.data }
    }

    /// Hands each line of a file to one of many workers; `false` if some lines were bad.
    ///
    /// - Parameters:
    ///   - makeWorker: what one worker has to itself.
    ///   - take: takes what a worker made of its piece, piece after piece in the order of the file.
    static func work<Worker: LineWorker>(
        through file: InputFile, with makeWorker: () -> Worker, taking take: (Worker) -> Void
    ) throws -> Bool {
        let lines = LineBlocks(file)
        // More pieces than cores, so that none waits long for the slowest.
        let pieces = 8 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        let workers = (0..<pieces).map { _ in PieceWorker(makeWorker(), file: file.name) }
        var isClean = true
        while let block = try lines.next() {
            let parts = block.split(into: pieces)
            DispatchQueue.concurrentPerform(iterations: parts.count) { workers[$0].work(on: parts[$0]) }
            for index in parts.indices {
                take(workers[index].worker)
                for problem in workers[index].problems { Terminal.complain(problem.description) }
                isClean = isClean && workers[index].problems.isEmpty
            }
        }
        return isClean
    }
}

/// What is done with one line after another: one portfolio each.
protocol LineWorker: AnyObject, SendableMetatype {
    /// Forgets what it made of the lines before.
    func begin()
    func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingProblem)
    /// Works on the portfolio that was read; says what was wrong, if something was.
    func work() -> String?
}

/// Writes the verdict on each portfolio as one line.
final class LineWriter: LineWorker {
    let answerer: Answerer
    private let isBrief: Bool

    init(answerer: Answerer, isBrief: Bool) {
        self.answerer = answerer
        self.isBrief = isBrief
    }

    func begin() { answerer.out.removeAll() }

    func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingProblem) { try answerer.read(bytes) }

    func work() -> String? {
        guard let desk = answerer.evaluate(brief: isBrief) else { return answerer.noEdition }
        if isBrief { desk.brief.write() } else { desk.full.writeFull() }
        answerer.out.append(byte: 0x0A)
        return nil
    }
}

/// One worker and the lines of one piece after another.
final class PieceWorker<Worker: LineWorker>: @unchecked Sendable {
    // Handed to one thread at a time by `concurrentPerform`.
    let worker: Worker
    private(set) var problems: [Problem] = []
    private let file: String

    init(_ worker: Worker, file: String) {
        self.worker = worker
        self.file = file
    }

    func work(on piece: LineBlocks.Piece) {
        worker.begin()
        problems.removeAll(keepingCapacity: true)
        var line = piece.firstLine
        var start = piece.bytes.startIndex
        while start < piece.bytes.endIndex {
            let rest = UnsafeBufferPointer(rebasing: piece.bytes[start...])
            let length = rest.firstLineFeed ?? rest.count
            work(on: UnsafeBufferPointer(rebasing: rest[..<length]), line: line)
            start += length + 1
            line += 1
        }
        if piece.isTooLong { note(line: piece.firstLine, column: 1, "", LineBlocks.tooLong) }
    }

    private func work(on bytes: UnsafeBufferPointer<UInt8>, line: Int) {
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return }
        do throws(ReadingProblem) {
            try worker.read(bytes)
        } catch {
            return note(line: line, column: error.offset + 1, error.path, error.message)
        }
        if let problem = worker.work() { note(line: line, column: 1, "", problem) }
    }

    private func note(line: Int, column: Int, _ path: String, _ message: String) {
        problems.append(Problem(place: Place(file: file, line: line, column: column), path: path, message: message))
    }
}
