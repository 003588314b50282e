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
        let file = try InputFile(path)
        let lines = LineBlocks(file)
        let tables = ReadingTables(vocabulary: question.vocabulary)
        let evaluators = Answerer.evaluators(for: question)
        // More pieces than cores, so that none waits long for the slowest.
        let pieces = 8 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        let workers = (0..<pieces).map { _ in
            PieceWorker(question: question, tables: tables, evaluators: evaluators, file: file.name, isBrief: isBrief)
        }
        var isClean = true
        while let block = try lines.next() {
            let parts = block.split(into: pieces)
            DispatchQueue.concurrentPerform(iterations: parts.count) { workers[$0].work(on: parts[$0]) }
            for index in parts.indices {
                Terminal.say(workers[index].answerer.out)
                for problem in workers[index].problems { Terminal.complain(problem.description) }
                isClean = isClean && workers[index].problems.isEmpty
            }
        }
        if !isClean { throw BadInput.data }
    }
}

/// One worker: it reads, evaluates and writes the lines of one piece after another.
final class PieceWorker: @unchecked Sendable {
    // Handed to one thread at a time by `concurrentPerform`.
    let answerer: Answerer
    private(set) var problems: [Problem] = []
    private let file: String
    private let isBrief: Bool
    private let noEdition: String

    init(question: Question, tables: ReadingTables, evaluators: [String: Evaluator], file: String, isBrief: Bool) {
        answerer = Answerer(question: question, tables: tables, evaluators: evaluators)
        self.file = file
        self.isBrief = isBrief
        noEdition = question.noEdition
    }

    func work(on piece: LineBlocks.Piece) {
        answerer.out.removeAll()
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
            try answerer.read(bytes)
        } catch {
            return note(line: line, column: error.offset + 1, error.path, error.message)
        }
        guard let desk = answerer.evaluate(brief: isBrief) else { return note(line: line, column: 1, "", noEdition) }
        if isBrief { desk.brief.write() } else { desk.full.writeFull() }
        answerer.out.append(byte: 0x0A)
    }

    private func note(line: Int, column: Int, _ path: String, _ message: String) {
        problems.append(Problem(place: Place(file: file, line: line, column: column), path: path, message: message))
    }
}
