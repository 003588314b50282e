import Glibc

/// The program as a process of its own: from JSON Lines to JSON Lines, one person, and the first page.
struct WholeProgram {
    let binary: String
    let workload: Workload

    func measure() {
        let common =
            "--rulebook workload --as-of 2026-03-03 --catalog \(workload.catalog) --providers \(workload.providers)"
        batch(
            "JSON Lines to JSON Lines, brief",
            "\(binary) evaluate \(common) --portfolios \(workload.portfolios) --brief")
        batch("JSON Lines to JSON Lines, explained", "\(binary) evaluate \(common) --portfolios \(workload.portfolios)")
        let one = workload.folder + "/one.json"
        _ = system("head -n 1 \(workload.portfolios) > \(one)")
        let single = "\(binary) evaluate \(common) --portfolio \(one)"
        let times = (0..<15).map { _ in run(single).wall }.sorted()
        print("one person, workload catalog: median \(tenths(times[7] * 1000)) ms, least \(tenths(times[0] * 1000)) ms")
        let own = "\(binary) evaluate --rulebook imhs --as-of 2026-03-03 --catalog catalog --portfolio"
        if access("catalog", F_OK) == 0 {
            let small = workload.folder + "/small.json"
            _ = system("echo '{\"id\":\"mira\",\"entries\":[]}' > \(small)")
            let times = (0..<15).map { _ in run("\(own) \(small)").wall }.sorted()
            print(
                "one person, whole catalog: median \(tenths(times[7] * 1000)) ms, least \(tenths(times[0] * 1000)) ms")
            FirstPage(binary: binary).measure()
        }
    }

    private func batch(_ what: String, _ command: String) {
        let used = run(command)
        let people = Double(workload.people)
        print(
            "\(what): \(Int(people / used.cpu)) a CPU-second, \(Int(people / used.wall)) a second, "
                + "\(tenths(used.cpu / used.wall)) cores, peak \(used.peak / 1024) MB")
    }

    /// Runs a command with its output thrown away: wall and CPU seconds, and peak memory in kB.
    private func run(_ command: String) -> (wall: Double, cpu: Double, peak: Int) {
        var (start, end) = (timespec(), timespec())
        clock_gettime(CLOCK_MONOTONIC, &start)
        let child = spawn(command)
        var status: Int32 = 0
        var usage = rusage()
        wait4(child, &status, 0, &usage)
        clock_gettime(CLOCK_MONOTONIC, &end)
        if status != 0 { print("exit status \(status >> 8) of: \(command)") }
        let wall = Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
        let cpu = [usage.ru_utime, usage.ru_stime].reduce(0.0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
        return (wall, cpu, usage.ru_maxrss)
    }

    private func spawn(_ command: String) -> pid_t {
        var child: pid_t = 0
        let words = ["/bin/sh", "-c", "exec \(command) > /dev/null"]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { (word: String) in strdup(word) }
        arguments.append(nil)
        posix_spawn(&child, "/bin/sh", nil, nil, &arguments, environ)
        for argument in arguments { free(argument) }
        return child
    }
}
