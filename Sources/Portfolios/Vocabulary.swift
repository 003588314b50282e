/// A word of the shared vocabulary, as a small number.
package struct Term: Hashable, Comparable, Sendable {
    /// 1 and up; 0 is no term.
    package var number: UInt16
    @inlinable
    package init(number: UInt16) { self.number = number }
    package static func < (left: Term, right: Term) -> Bool { left.number < right.number }
}

/// Every term that rulebooks and portfolios may use, in named lists. A list's order means something where the
/// field has an order (`levels` is a ladder from none to doctorate).
package struct Vocabulary: Sendable {
    private var names: [String] = [""]
    private var labels: [String] = [""]
    private var numbers: [String: Term] = [:]
    private var lists: [String: [Term]] = [:]

    package init() {}

    /// Adds a term to a list; a term may stand in several lists. The first label given stays.
    package mutating func add(_ name: String, to list: String, label: String? = nil) {
        let term: Term
        if let known = numbers[name] {
            term = known
            if let label, labels[Int(term.number)].isEmpty { labels[Int(term.number)] = label }
        } else {
            term = Term(number: UInt16(clamping: names.count))
            names.append(name)
            labels.append(label ?? "")
            numbers[name] = term
        }
        if !lists[list, default: []].contains(term) { lists[list, default: []].append(term) }
    }

    /// Puts the terms of a list in another order, in which each of them stands once.
    package mutating func rearrange(_ list: String, as terms: [Term]) { lists[list] = terms }

    /// How many terms there are; term numbers run from 1 to this.
    package var count: Int { names.count - 1 }

    package var listNames: [String] { lists.keys.sorted() }

    /// The term with this name in any list.
    package func term(_ name: String) -> Term? { numbers[name] }

    /// The term with this name, if it stands in the list.
    package func term(_ name: String, in list: String) -> Term? {
        guard let term = numbers[name], lists[list]?.contains(term) == true else { return nil }
        return term
    }

    package func terms(in list: String) -> [Term] { lists[list] ?? [] }

    package func name(of term: Term) -> String { names[Int(term.number)] }

    /// How people call it; its name with spaces where no label was given.
    package func label(of term: Term) -> String {
        let label = labels[Int(term.number)]
        return label.isEmpty ? name(of: term).split(separator: "-").joined(separator: " ") : label
    }

    /// The terms from one rung of the ladder up.
    package func levels(atLeast level: Term) -> [Term] {
        let ladder = terms(in: "levels")
        guard let rung = ladder.firstIndex(of: level) else { return [] }
        return Array(ladder[rung...])
    }

    /// The terms from the bottom of the ladder to one rung.
    package func levels(atMost level: Term) -> [Term] {
        let ladder = terms(in: "levels")
        guard let rung = ladder.firstIndex(of: level) else { return [] }
        return Array(ladder[...rung])
    }
}
