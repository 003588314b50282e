import Portfolios

/// Copies in what `meets` points at, so that a rulebook stands alone.
///
/// All ids of a copy are prefixed with the id of the node that points, and so are the `met` moments inside it.
final class Linking {
    private static let deepest = 16

    private let drafts: [String: RulebookDraft]
    private let findings: Findings
    private var linked: [String: Whole] = [:]
    /// The rulebooks that each rulebook points at itself.
    private var targets: [String: [String]] = [:]
    private var path: [String] = []

    init(_ drafts: [RulebookDraft], findings: Findings) {
        self.drafts = Dictionary(drafts.map { ($0.rulebook.key, $0) }, uniquingKeysWith: { first, _ in first })
        self.findings = findings
    }

    /// The rulebook with everything in it, and with the sources that the copies cite.
    func link(_ draft: RulebookDraft) -> Rulebook {
        var rulebook = draft.rulebook
        guard !draft.nodes.meets.isEmpty else { return rulebook }
        rulebook.requirement = expanded(draft.rulebook.key, draft.rulebook.requirement, draft).requirement
        addSources(to: &rulebook)
        return rulebook
    }

    /// A requirement with all its `meets` expanded, remembered under its name.
    private func expanded(_ name: String, _ requirement: Requirement, _ draft: RulebookDraft) -> Whole {
        if let known = linked[name] { return known }
        path.append(name)
        defer { path.removeLast() }
        let whole = Whole(expand(requirement, draft), name)
        linked[name] = whole
        return whole
    }

    private func expand(_ node: Requirement, _ draft: RulebookDraft) -> Requirement {
        var node = node
        node.guardRule = node.guardRule.map { Requirement.Guard(expand($0.requirement, draft)) }
        switch node.rule {
        case .all(let children): node.rule = .all(children.map { expand($0, draft) })
        case .any(let children): node.rule = .any(children.map { expand($0, draft) })
        case .atLeast(let least, let children): node.rule = .atLeast(least, children.map { expand($0, draft) })
        case .meets(let reference, _):
            if let target = target(of: reference, from: draft, at: draft.nodes.meets[node.id]) {
                node.rule = .meets(reference, target.prefixed(by: "\(node.id)/"))
            }
        case .leaf, .cover, .allocate, .judgement: break
        }
        return node
    }

    private func target(of reference: Reference, from draft: RulebookDraft, at document: Document?) -> Requirement? {
        guard let document else { return nil }
        let key = "\(reference.rulebook)@\(reference.edition ?? draft.rulebook.edition)"
        guard let other = drafts[key] else {
            let known = reference.edition == nil ? drafts.values.map(\.rulebook.id) : Array(drafts.keys)
            let asked = reference.edition == nil ? reference.rulebook : key
            findings.report(
                "there is no rulebook \(key)\(findings.didYouMean(asked, among: known.sorted()))", at: document)
            return nil
        }
        guard let found = self.node(reference.node, of: other) else {
            let known = other.nodes.whole.map(\.text).sorted()
            let name = reference.node ?? ""
            findings.report("\(key) has no node “\(name)”\(findings.didYouMean(name, among: known))", at: document)
            return nil
        }
        targets[draft.rulebook.key, default: []].append(key)
        let name = found.id == other.rulebook.requirement.id ? key : "\(key)#\(found.id)"
        guard !isCycle(name, at: document) else { return nil }
        let whole = expanded(name, found, other)
        if draft.rulebook.cycle == nil, whole.asksForCycle {
            findings.report(
                "\(name) asks for the days of a cycle, which \(draft.rulebook.key) does not have", at: document)
        }
        refuseOtherSources(whole.cites, of: other.rulebook, for: draft.rulebook, at: document)
        if let fault = whole.fault { findings.report(fault, at: document) }
        return whole.fault == nil ? whole.requirement : nil
    }

    private func node(_ name: String?, of draft: RulebookDraft) -> Requirement? {
        guard let name else { return draft.rulebook.requirement }
        return draft.rulebook.requirement.first { $0.id.text == name }
    }

    private func isCycle(_ name: String, at document: Document) -> Bool {
        if let start = path.firstIndex(of: name) {
            let cycle = (path[start...] + [name]).joined(separator: " → ")
            findings.report("meets goes round in a circle: \(cycle)", at: document)
            return true
        }
        guard path.count >= Self.deepest else { return false }
        findings.report("meets points on through more than \(Self.deepest) rulebooks", at: document)
        return true
    }

    /// One key may not mean one source here and another in what is copied in.
    private func refuseOtherSources(
        _ cites: [String], of other: Rulebook, for rulebook: Rulebook, at document: Document
    ) {
        for cite in cites {
            guard let here = rulebook.sources.first(where: { $0.key == cite }),
                let there = other.sources.first(where: { $0.key == cite }),
                (here.title, here.url) != (there.title, there.url)
            else { continue }
            findings.report(
                "the source \(cite) is “\(here.title)” here and “\(there.title)” in \(other.key); give one another key",
                at: document)
        }
    }

    /// What the copies cite, from the rulebooks they come from, the nearest first.
    private func addSources(to rulebook: inout Rulebook) {
        var wanted = Set(rulebook.requirement.allCites).subtracting(rulebook.sources.map(\.key))
        var open = targets[rulebook.key] ?? []
        var seen: Set<String> = [rulebook.key]
        while !wanted.isEmpty, !open.isEmpty {
            let key = open.removeFirst()
            guard seen.insert(key).inserted, let other = drafts[key] else { continue }
            // Not appended: that would keep room for as many again.
            rulebook.sources = rulebook.sources + other.rulebook.sources.filter { wanted.remove($0.key) != nil }
            open += targets[key] ?? []
        }
    }
}

/// A requirement with everything in it, and what has to be known of it wherever something points at it.
private final class Whole {
    /// More nodes than this no reader follows and no evaluation needs.
    private static let mostNodes = 5000

    let requirement: Requirement
    private let name: String
    private(set) lazy var asksForCycle = requirement.asksForCycle
    private(set) lazy var cites = requirement.allCites
    /// Why nothing may point at it.
    private(set) lazy var fault = findFault()

    init(_ requirement: Requirement, _ name: String) {
        self.requirement = requirement
        self.name = name
    }

    private func findFault() -> String? {
        let inside = Set(requirement.allIDs)
        if let outside = requirement.moments.first(where: { !inside.contains($0) }) {
            return "\(name) asks when “\(outside)” was met, which is not part of it; point at a node that holds both"
        }
        guard inside.count > Self.mostNodes || requirement.depth > Requirement.deepest else { return nil }
        return "\(name) has more than \(Self.mostNodes) nodes, or nests more than \(Requirement.deepest) deep, with "
            + "all it points at"
    }
}
