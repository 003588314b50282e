import Foundation
import Testing

/// A newcomer walks through the rooms with this page in hand: each one has its place there.
private func roomsWithoutALine(_ rooms: Set<String>, in tour: SourceFile) -> [Finding] {
    rooms.sorted().filter { room in matches(of: "`(?:Sources/)?\(room)/?`", in: tour.text).isEmpty }
        .map { Finding(path: tour.path, line: 1, sentence: "the tour does not come through `\($0)`") }
}

/// Links from one of our pages to another file; `exists` says whether a path from the package's root does.
private func brokenLinks(in page: SourceFile, exists: (String) -> Bool) -> [Finding] {
    let folder = page.path.split(separator: "/").dropLast()
    return matches(of: #"\]\(([^)\s#]+)"#, in: page.text).compactMap { link in
        guard !link.group.contains("://"), !link.group.hasPrefix("mailto:") else { return nil }
        var parts = Array(folder)
        for part in link.group.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        let target = parts.joined(separator: "/")
        return exists(target)
            ? nil : Finding(path: page.path, line: link.line, sentence: "the link to \(link.group) leads nowhere")
    }
}

@Suite("Pages")
struct PageTests {
    @Test("the tour comes through every room")
    func tour() throws {
        let rooms = Set(Tree.files.compactMap(\.room))
        expectNone(roomsWithoutALine(rooms, in: try #require(Tree.file("docs/tour.md"))))
    }

    @Test("a room that the tour passes by is found")
    func tourSample() {
        let tour = SourceFile("docs/tour.md", "First `Portfolios`, then Attic.\n")
        #expect(roomsWithoutALine(["Portfolios", "Attic"], in: tour).count == 1)
    }

    @Test("every link between our pages leads somewhere")
    func links() {
        let pages = Tree.files.filter { $0.path.hasSuffix(".md") }
        #expect(pages.contains { $0.path == "README.md" })
        expectNone(pages.flatMap { brokenLinks(in: $0, exists: Tree.exists) })
    }

    @Test("a link that leads nowhere is found")
    func linkSamples() {
        let text = "[a](../README.md#top) [b](gone.md) [c](https://example.org/gone.md) ![d](images/gone.png)\n"
        let findings = brokenLinks(in: SourceFile("docs/wrong.md", text)) { $0 == "README.md" }
        #expect(findings.count == 2)
    }
}
