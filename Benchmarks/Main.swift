import Glibc

/// `attune-bench DIR [people]`: makes the workload in DIR and measures the evaluator and the program on it.
/// `attune-bench site DIR [programs]`: makes a catalog of so many programs in DIR and measures the website on it.
/// Figures are ratios and CPU time; wall-clock times on shared machines say little.
@main
struct Main {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 2 else {
            print("usage: attune-bench DIR [people]   (set ATTUNE to the release binary)")
            exit(64)
        }
        if arguments[1] == "site", arguments.count > 2 {
            return try SiteBench(folder: arguments[2], programs: arguments.count > 3 ? Int(arguments[3]) : nil)
                .measure()
        }
        let people = arguments.count > 2 ? Int(arguments[2]) ?? 20_000 : 20_000
        let workload = Workload(folder: arguments[1], people: people)
        try workload.write()
        print("workload: \(people) portfolios of \(workload.bytes / people) bytes, \(Workload.leaves) leaves and parts")
        // Before this process fills its own memory: a child's peak is counted from its parent's.
        if let binary = getenv("ATTUNE") { WholeProgram(binary: String(cString: binary), workload: workload).measure() }
        try InProcess(workload: workload).measure()
        try WholeCatalogBench(folder: arguments[1]).measure()
    }
}
