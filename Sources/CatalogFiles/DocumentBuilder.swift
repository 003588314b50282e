import Rulebooks

/// Puts events together into one `Document`, on a stack of its own: nesting can exhaust neither stack nor memory.
struct DocumentBuilder {
    /// Lists and maps inside each other that a file may have.
    static let deepest = 64
    /// More than this nobody reads.
    private static let mostProblems = 100

    private struct Open {
        var isMap: Bool
        var place: Place
        var items: [Document] = []
        var pairs: [Document.Pair] = []
        var key: (text: String, place: Place)?
    }

    let file: String
    private(set) var root: Document?
    private(set) var problems: [Problem] = []
    private var open: [Open] = []
    private var documents = 0

    init(file: String) { self.file = file }

    /// Takes one event; `false` when nothing more can be made of the file.
    mutating func take(_ event: YAMLEvents.Event, at mark: YAMLEvents.Mark) -> Bool {
        let place = Place(file: file, line: mark.line, column: mark.column)
        switch event {
        case .scalar(let text, let quoted, let decorated):
            refuseDecoration(decorated, at: place)
            refuseControlCharacters(text, at: place)
            takeScalar(text, quoted: quoted, at: place)
        case .listStart(let decorated): return start(isMap: false, decorated, at: place)
        case .mapStart(let decorated): return start(isMap: true, decorated, at: place)
        case .end: finish()
        case .alias:
            report("an alias (*name) is not allowed; write the value out", at: place)
            return false
        case .documentStart:
            documents += 1
            guard documents > 1 else { return true }
            report("a second document (---) is not allowed; one file holds one", at: place)
            return false
        case .other, .streamEnd: break
        }
        return true
    }

    private mutating func start(isMap: Bool, _ decorated: Bool, at place: Place) -> Bool {
        refuseDecoration(decorated, at: place)
        if let last = open.indices.last, open[last].isMap, open[last].key == nil {
            report("a key must be a word, not a list or a map", at: place)
            return false
        }
        guard open.count < Self.deepest else {
            report("nested more than \(Self.deepest) deep", at: place)
            return false
        }
        open.append(Open(isMap: isMap, place: place))
        return true
    }

    private mutating func takeScalar(_ text: String, quoted: Bool, at place: Place) {
        if let last = open.indices.last, open[last].isMap, open[last].key == nil {
            open[last].key = (text, place)
        } else {
            close(.scalar(text, quoted: quoted, place))
        }
    }

    private mutating func finish() {
        guard let ended = open.popLast() else { return }
        if ended.isMap {
            refuseRepeatedKeys(ended.pairs)
            close(.map(ended.pairs, ended.place))
        } else {
            close(.list(ended.items, ended.place))
        }
    }

    /// Gives a whole value to what it stands in.
    private mutating func close(_ value: Document) {
        guard let last = open.indices.last else {
            root = value
            return
        }
        if let key = open[last].key {
            open[last].pairs.append(Document.Pair(key: key.text, keyPlace: key.place, value: value))
            open[last].key = nil
        } else {
            open[last].items.append(value)
        }
    }

    private mutating func refuseRepeatedKeys(_ pairs: [Document.Pair]) {
        var seen: [String: Int] = [:]
        if pairs.count > 12 {
            for pair in pairs { seen[pair.key, default: 0] += 1 }
            guard seen.count < pairs.count else { return }
            seen = [:]
        }
        for (index, pair) in pairs.enumerated() {
            let earlier =
                pairs.count > 12
                ? seen.updateValue(pair.keyPlace.line, forKey: pair.key)
                : pairs[..<index].first { $0.key == pair.key }?.keyPlace.line
            guard let earlier else { continue }
            report("the key “\(pair.key)” stands here twice (first on line \(earlier))", at: pair.keyPlace)
        }
    }

    private mutating func refuseDecoration(_ decorated: Bool, at place: Place) {
        guard decorated else { return }
        report("anchors (&name) and tags (!name) are not allowed", at: place)
    }

    private mutating func refuseControlCharacters(_ text: String, at place: Place) {
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }) else { return }
        report("the text holds a control character", at: place)
    }

    private mutating func report(_ message: String, at place: Place) {
        guard problems.count < Self.mostProblems else { return }
        problems.append(Problem(place: place, path: "", message: message))
    }
}
