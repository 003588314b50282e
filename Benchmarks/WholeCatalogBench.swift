import CatalogFiles
import Evaluation
import Glibc
import Offerings
import Rulebooks

/// Reading and checking the project's own catalog, and one that is ten times as large, if the benchmark runs in the
/// project's folder.
struct WholeCatalogBench {
    let folder: String

    func measure() throws {
        guard access("catalog", F_OK) == 0 else { return }
        tell("the whole catalog", "catalog")
        let large = try TenfoldCatalog(from: "catalog", to: "\(folder)/tenfold").write()
        tell("ten times the catalog (\(large) files)", "\(folder)/tenfold")
    }

    /// The median of five: loaded; loaded and checked for texts, references and what is worth knowing; and with its
    /// cases run.
    private func tell(_ what: String, _ directory: String) {
        let check = checkCatalog(at: directory)
        guard let catalog = check.catalog else {
            print("\(what): \(check.problems.count) problems, the first: \(check.problems.first?.description ?? "")")
            return
        }
        let load = median { _ = loadDirectory(at: directory) }
        let checked = median { _ = checkCatalog(at: directory) }
        let cases = median { _ = CaseCheck(catalog: catalog).problems(of: check.cases, by: AllCores()) }
        print(
            "\(what): \(catalog.rulebooks.count) rulebooks and \(check.directory?.programs.count ?? 0) programs loaded in "
                + "\(load), checked in \(checked), \(check.cases.count) cases run in \(cases)")
    }

    private func median(_ work: () -> Void) -> String {
        let times = (0..<5).map { _ in both(work) }.sorted { $0.wall < $1.wall }
        return "\(tenths(times[2].wall * 1000)) ms (\(tenths(times[2].cpu * 1000)) ms of CPU)"
    }

    private func both(_ work: () -> Void) -> (wall: Double, cpu: Double) {
        let start = wallNow()
        let used = cpu(work)
        return (wallNow() - start, used)
    }
}

func wallNow() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}
