package import Portfolios

/// That one person signed for another, once.
package struct Vouching: Sendable, Hashable {
    package var signer: PersonID
    package var subject: PersonID
    package var at: Instant

    package init(signer: PersonID, subject: PersonID, at: Instant) {
        self.signer = signer
        self.subject = subject
        self.at = at
    }
}

/// People who signed for one another within a year: two for each other, or three around. It is no proof of anything, and
/// is shown to whoever decides.
package struct SignatureCircle: Sendable, Hashable {
    /// Each signed for the next, and the last for the first; the first has the least id.
    package var people: [PersonID]

    package init(people: [PersonID]) { self.people = people }

    package static let window: Int64 = 365 * 86_400_000

    /// All circles of two and three, in the order of their people.
    package static func all(in vouchings: [Vouching]) -> [SignatureCircle] {
        let times = Times(vouchings)
        let people = times.people
        var circles: [SignatureCircle] = []
        for first in people {
            for second in times.subjects(of: first) where second > first {
                if times.haveCommonYear([(first, second), (second, first)]) {
                    circles.append(SignatureCircle(people: [first, second]))
                }
            }
            for second in times.subjects(of: first) where second > first {
                for third in times.subjects(of: second) where third > first && third != second {
                    if times.haveCommonYear([(first, second), (second, third), (third, first)]) {
                        circles.append(SignatureCircle(people: [first, second, third]))
                    }
                }
            }
        }
        return circles.sorted { $0.people.lexicographicallyPrecedes($1.people) }
    }

    /// When each signed for each, in order.
    private struct Times {
        private var times: [PersonID: [PersonID: [Instant]]] = [:]

        init(_ vouchings: [Vouching]) {
            for vouching in vouchings.sorted(by: { $0.at < $1.at }) where vouching.signer != vouching.subject {
                times[vouching.signer, default: [:]][vouching.subject, default: []].append(vouching.at)
            }
        }

        var people: [PersonID] { times.keys.sorted() }

        func subjects(of signer: PersonID) -> [PersonID] { times[signer]?.keys.sorted() ?? [] }

        /// Whether some year holds one signature of each pair: the year that begins with one of them.
        func haveCommonYear(_ pairs: [(signer: PersonID, subject: PersonID)]) -> Bool {
            let lists = pairs.map { times[$0.signer]?[$0.subject] ?? [] }
            return lists.joined().contains { begin in
                let end = begin.advanced(byMilliseconds: window)
                return lists.allSatisfy { list in list.contains { begin <= $0 && $0 <= end } }
            }
        }
    }
}
