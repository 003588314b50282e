import CatalogFiles
import Evaluation
import Glibc
import Portfolios
import Rulebooks

/// Reading, evaluating and writing in this process, on one core, each timed by the CPU it takes.
final class InProcess {
    private let workload: Workload
    private let asOf = Day(year: 2026, month: 3, day: 3) ?? Day(number: 20_515)

    init(workload: Workload) { self.workload = workload }

    func measure() throws {
        let reading = loadCatalog(at: workload.catalog)
        guard let catalog = reading.catalog else {
            throw BenchError(reading.problems.map(\.description).joined(separator: "\n"))
        }
        let providers = try readProviders(at: workload.providers, vocabulary: catalog.vocabulary)
        let evaluator = Evaluator(rulebook: catalog.rulebooks[0], vocabulary: catalog.vocabulary, providers: providers)
        let reader = PortfolioReader(tables: ReadingTables(vocabulary: catalog.vocabulary))
        let lines = try Lines(path: workload.portfolios)
        let columns = try lines.all.prefix(500).map { line in
            let columns = PortfolioColumns()
            try reader.read(line, into: columns)
            return columns
        }
        let bench = EvaluationBench(evaluator)
        let rounds = max(1, workload.people / columns.count)
        rate("evaluate alone, remaining amounts", rounds * columns.count) {
            for _ in 0..<rounds { for one in columns { bench.evaluate(one, on: asOf, brief: true) } }
        }
        let out = ByteBuffer()
        let full = OutcomeJSON(bench: bench, into: out)
        rate("evaluate alone, claimed and verified, every entry explained", rounds * columns.count) {
            for _ in 0..<rounds {
                for one in columns {
                    bench.evaluate(one, on: asOf)
                    _ = bench.explainEverything()
                }
            }
        }
        rate("the same, written as JSON", rounds * columns.count) {
            for _ in 0..<rounds {
                for one in columns {
                    bench.evaluate(one, on: asOf)
                    full.writeFull()
                    out.removeAll()
                }
            }
        }
        bench.evaluate(columns[0], on: asOf)
        full.writeFull()
        print("one explanation: \(out.count) bytes")
        let own = PortfolioColumns()
        try rate("read JSON", lines.all.count) { for line in lines.all { try reader.read(line, into: own) } }
        slowest(bench, columns)
    }

    /// The slowest portfolio against the median, each the best of nine runs so that the machine's noise falls out.
    private func slowest(_ bench: EvaluationBench, _ columns: [PortfolioColumns]) {
        var times = columns.map { one in
            (0..<9).map { _ in cpu { bench.evaluate(one, on: asOf, brief: true) } }.min() ?? 0
        }
        times.sort()
        let (median, most) = (times[times.count / 2], times[times.count - 1])
        print(
            "slowest portfolio: \(micros(most)) µs, \(tenths(most / median)) times the median of \(micros(median)) µs")
    }

    private func rate(_ what: String, _ count: Int, _ work: () throws -> Void) rethrows {
        let seconds = try cpu(work)
        print("\(what): \(Int(Double(count) / seconds)) a CPU-second (\(micros(seconds / Double(count))) µs each)")
    }
}

func cpu(_ work: () throws -> Void) rethrows -> Double {
    let start = cpuNow()
    try work()
    return cpuNow() - start
}

private func cpuNow() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

func micros(_ seconds: Double) -> String { tenths(seconds * 1e6) }

func tenths(_ value: Double) -> String {
    let scaled = Int((value * 10).rounded())
    return "\(scaled / 10).\(scaled % 10)"
}

/// A file's lines in memory.
final class Lines {
    let all: [UnsafeBufferPointer<UInt8>]

    init(path: String) throws {
        guard let file = fopen(path, "r") else { throw BenchError("cannot read \(path)") }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let size = ftell(file)
        rewind(file)
        // Kept until the process ends.
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size)
        fread(memory.baseAddress, 1, size, file)
        var lines: [UnsafeBufferPointer<UInt8>] = []
        var start = 0
        for index in 0..<size where memory[index] == 0x0A {
            lines.append(UnsafeBufferPointer(rebasing: memory[start..<index]))
            start = index + 1
        }
        all = lines
    }
}
