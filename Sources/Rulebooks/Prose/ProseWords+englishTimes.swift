import Portfolios

extension ProseWords.TimeWords {
    static let english = ProseWords.TimeWords(
        within: { "all within \($0)" },
        withinAndReaching: { "all within \($0) and reaching over at least \($1)" },
        reaching: { "reaching over at least \($0)" },
        degree: { "your \($0)" },
        credential: { "your endorsement as \($0)" },
        met: { "the day “\($0)” was met" })
}
