import CatalogFiles
import Portfolios
import Rulebooks
import Testing

@Suite("Two editions compared")
struct ComparingTests {
    let cast = ProseCast()

    private func training(_ hours: Int, id: NodeID = "training", including: [Part] = []) -> Requirement {
        let leaf = Leaf(
            need: hours * 60, measure: .hours(.plain, Window()), filter: Filter([.kinds([.training])]),
            including: including)
        return Requirement(id: id, title: "Training", cites: ["S"], rule: .leaf(leaf))
    }

    private func degree(_ id: NodeID = "degree", _ level: String = "masters") -> Requirement {
        let filter = Filter([.kinds([.education]), .terms(.level, .oneOf, [cast[level]])])
        return Requirement(id: id, title: "A degree", rule: .leaf(Leaf(need: 1, measure: .exists, filter: filter)))
    }

    private func part(_ id: NodeID, _ hours: Int) -> Part {
        let about = Filter([.terms(.about, .oneOf, [cast["supervision-given"]])])
        return Part(id: id, title: "About supervising", cites: ["S"], need: hours * 60, filter: about)
    }

    private func book(_ nodes: [Requirement], edition: String = "1", id: String = "imhs") -> Rulebook {
        Rulebook(
            id: id, edition: edition, title: "Specialist", issuer: "alliance", family: "alliance",
            from: Day("2020-01-01")!, sources: [Source(key: "S", title: "A source")],
            requirement: Requirement(id: NodeID(id), title: "Specialist", rule: .all(nodes)))
    }

    private func compare(_ old: Rulebook, _ new: Rulebook) -> RulebookComparison {
        RulebookComparison(old: old, new: new, vocabulary: cast.vocabulary) { _ in "Family Associate" }
    }

    private func compare(_ old: [Requirement], _ new: [Requirement]) -> RulebookComparison {
        compare(book(old), book(new, edition: "2"))
    }

    @Test("an edition that asks the same says so")
    func unchanged() {
        let comparison = compare([degree(), training(30)], [degree(), training(30)])
        #expect(comparison.isUnchanged)
        #expect(comparison.unchanged == 3)
        #expect(comparison.text().contains("Nothing changed"))
    }

    @Test("other days in force are told, and are no change of what is asked")
    func days() {
        var new = book([training(30)], edition: "2")
        new.until = Day("2030-12-31")
        let comparison = compare(book([training(30)]), new)
        #expect(comparison.isUnchanged)
        #expect(
            comparison.facts == [
                FactChange(
                    fact: .inForce, old: "from January 1, 2020", new: "from January 1, 2020 until December 31, 2030")
            ])
    }

    @Test("a changed need is told in both sentences and as a number")
    func need() throws {
        let comparison = compare([degree(), training(30)], [degree(), training(33)])
        let change = try #require(comparison.nodes.first)
        #expect(comparison.nodes.count == 1)
        #expect(change.kind == .changed)
        #expect(change.aspects == [.rule])
        #expect(change.need == NodeChange.Need(unit: .minutes, old: 1800, new: 1980))
        #expect(change.old?.rule == "At least 30 hours of training.")
        #expect(change.new?.rule == "At least 33 hours of training.")
        #expect(comparison.text().contains("need     30 hours, now 33 hours"))
    }

    @Test("a change asks more or less only where that is certain")
    func bearings() throws {
        func bearing(_ old: [Requirement], _ new: [Requirement], of key: NodeID) throws -> NodeChange.Bearing {
            try #require(compare(old, new).nodes.first { $0.key == key }).bearing
        }
        let ways = { (nodes: [Requirement]) in [Requirement(id: "ways", title: "Ways", rule: .any(nodes))] }
        #expect(try bearing([training(30)], [training(33)], of: "training") == .more)
        #expect(try bearing([training(33)], [training(30)], of: "training") == .less)
        #expect(try bearing([training(30)], [training(30), degree()], of: "degree") == .more)
        #expect(try bearing([training(30), degree()], [training(30)], of: "degree") == .less)
        // Another way is easier; a way less is harder.
        let (one, two) = (ways([training(30)]), ways([training(30), degree()]))
        #expect(try bearing(one, two, of: "degree") == .less)
        #expect(try bearing(two, one, of: "degree") == .more)
        // Both were asked, now one is enough.
        #expect(try bearing([training(30), degree()], two, of: "ways") == .less)
        #expect(try bearing(two, [training(30), degree()], of: "ways") == .more)
        // Hours that are cut into shares: what each share means beside the whole nobody can tell from its own number.
        var shared = training(30)
        shared.rule = .allocate(
            Allocation(of: .hours, pool: Filter([.kinds([.training])]), parts: [part("share", 30)]))
        #expect(try bearing([training(30)], [shared], of: "share") == .otherwise)
        #expect(compare([training(30)], [shared]).nodes.filter(\.isWithin).map(\.key) == ["share"])
        // More than an amount changed, or only words.
        #expect(try bearing([degree()], [degree("degree", "bachelors")], of: "degree") == .otherwise)
        var noted = training(30)
        noted.note = "A note."
        #expect(try bearing([training(30)], [noted], of: "training") == .reworded)
        let onOneWay = compare(ways([training(30)]), ways([training(33)])).nodes.map(\.isOneWay)
        #expect(onOneWay == [true])
    }

    @Test("what became one of several ways, or ceased to be, is the same still; the list around it came or went")
    func listAround() throws {
        let wide = Requirement(id: "degree", title: "A degree", rule: .any([degree("own"), training(30)]))
        let opened = compare([degree()], [wide])
        #expect(opened.nodes.map(\.key) == ["degree", "own", "training"])
        #expect(opened.nodes.map(\.kind) == [.added, .moved, .added])
        #expect(opened.nodes.map(\.bearing) == [.less, .reworded, .otherwise])
        #expect(opened.nodes[1].old?.id == "degree" && opened.nodes[1].new?.id == "own")
        let closed = compare([wide], [degree()])
        #expect(closed.nodes.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.moved, .removed, .removed])
        #expect(closed.nodes.first { $0.key == "degree" }?.bearing == .more)
        // One that asks something else is not taken for it, nor one that was there before.
        let other = Requirement(
            id: "degree", title: "A degree", rule: .any([degree("own", "bachelors"), training(30)]))
        #expect(compare([degree()], [other]).nodes.first?.aspects == [.rule])
        #expect(compare([degree(), degree("own")], [wide]).nodes.first { $0.key == "degree" }?.kind == .changed)
    }

    @Test("no number is compared across units")
    func units() throws {
        let months = Measure.activeMonths(least: 60, span: nil)
        var other = training(30)
        other.rule = .leaf(Leaf(need: 6, measure: months, filter: Filter([.kinds([.training])])))
        let change = try #require(compare([training(30)], [other]).nodes.first)
        #expect(change.aspects == [.rule])
        #expect(change.need == nil)
    }

    @Test("what was added and removed stands where it stood, parts as well")
    func addedAndRemoved() {
        let old = [degree("a"), degree("b"), training(30, including: [part("x", 5)])]
        let new = [degree("a"), degree("c"), training(30, including: [part("y", 5)])]
        let changes = compare(old, new).nodes
        #expect(changes.map(\.key) == ["b", "c", "x", "y"])
        #expect(changes.map(\.kind) == [.removed, .added, .removed, .added])
        #expect(changes.map(\.isPart) == [false, false, true, true])
        #expect(changes[3].new?.under == "Training")
    }

    @Test("a part's need, title, sources, note and condition are each told")
    func aspects() throws {
        var new = training(30, including: [part("x", 6)])
        new.title = "More training"
        new.note = "A trap."
        new.cites = ["T", "S"]
        new.guardRule = Requirement.Guard(degree("training.when"))
        let changes = compare([training(30, including: [part("x", 5)])], [new]).nodes
        #expect(changes.map(\.key) == ["training", "x"])
        #expect(changes[0].aspects == [.title, .condition, .note, .cites])
        #expect(changes[0].new?.condition == "Only if you have a master's degree.")
        #expect(changes[0].cites.added == ["T"])
        #expect(changes[1].need == NodeChange.Need(unit: .minutes, old: 300, new: 360))
    }

    @Test("topics of a framework that came and went are named")
    func topics() throws {
        func cover(_ labels: [String]) -> Requirement {
            let names = ["group": "Group", "peer": "Peer", "cda": "Assessment"]
            let topics = labels.map { Cover.Topic(term: cast[$0], label: names[$0]!) }
            let cover = Cover(framework: "f", category: "c", topics: topics)
            return Requirement(id: "coverage", title: "Topics", rule: .cover(cover))
        }
        let change = try #require(compare([cover(["group", "peer"])], [cover(["peer", "cda"])]).nodes.first)
        #expect(change.aspects == [.topics])
        #expect(change.topics.added == ["Assessment"])
        #expect(change.topics.removed == ["Group"])
        #expect(compare([cover(["group", "peer"])], [cover(["peer", "group"])]).isUnchanged)
    }

    @Test("of nodes in another order as few as can be have moved")
    func moved() throws {
        let comparison = compare(["a", "b", "c", "d"].map { degree($0) }, ["d", "a", "b", "c"].map { degree($0) })
        #expect(comparison.nodes.map(\.key) == ["d"])
        #expect(comparison.nodes.map(\.kind) == [.moved])
        #expect(comparison.text().contains("first"))
    }

    @Test("a node that stands in another one has moved; its parent did not change")
    func nested() {
        let group = { Requirement(id: "group", title: "Group", rule: .all($0)) }
        let comparison = compare([degree(), group([training(30)])], [degree(), training(30), group([degree("z")])])
        #expect(comparison.nodes.map(\.key) == ["training", "z"])
        #expect(comparison.nodes[0].old?.under == "Group")
        #expect(comparison.nodes[0].new?.under == "Specialist")
    }

    @Test("what points at one node of another rulebook is compared by what that one asks")
    func meets() throws {
        let target = training(30, id: "training/training")
        let pointing = Requirement(
            id: "training", title: "Training", cites: ["S"],
            rule: .meets(Reference(rulebook: "ifa", node: "training"), target))
        #expect(compare([pointing], [training(30)]).isUnchanged)
        let change = try #require(compare([pointing], [training(33)]).nodes.first)
        #expect(change.need == NodeChange.Need(unit: .minutes, old: 1800, new: 1980))
        #expect(change.old?.rule == "As for Family Associate: At least 30 hours of training.")
    }

    @Test("two rulebooks with other ids are compared root with root")
    func otherRulebook() {
        // The old one has a node with the id of the new one's root.
        let comparison = compare(book([degree("ifs"), training(30)]), book([training(30)], id: "ifs"))
        #expect(comparison.nodes.map(\.key) == ["ifs"])
        #expect(comparison.nodes.map(\.kind) == [.removed])
    }

    @Test("sources and open questions that came, went and changed are told")
    func sources() {
        var new = book([training(30)], edition: "2")
        new.sources = [Source(key: "S", title: "The same source, newer"), Source(key: "T", title: "Another")]
        new.gaps = [Gap(text: "Nobody knows.")]
        let comparison = compare(book([training(30)]), new)
        #expect(!comparison.isUnchanged)
        #expect(comparison.sources.map { $0.old == nil } == [false, true])
        #expect(comparison.gaps.added == [Gap(text: "Nobody knows.")])
        #expect(comparison.text().contains("+ Source added: [T] Another"))
    }

    @Test("no line of the text is longer than its width", arguments: [60, 80, 120])
    func width(_ width: Int) {
        var new = training(33)
        new.note = String(repeating: "word ", count: 60)
        let text = compare([degree(), training(30)], [new, degree("z")]).text(width: width)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    }

    @Test("JSON is well formed whatever the titles hold")
    func json() throws {
        var new = training(33)
        new.title = "A \"title\"\n</script>\\"
        let comparison = compare([degree(), training(30)], [new])
        let out = ByteBuffer()
        var json = JSONText(into: out)
        json.object { comparison.write(into: &$0) }
        #expect(out.text.contains(#""title":"A \"title\"\n</script>\\""#))
        #expect(out.text.contains(#""need":{"unit":"minutes","old":1800,"new":1980}"#))
        let document = readDocument(in: Array(out.bytes), file: "diff.json")
        #expect(document.problems == [])
    }

    @Test("the specialist's editions of 2012 and 2017 differ in what is known")
    func catalog() throws {
        let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let catalog = try #require(loadCatalog(at: "/\(folder)/catalog").catalog)
        let old = try #require(catalog.rulebook(id: "imhs", edition: "2012"))
        let new = try #require(catalog.rulebook(id: "imhs", edition: "2017"))
        let comparison = catalog.comparison(of: old, with: new)
        let changes = Dictionary(uniqueKeysWithValues: comparison.nodes.map { ($0.key, $0) })
        #expect(changes["work"]?.aspects.contains(.rule) == true)
        #expect(changes["work"]?.new?.rule.contains("paid") == true)
        #expect(changes["rater-guide"]?.kind == .removed)
        #expect(changes["raters-other"]?.kind == .added)
        #expect(changes["training"]?.aspects == [.note, .cites])
        #expect(changes["exam"] == nil)
        #expect(catalog.comparison(of: new, with: new).isUnchanged)
    }
}
