import Logbooks
import Portfolios

/// What there is to say of an exported record.
struct ChainReport {
    /// One sentence.
    let summary: String
    /// One sentence each, with the link's number where it is about one.
    let problems: [String]

    /// - Parameters:
    ///   - digest: SHA-256.
    ///   - isSealed: Whether a seal vouches for some bytes, if seals are to be checked.
    init(
        _ bytes: [UInt8], name: String, digest: ([UInt8]) -> Digest, isSealed: (([UInt8], [UInt8]) -> Bool)? = nil
    ) throws(BadInput) {
        let record: LogbookRecord
        do throws(LogbooksError) { record = try LogbookRecord(reading: bytes) } catch {
            throw BadInput("\(name): \(error.description)")
        }
        let check = ChainCheck(record, digest: digest, isSealed: isSealed)
        problems = check.problems.map { "\(name): \($0)".printable }
        let links = ChainReport.counted(record.links.count, "link", "links")
        let signatures = ChainReport.counted(check.signatures, "signature", "signatures")
        let last = record.last.map { ", last digest \($0.hex)" } ?? ""
        let erased =
            check.erased == 0
            ? "" : " The contents of \(ChainReport.counted(check.erased, "link", "links")) were erased."
        let seals =
            isSealed == nil
            ? "" : " \(ChainReport.counted(record.checkpoints.count, "seal holds", "seals hold")) as well."
        summary = "The chain holds: \(links), \(signatures)\(last).\(seals)\(erased)"
    }

    private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }
}
