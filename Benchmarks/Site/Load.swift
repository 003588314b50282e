import Foundation

/// Sixty-four visitors who ask as fast as they are answered, for some seconds: wrk.
struct Load {
    let port: Int
    let paths: [String]
    let headers: [String]
    let folder: String

    struct Result {
        var requests = 0
        /// Milliseconds.
        var p50 = 0.0
        var p99 = 0.0
        /// Connections that failed, and answers that were none.
        var errors = 0
    }

    func run() throws -> Result {
        let script = folder + "/paths.lua"
        let list = paths.map { "\"\($0)\"" }.joined(separator: ",")
        let headerLines = headers.map { $0.replacingOccurrences(of: ": ", with: "\"] = \"") }
            .map { "wrk.headers[\"\($0)\"\n" }.joined()
        let lua = """
            local paths = {\(list)}
            local number = 0
            \(headerLines)
            request = function() number = number + 1; return wrk.format("GET", paths[(number - 1) % #paths + 1]) end
            done = function(summary, latency, requests)
              local e = summary.errors
              io.write(string.format("figures %d %.3f %.3f %d\\n", summary.requests, latency:percentile(50) / 1000,
                latency:percentile(99) / 1000, e.connect + e.read + e.write + e.status + e.timeout))
            end
            """
        try lua.write(toFile: script, atomically: true, encoding: .utf8)
        let said = try Child.output(
            "wrk", ["-t1", "-c64", "-d5s", "-s", script, "http://127.0.0.1:\(port)"])
        guard let line = said.split(separator: "\n").first(where: { $0.hasPrefix("figures ") }) else { return Result() }
        let words = line.split(separator: " ").dropFirst().map(String.init)
        return Result(
            requests: Int(words[0]) ?? 0, p50: Double(words[1]) ?? 0, p99: Double(words[2]) ?? 0,
            errors: Int(words[3]) ?? 0)
    }
}

/// Addresses of the finder as its own page links to them.
struct FinderAddresses {
    /// Of each facet, its choices: `state=us-mi`.
    private var choices: [String: [String]] = [:]

    init(page: String) {
        for match in page.matches(of: /href="\?([a-z]+)=([a-z0-9-]+)"/) {
            let key = String(match.output.1)
            if key != "page", key != "sort", key != "near" {
                choices[key, default: []].append("\(key)=\(match.output.2)")
            }
        }
    }

    /// Two thousand different ones, the same in every run.
    func addresses(choosing count: Int) -> [String] {
        let keys = choices.keys.sorted()
        return (0..<2000).map { number in
            let some = (0..<min(count, keys.count)).map { keys[(number + $0 * 5) % keys.count] }
            let chosen = Set(some).sorted().enumerated().compactMap { place, key in
                choices[key].map { $0[(number / keys.count + place * 7) % $0.count] }
            }
            return "/programs?" + chosen.joined(separator: "&") + "&page=\(number % 3 + 1)"
        }
    }
}
