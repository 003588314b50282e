import HTTPTypes
import HummingbirdCore
import NIOCore
import Portfolios
import Synchronization

/// The pages that were asked for lately, as they travel, so that the next visitor need not wait for them to be made.
/// The catalog does not change while the server runs and the day is part of the address, so no page is ever old.
final class PageMemory: Sendable {
    /// All on which a kept page depends.
    struct Address: Hashable, Sendable {
        var text: String
        var day: Day
        var coding: Coding

        /// `nil` for what is not kept: what is sent, and addresses longer than anyone follows twice. What follows a page's
        /// address without being read does not count.
        init?(of request: Request, on day: Day, as coding: Coding) {
            guard request.method == .get || request.method == .head,
                let path = request.head.path, path.utf8.count <= Limits.longestAddress
            else { return nil }
            text = PageMemory.Address.relevant(path)
            guard text.utf8.count <= 256 else { return nil }
            self.day = day
            self.coding = coding
        }

        /// Without a query where none is read, so that nobody makes the same page anew by adding one.
        private static func relevant(_ text: String) -> String {
            guard let end = text.utf8.firstIndex(of: UInt8(ascii: "?")) else { return text }
            let path = String(text[..<end])
            return Path.read(path).path?.readsQuery == false ? path : text
        }
    }

    /// What was asked for since the last clearing, and what was before: half of the bytes each.
    private struct Pages {
        var recent: [Address: Delivery] = [:]
        var earlier: [Address: Delivery] = [:]
        var recentBytes = 0
    }

    private let pages = Mutex(Pages())
    private let mostBytes: Int

    /// - Parameter mostBytes: of bodies, together with what keeping one takes. Half of them hold every credential in both
    ///   languages.
    init(mostBytes: Int = 12 << 20) { self.mostBytes = mostBytes }

    /// A page that is kept. Where only its small form is, that is made large again, which is far quicker than to make the
    /// page.
    func delivery(for address: Address) -> Delivery? {
        if let kept = kept(address) { return kept }
        var small = address
        small.coding = .gzip
        guard address.coding == .plain, let plain = kept(small)?.plain else { return nil }
        keep(plain, for: address)
        return plain
    }

    private func kept(_ address: Address) -> Delivery? {
        pages.withLock { pages in
            if let recent = pages.recent[address] { return recent }
            guard let earlier = pages.earlier.removeValue(forKey: address) else { return nil }
            add(earlier, for: address, to: &pages)
            return earlier
        }
    }

    func keep(_ delivery: Delivery, for address: Address) {
        pages.withLock { add(delivery, for: address, to: &$0) }
    }

    /// When half of the bytes are full, what nobody asked for since the last time goes.
    private func add(_ delivery: Delivery, for address: Address, to pages: inout Pages) {
        let size = delivery.body.readableBytes + 2048
        guard size <= mostBytes / 8 else { return }
        if pages.recentBytes + size > mostBytes / 2 {
            pages.earlier = pages.recent
            pages.recent = [:]
            pages.recentBytes = 0
        }
        if pages.recent.updateValue(delivery, forKey: address) == nil { pages.recentBytes += size }
    }

    /// How many bytes the kept pages have, for tests.
    var bytes: Int {
        pages.withLock { pages in
            [pages.recent, pages.earlier].flatMap(\.values).reduce(0) { $0 + $1.body.readableBytes }
        }
    }
}

extension Answer {
    /// Whether all who ask for this address on this day get the same: on what else an answer depends, it says in
    /// `Vary`.
    var dependsOnAddressAlone: Bool {
        status == .ok && caching == .revalidate && headers[.vary] == nil
    }
}
