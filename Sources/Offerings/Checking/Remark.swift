package import Rulebooks

/// Something about a catalog that is worth knowing and keeps nothing from working.
package struct Remark: Sendable, Hashable {
    package var kind: Kind
    /// Where, and what.
    package var problem: Problem

    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A text for people that one language does not have.
        case missingLanguage = "missing-language"
        /// A phrase that translates no text.
        case idlePhrase = "idle-phrase"
        case duplicateOrganization = "duplicate-organization"
        /// A rulebook whose issuer is no organization of the directory.
        case unknownIssuer = "unknown-issuer"
        /// A program that says neither a page nor a source.
        case noSource = "no-source"
        /// A source that nothing cites.
        case idleSource = "idle-source"
        /// Seen too long ago to rely on.
        case stale
        case unknownPlace = "unknown-place"
        case unknownFormat = "unknown-format"
    }

    package init(_ kind: Kind, _ problem: Problem) {
        self.kind = kind
        self.problem = problem
    }

    /// By file, line and column.
    package static func inOrder(_ left: Remark, _ right: Remark) -> Bool {
        Problem.inOrder(left.problem, right.problem)
    }
}
