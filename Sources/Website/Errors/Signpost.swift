import Offerings
import Rulebooks

/// A page that someone may have meant.
struct Signpost: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case page, guide, credential, program, term }

    var kind: Kind
    var title: String
    var path: Path
    /// A place within the page.
    var anchor: String?

    func address(_ visit: Visit) -> String { visit.link(path) + (anchor.map { "#" + $0 } ?? "") }
}

/// Every page by its name and address, to find the one that a mistyped address may have meant. Built once.
struct Signposts: Sendable {
    private let all: [Signpost]
    private let names: NearNames

    /// So many are shown, and so many of one kind.
    private static let most = 8
    private static let mostOfAKind = 4

    init(catalog: Catalog, directory: Directory) {
        let words = Words.of(catalog.language)
        let site = words.site
        let pages: [(Path, String)] = [
            (.programs, site.programs), (.credentials, site.credentials), (.check, site.check), (.about, site.about),
            (.guides, words.guides.title), (.glossary, words.programs.glossary),
        ]
        let titles = Dictionary(catalog.rulebooks.map { ($0.id, $0.title) }, uniquingKeysWith: { _, latest in latest })
        all =
            pages.map { Signpost(kind: .page, title: $1, path: $0) }
            + directory.guides.map { Signpost(kind: .guide, title: $0.title, path: .guide($0.id)) }
            + titles.sorted { $0.key < $1.key }.map {
                Signpost(kind: .credential, title: $0.value, path: .credential($0.key))
            }
            + directory.programs.map { Signpost(kind: .program, title: $0.name, path: .program($0.id)) }
            + directory.glossary.map { Signpost(kind: .term, title: $0.label, path: .glossary, anchor: $0.id) }
        names = NearNames(
            all.map { "\($0.title) \($0.path.text) \($0.anchor ?? "")" }, language: catalog.language)
    }

    /// The nearest pages to what someone typed.
    func near(_ typed: String) -> [Signpost] {
        var counts: [Signpost.Kind: Int] = [:]
        var near: [Signpost] = []
        for number in names.nearest(to: typed) where near.count < Signposts.most {
            let post = all[number]
            counts[post.kind, default: 0] += 1
            if counts[post.kind, default: 0] <= Signposts.mostOfAKind { near.append(post) }
        }
        return near
    }
}

extension Path {
    /// The words of an address without the parts that name a kind of page and a language, as one would say them; `nil`
    /// where it has none, or is not well written.
    static func words(of address: String) -> String? {
        guard let segments = segments(of: address) else { return nil }
        let kinds: Set = ["es", "en", "programs", "credentials", "guides", "glossary"]
        let telling = segments.count > 1 ? segments.filter { !kinds.contains($0) } : segments
        let words = telling.flatMap { PlainWords.of($0) }
        return words.isEmpty ? nil : words.prefix(12).joined(separator: " ")
    }
}
