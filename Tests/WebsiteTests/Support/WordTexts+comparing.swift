import Rulebooks

@testable import Website

extension WordTexts {
    /// Every word of families, neighbors and differences that takes something in, with what it may be given.
    static func comparing(_ words: Words) -> [String: [String]] {
        let (beside, families, differences) = (words.credentials.beside, words.families, words.differences)
        let bearings = NodeChange.Bearing.allCases
        return [
            "credentials.beside.since": [beside.since("2017")], "credentials.beside.after": [beside.after("2024")],
            "credentials.beside.instead": [beside.instead("a")], "credentials.beside.twin": [beside.twin("a")],
            "credentials.beside.tree": [beside.tree("a")], "credentials.beside.feesOf": [1, 2].map(beside.feesOf),
            "families.toTree": [families.toTree("a")], "families.years": [families.years(2002, 2026)],
            "families.changes": [families.changes("2012", "2017")],
            "differences.changed": [differences.changed("a", "2012", "2017")],
            "differences.instead": [differences.instead("a", "b")],
            "differences.compared": [differences.compared("a", "b")],
            "differences.unknown": [differences.unknown("a")], "differences.same": [differences.same("a")],
            "differences.bearing": bearings.flatMap {
                [differences.bearing($0, isOneWay: false), differences.bearing($0, isOneWay: true)]
            },
            "differences.counted": bearings.flatMap { [differences.counted($0, 1), differences.counted($0, 2)] },
            "differences.unchanged": [1, 2].map(differences.unchanged),
            "differences.onlyIn": [differences.onlyIn("a", "b")], "differences.alone": [differences.alone("a", "b")],
            "whatIf.insteadOf": [words.whatIf.insteadOf("a")],
            "differences.only": [differences.only("a")],
            "differences.onlyReworded": [1, 2].map(differences.onlyReworded),
        ]
    }
}
