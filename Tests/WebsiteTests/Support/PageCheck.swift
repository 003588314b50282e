/// Everything that is not well formed or not accessible in the HTML of a page, as sentences. It reads the strict
/// subset that the site writes: lower-case tags, quoted attributes.
struct PageCheck {
    private(set) var problems: [String] = []
    private var open: [String] = []
    private var ids: Set<String> = []
    private var references: [(String, String)] = []
    private var controls: Set<String> = []
    private var labelled: Set<String> = []
    private var lastHeading = 0
    private var mains = 0

    private static let voids: Set = ["meta", "link", "input", "br", "hr", "img"]

    init(_ html: String) {
        var rest = html[...]
        if rest.hasPrefix("<!doctype html>\n") { rest = rest.dropFirst(16) } else { problems.append("no doctype") }
        while let start = rest.firstIndex(of: "<") {
            guard let end = rest[start...].firstIndex(of: ">") else {
                problems.append("a tag that does not end")
                break
            }
            read(String(rest[rest.index(after: start)..<end]))
            rest = rest[rest.index(after: end)...]
        }
        finish()
    }

    private mutating func read(_ tag: String) {
        if tag.hasPrefix("/") {
            let name = String(tag.dropFirst())
            if open.popLast() != name { problems.append("</\(name)> closes nothing") }
            return
        }
        let (name, attributes) = PageCheck.parse(tag)
        if !PageCheck.voids.contains(name) { open.append(name) }
        note(name, attributes)
    }

    private mutating func note(_ name: String, _ attributes: [(String, String)]) {
        if Set(attributes.map(\.0)).count != attributes.count { problems.append("an attribute twice in <\(name)>") }
        for (key, value) in attributes {
            switch key {
            case "id": if !ids.insert(value).inserted { problems.append("the id \(value) twice") }
            case "for":
                references.append((key, value))
                labelled.insert(value)
            case "form": references.append((key, value))
            case "aria-labelledby", "aria-describedby":
                for id in value.split(separator: " ") { references.append((key, String(id))) }
            case "href" where value.hasPrefix("#") && value.count > 1:
                references.append((key, String(value.dropFirst())))
            case "style": problems.append("a style attribute in <\(name)>")
            default: if key.hasPrefix("on") { problems.append("the script \(key) in <\(name)>") }
            }
        }
        // A block of data is no program, and browsers do not run it.
        let isData = name == "script" && attributes.contains { $0 == ("type", "application/ld+json") }
        let isOurs = attributes.contains { $0.0 == "src" && $0.1.hasPrefix("/assets/") }
        if !isData, !isOurs, name == "script" || name == "style" { problems.append("<\(name)>") }
        if name == "main" { mains += 1 }
        if ["input", "select", "textarea"].contains(name) { noteControl(attributes) }
        if name.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) { noteHeading(level) }
    }

    private mutating func noteControl(_ attributes: [(String, String)]) {
        // What stands in a label has it.
        if open.contains("label") || attributes.contains(where: { $0 == ("type", "hidden") }) { return }
        guard let id = attributes.first(where: { $0.0 == "id" })?.1 else {
            return problems.append("a field without id")
        }
        controls.insert(id)
    }

    private mutating func noteHeading(_ level: Int) {
        // The summary of problems stands before the first heading, so that it is read first.
        if level > lastHeading + 1, lastHeading != 0 { problems.append("h\(level) follows h\(lastHeading)") }
        lastHeading = level
    }

    private mutating func finish() {
        if !open.isEmpty { problems.append("still open: \(open)") }
        if mains != 1 { problems.append("\(mains) main parts") }
        for (key, id) in references where !ids.contains(id) {
            problems.append("\(key) names \(id), which is not there")
        }
        for control in controls.subtracting(labelled).sorted() { problems.append("no label for \(control)") }
    }

    private static func parse(_ tag: String) -> (String, [(String, String)]) {
        let name = String(tag.prefix { $0 != " " })
        var attributes: [(String, String)] = []
        var rest = tag.dropFirst(name.count)
        while let first = rest.firstIndex(where: { $0 != " " && $0 != "/" }) {
            rest = rest[first...]
            let key = String(rest.prefix { $0 != "=" && $0 != " " })
            rest = rest.dropFirst(key.count)
            guard rest.hasPrefix("=\"") else {
                attributes.append((key, ""))
                continue
            }
            let value = String(rest.dropFirst(2).prefix { $0 != "\"" })
            rest = rest.dropFirst(value.count + 3)
            attributes.append((key, value))
        }
        return (name, attributes)
    }
}
