import ArgumentParser
import CatalogFiles
import Portfolios
import Rulebooks

/// Input that cannot be used: what to say about it, and the exit code that says so to a script.
struct BadInput: Error, CustomStringConvertible {
    /// One sentence a line.
    var lines: [String]
    var exitCode: ExitCode

    /// `EX_DATAERR` of sysexits.h: the input was wrong.
    static let data = ExitCode(65)
    /// `EX_NOINPUT`: there was no such file, or it could not be read.
    static let missing = ExitCode(66)

    init(_ line: String, exitCode: ExitCode = BadInput.data) {
        lines = [line.printable]
        self.exitCode = exitCode
    }

    /// One of them a line, all printable already.
    init(sentences: [String]) {
        lines = sentences
        exitCode = BadInput.data
    }

    init(_ problems: [Problem]) {
        lines = problems.map(\.description)
        exitCode = BadInput.data
    }

    var description: String { lines.joined(separator: "\n") }
}

extension ParsableCommand {
    /// Runs the work of a command; bad input is told on standard error and ends with its exit code.
    func reporting(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let bad as BadInput {
            Terminal.complain(bad.description)
            throw bad.exitCode
        } catch let error as CatalogError {
            Terminal.complain(BadInput(error.problems).description)
            throw BadInput.data
        }
    }
}
