import Glibc
import Portfolios

/// A reader of portfolios with a small vocabulary.
struct Reading {
    static let words: [String: [String]] = [
        "levels": ["none", "bachelors", "masters", "doctorate"], "fields": ["social-work", "psychology"],
        "professions": ["nurse", "psychologist"], "jurisdictions": ["us-mi", "us-co"],
        "credentials": ["ifs", "imhs", "ers"], "holdings": ["held", "emerging", "vetted"],
        "license-holdings": ["held", "eligible"], "roles": ["therapist", "home-visitor"],
        "rater-roles": ["colleague", "supervisor"], "scopes": ["assessment", "treatment"],
        "leadership-scopes": ["regional", "state"], "settings": ["home", "clinic"], "ages": ["pregnancy", "birth-3"],
        "with": ["infant", "parent", "both"], "foci": ["relationship", "social-emotional"],
        "tracks": ["policy", "research"], "modes": ["in-person", "self-paced"], "topics": ["attachment", "loss"],
        "subjects": ["dei", "supervision-given"], "training-types": ["course", "conference"],
        "document-types": ["essay"], "supervision-types": ["reflective", "clinical"],
        "formats": ["individual", "group"], "relations": ["supervisor", "peer"], "services": ["mentor"],
        "exams": ["imh-exam"], "exam-parts": ["multiple-choice", "essay-part"], "documents": ["code-of-ethics"],
        "judges": ["reviewer"],
    ]

    let vocabulary: Vocabulary
    private let reader: PortfolioReader
    let columns = PortfolioColumns()

    init(vocabulary: Vocabulary? = nil) {
        self.vocabulary = vocabulary ?? Reading.sample
        reader = PortfolioReader(tables: ReadingTables(vocabulary: self.vocabulary))
    }

    private static let sample: Vocabulary = {
        var vocabulary = Vocabulary()
        for (list, terms) in words.sorted(by: { $0.key < $1.key }) {
            for term in terms { vocabulary.add(term, to: list) }
        }
        return vocabulary
    }()

    func portfolio(_ text: String) throws(ReadingProblem) -> Portfolio { try portfolio(Array(text.utf8)) }

    /// Reads from memory that ends where the bytes do: one byte read beyond them would end the tests.
    func portfolio(_ bytes: [UInt8]) throws(ReadingProblem) -> Portfolio {
        let memory = MemoryWithEdge(bytes)
        try reader.read(memory.bytes, into: columns)
        return columns.portfolio()
    }

    /// What is wrong with a portfolio, if anything is.
    func problem(_ bytes: [UInt8]) -> ReadingProblem? {
        do throws(ReadingProblem) {
            _ = try portfolio(bytes)
            return nil
        } catch {
            return error
        }
    }

    func problem(_ text: String) -> ReadingProblem? { problem(Array(text.utf8)) }

    /// The first entry of a portfolio with one.
    func entry(_ members: String) throws -> Entry { try portfolio(Reading.portfolio(entry: members)).entries[0] }

    /// A portfolio with one entry, whose id is there already.
    static func portfolio(entry members: String) -> String {
        #"{"id": "mira", "entries": [{"id": "e1", \#(members)}]}"#
    }

    func term(_ name: String) -> Term { vocabulary.term(name)! }
}

/// Bytes in memory whose next byte may not be touched.
private final class MemoryWithEdge {
    let bytes: UnsafeBufferPointer<UInt8>
    private let pages: UnsafeMutableRawPointer
    private let size: Int

    init(_ content: [UInt8]) {
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        let filled = (content.count + page - 1) / page * page
        size = filled + page
        pages = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)!
        mprotect(pages + filled, page, PROT_NONE)
        let start = pages + (filled - content.count)
        start.copyMemory(from: content, byteCount: content.count)
        bytes = UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: content.count)
    }

    deinit { munmap(pages, size) }
}
