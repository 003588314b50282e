package import Portfolios

/// What one credential asks of a person: one category, one edition, one file.
package struct Rulebook: Sendable {
    /// The category, the same in every edition: `imhs`.
    package var id: String
    package var edition: String
    package var title: String
    /// The body that awards it, by id.
    package var issuer: String
    /// Groups rulebooks for readers: `alliance`, `erikson`.
    package var family: String
    /// The days on which the edition is in force, both included; `nil` `until` means still.
    package var from: Day
    package var until: Day?
    /// People registered under an earlier edition may choose this one.
    package var openToRegistered: Bool
    /// The standing from which on an entry counts as verified: `attested` or `verified`.
    package var proof: Standing
    /// For renewals.
    package var cycle: Cycle?
    package var summary: String
    package var sources: [Source]
    /// What nobody could find out, said openly.
    package var gaps: [Gap]
    /// The file's place, for messages.
    package var place: Place
    /// The base of an overlay.
    package var base: Reference?
    /// Where it applies, when not wherever its issuer awards.
    package var jurisdiction: Term?
    /// For a local form or another reading of a rulebook, which is the same credential.
    package var variant: Variant?
    package var requirement: Requirement

    /// The `id@edition` that addresses it.
    package var key: String { "\(id)@\(edition)" }

    package init(
        id: String, edition: String, title: String, issuer: String, family: String, from: Day, until: Day? = nil,
        openToRegistered: Bool = false, proof: Standing = .verified, cycle: Cycle? = nil, summary: String = "",
        sources: [Source] = [], gaps: [Gap] = [], place: Place = Place(file: ""), base: Reference? = nil,
        jurisdiction: Term? = nil, variant: Variant? = nil, requirement: Requirement
    ) {
        self.id = id
        self.edition = edition
        self.title = title
        self.issuer = issuer
        self.family = family
        self.from = from
        self.until = until
        self.openToRegistered = openToRegistered
        self.proof = proof
        self.cycle = cycle
        self.summary = summary
        self.sources = sources
        self.gaps = gaps
        self.place = place
        self.base = base
        self.jurisdiction = jurisdiction
        self.variant = variant
        self.requirement = requirement
    }

    /// An invented one, which shows how something is written; nobody's rule.
    package var isExample: Bool { family == "examples" }

    package func isInForce(on day: Day) -> Bool {
        day >= from && (until.map { day <= $0 } ?? true)
    }
}

/// How an overlay differs from what it is built on: by the place where it applies, or by how its sources are read.
package struct Variant: Hashable, Sendable {
    /// The rulebook it is a form of, by id.
    package var of: String
    package var place: Term?
    /// In a few words: `25 hours besides the 50`.
    package var reading: String?

    package init(of: String, place: Term? = nil, reading: String? = nil) {
        self.of = of
        self.place = place
        self.reading = reading
    }

    /// What stands after the title.
    func names(_ vocabulary: Vocabulary) -> [String] {
        [place.map(vocabulary.label(of:)), reading].compactMap(\.self)
    }
}

/// Where a fact comes from.
package struct Source: Hashable, Sendable {
    /// `FL-REQ`, unique in the rulebook.
    package var key: String
    package var title: String
    package var url: String?
    /// When the page was seen or dated, as the source list says it.
    package var seen: String?

    package init(key: String, title: String, url: String? = nil, seen: String? = nil) {
        self.key = key
        self.title = title
        self.url = url
        self.seen = seen
    }
}

package struct Gap: Hashable, Sendable {
    /// The node it concerns, if one.
    package var node: NodeID?
    package var text: String

    package init(node: NodeID? = nil, text: String) {
        self.node = node
        self.text = text
    }
}

/// How often a credential is renewed.
package struct Cycle: Hashable, Sendable {
    /// Whole years.
    package var years: Int
    /// The last day of one of the cycles; all others follow from it.
    package var ends: Day

    package init(years: Int, ends: Day) {
        self.years = years
        self.ends = ends
    }

    /// The full cycle that a day lies in.
    package func containing(_ day: Day) -> CycleDays {
        let (endYear, endMonth, endDay) = ends.parts
        // Start from a cycle end before the day's year, then walk at most a few cycles forward.
        var last = endYear - ((endYear - day.parts.year) / years + 2) * years
        while true {
            let clamped = min(endDay, Day.length(ofMonth: endMonth, year: last))
            let end = Day(year: last, month: endMonth, day: clamped)
            if let end, end >= day { return CycleDays(from: end.advanced(by: 1) - Period(years, .years), until: end) }
            if last > 2199 { return CycleDays(from: day, until: day) }
            last += years
        }
    }
}

/// The days of the cycle being renewed, both included.
package struct CycleDays: Hashable, Sendable {
    package var from: Day
    package var until: Day

    package init(from: Day, until: Day) {
        self.from = from
        self.until = until
    }

    /// Whole years in it: the most y with from + y years ≤ the day after the last.
    package var wholeYears: Int {
        var years = 0
        while from + Period(years + 1, .years) <= until.advanced(by: 1) { years += 1 }
        return years
    }
}
