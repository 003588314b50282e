/// Problems gathered while files are read, each with the path at which it stands in its own file.
package final class Findings {
    /// More than this nobody reads; gathering stops here, so that a hostile file costs no more.
    private static let most = 500

    package private(set) var problems: [Problem] = []
    /// How often something was reported, repeats included: whoever sees it grow knows that something was wrong.
    private(set) var count = 0
    private var known: Set<Problem> = []
    private var roots: [String: Document] = [:]
    /// Knows more files; nothing is added to it while forks of it are at work.
    private var parent: Findings?

    package init() {}

    /// Whether enough is known to be wrong, so that nobody needs to look for words to say more.
    var isFull: Bool { problems.count >= Self.most }

    /// Makes known what a file holds, so that places in it can be given as paths.
    package func open(_ document: Document) { roots[document.place.file] = document }

    package func add(_ found: [Problem]) { problems += found }

    /// Findings of their own about the same files.
    func fork() -> Findings {
        let other = Findings()
        other.parent = self
        return other
    }

    /// Takes over what another found. What is wrong in a base is found once for each overlay, and said once.
    func join(_ other: Findings) {
        count += other.count
        for problem in other.problems where !isFull {
            if known.insert(problem).inserted { problems.append(problem) }
        }
    }

    /// A problem with a value.
    package func report(_ message: String, at document: Document) {
        report(message, at: document.place, key: false)
    }

    /// A problem with a key, or with all that stands under it.
    package func report(_ message: String, at pair: Document.Pair) {
        report(message, at: pair.keyPlace, key: true)
    }

    /// A problem with what stands under a key of a map; with the map itself when it has no such key.
    package func report(_ message: String, at document: Document, key: String?) {
        if let key, let pair = document.pair(key) {
            report(message, at: pair)
        } else {
            report(message, at: document)
        }
    }

    private func root(_ file: String) -> Document? { roots[file] ?? parent?.root(file) }

    private func report(_ message: String, at place: Place, key: Bool) {
        count += 1
        guard !isFull else { return }
        let path = root(place.file)?.path(to: place, key: key) ?? ""
        let problem = Problem(place: place, path: path, message: message)
        // An overlay's base is read again for each overlay: what is wrong in it is said once.
        if known.insert(problem).inserted { problems.append(problem) }
    }
}
