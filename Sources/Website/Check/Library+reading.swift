package import Portfolios

extension Library {
    /// More entries than any working life fills; a page about more could not be read.
    static let mostEntries = 3_000

    /// Reads uploaded portfolios with the reader that the command line uses too.
    package static func reading(_ vocabulary: Vocabulary) -> ReadPortfolio {
        let tables = ReadingTables(vocabulary: vocabulary)
        return { bytes in
            bytes.withUnsafeBufferPointer { buffer in
                let columns = PortfolioColumns()
                do throws(ReadingProblem) {
                    try PortfolioReader(tables: tables).read(buffer, into: columns)
                    return .success(columns.portfolio())
                } catch {
                    let line = error.position(in: buffer).line
                    return .failure(ProblemList([.init(line: line, path: error.path, message: error.message)]))
                }
            }
        }
    }
}
