import Foundation

/// Measures the website with 64 visitors at once, beside nginx with a file of the same size.
struct SiteBench {
    let folder: String
    let programs: Int

    init(folder: String, programs: Int?) {
        self.folder = folder
        self.programs = programs ?? 10_000
    }

    func measure() throws {
        let ids = try LargeCatalog(from: "catalog", to: folder + "/catalog", programs: programs).write()
        guard let binary = ProcessInfo.processInfo.environment["ATTUNE"] else {
            return print("a catalog with \(ids.count) invented programs is in \(folder)/catalog; set ATTUNE to measure")
        }
        print("machine: \(load()) waiting for its cores")
        try idle(binary)
        let site = try SiteProcess(binary, catalog: folder + "/catalog")
        defer { site.stop() }
        print("with \(ids.count) programs: \(site.opening), idle memory \(site.memory) MB")
        let finder = FinderAddresses(page: site.text(of: "/programs"))
        let nginx = try StaticServer(folder: folder + "/nginx", file: site.bytes(of: "/programs"))
        defer { nginx.stop() }
        let credentials = site.links(on: "/credentials", to: "/credentials/")
        try firstTime(credentials + site.links(on: "/es/credentials", to: "/es/credentials/"), site, nginx)
        print("asked for before:")
        for (name, path) in [
            ("finder", "/programs"), ("program", "/programs/program-1"), ("credential", "/credentials/imhs"),
        ] {
            try compare(name, [path], site, nginx)
        }
        print("made anew for each visitor:")
        try compare("every facet, one value each", finder.addresses(choosing: 14), site, nginx)
        try compare("three facets", finder.addresses(choosing: 3), site, nginx)
        try compare("three facets, gzip", finder.addresses(choosing: 3), site, nginx, ["Accept-Encoding: gzip"])
        // More than are kept, one after the other.
        try compare("program", ids.map { "/programs/" + $0 }, site, nginx)
        try compare("guided question", questions, site, nginx)
        try compare("compare", comparisons(of: ids, credentials), site, nginx)
        print("memory after all this: \(site.memory) MB")
    }

    /// What people may have said when they come to a question, in addresses that are too long to be kept.
    private var questions: [String] {
        ["us-mi", "us-ma", "us-tx", "us-wi"].flatMap { place in
            ["associate", "bachelors", "masters"].map { level in
                "/check/questions?place=\(place)&level=\(level)&unkept=" + String(repeating: "x", count: 256)
            }
        }
    }

    /// Three programs and a credential each time.
    private func comparisons(of programs: [String], _ credentials: [String]) -> [String] {
        (0..<min(2000, programs.count)).map { number in
            let three = (0..<3).map { "program=" + programs[(number * 7 + $0 * 31) % programs.count] }
            let credential = credentials[number % credentials.count].dropFirst("/credentials/".count)
            return "/compare?" + three.joined(separator: "&") + "&credential=" + credential
        }
    }

    /// Every credential in both languages: what it takes the first visitor of the day, who may take no gzip and has a
    /// connection of their own; and all of them in turn after that.
    private func firstTime(_ credentials: [String], _ site: SiteProcess, _ nginx: StaticServer) throws {
        for time in ["for the first time", "again"] {
            let before = site.cpuMilliseconds
            for path in credentials { _ = site.bytes(of: path) }
            let each = (site.cpuMilliseconds - before) / Double(credentials.count)
            print(
                "\(credentials.count) pages of credentials, each \(time) with a connection of its own: "
                    + "\(rounded(each)) ms of CPU each")
        }
        try compare("all of them in turn", credentials, site, nginx)
    }

    /// Pages, and then nginx with a file of the size of the first.
    private func compare(
        _ name: String, _ paths: [String], _ site: SiteProcess, _ nginx: StaticServer, _ headers: [String] = []
    ) throws {
        let page = site.bytes(of: paths[0], headers)
        try nginx.serve(page)
        let ours = try run(site, paths, headers)
        report("\(name), \(page.count / 1000) kB", ours)
        let theirs = try Load(port: nginx.port, paths: ["/file.html"], headers: [], folder: folder).run()
        let ratio = Double(Int(ours.load.p99 / theirs.p99 * 100)) / 100
        print("  nginx, as large: p50 \(theirs.p50) ms, p99 \(theirs.p99) ms; our p99 is \(ratio) times that")
    }

    /// The memory of the real catalog.
    private func idle(_ binary: String) throws {
        let site = try SiteProcess(binary, catalog: "catalog")
        defer { site.stop() }
        print("with the real catalog: \(site.opening), idle memory \(site.memory) MB")
    }

    private func run(_ site: SiteProcess, _ paths: [String], _ headers: [String]) throws -> (
        cpu: Double, load: Load.Result
    ) {
        let before = site.cpuMilliseconds
        let load = try Load(port: site.port, paths: paths, headers: headers, folder: folder).run()
        return ((site.cpuMilliseconds - before) / Double(max(1, load.requests)), load)
    }

    private func report(_ name: String, _ result: (cpu: Double, load: Load.Result)) {
        let load = result.load
        print(
            "\(name): \(rounded(result.cpu)) ms of CPU a request, \(load.requests) requests, "
                + "p50 \(load.p50) ms, p99 \(load.p99) ms, \(load.errors) errors")
    }

    private func rounded(_ milliseconds: Double) -> Double { Double(Int(milliseconds * 1000)) / 1000 }

    private func load() -> String {
        // Without this file there is nothing to say.
        (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ").first.map(String.init)
            ?? "?"
    }
}
