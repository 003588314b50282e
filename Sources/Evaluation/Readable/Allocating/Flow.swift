extension ReadableEvaluator {
    /// Capacities between numbered places, of which as much as possible flows along shortest free paths.
    struct Flow {
        /// What may still flow from one place to another.
        private var free: [[Int]]
        private var capacity: [[Int]]

        init(places: Int) {
            free = Array(repeating: Array(repeating: 0, count: places), count: places)
            capacity = free
        }

        mutating func open(from: Int, to: Int, capacity amount: Int) {
            free[from][to] += amount
            capacity[from][to] += amount
        }

        /// What flows from one place to another.
        func amount(from: Int, to: Int) -> Int { max(0, capacity[from][to] - free[from][to]) }

        /// Lets flow what still can (Ford and Fulkerson, shortest paths first).
        mutating func fill(from source: Int, to sink: Int) {
            while let path = shortestPath(from: source, to: sink) {
                let steps = Array(zip(path, path.dropFirst()))
                let amount = steps.map { free[$0][$1] }.min() ?? 0
                for (from, to) in steps {
                    free[from][to] -= amount
                    free[to][from] += amount
                }
            }
        }

        private func shortestPath(from source: Int, to sink: Int) -> [Int]? {
            var paths = [[source]]
            var seen: Set<Int> = [source]
            while let path = paths.first, let place = path.last {
                paths.removeFirst()
                if place == sink { return path }
                for next in free.indices where free[place][next] > 0 && seen.insert(next).inserted {
                    paths.append(path + [next])
                }
            }
            return nil
        }
    }
}
