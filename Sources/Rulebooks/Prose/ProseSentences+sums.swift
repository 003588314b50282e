import Portfolios

extension ProseSentences {
    /// What a measure says beyond its main sentence: caps, sources, spans.
    func details(_ measure: Measure, _ filter: Filter) -> [String] {
        switch measure {
        case .hours(let sum, _): text(sum, filter)
        case .workHours(let cap?, _): [words.sentences.dailyCap(words.amounts.minutes(cap))]
        case .activeMonths(_, let span?): [words.sentences.span(words.amounts.months(span))]
        default: []
        }
    }

    private func text(_ sum: SumRule, _ filter: Filter) -> [String] {
        switch sum {
        case .plain: []
        case .caps(let caps):
            caps.map { cap in
                let phrase = filters.phrase(cap.filter, .mass, within: filter).text
                return words.sentences.cap(words.amounts.minutes(cap.most), phrase)
            }
        case .each(let group, let most): [words.sentences.capEach(group, words.amounts.minutes(most))]
        case .sources(let most, let majority): [words.sentences.sources(most, majority)]
        }
    }

    func text(_ allocation: Allocation) -> String {
        let form: ProseFilters.Form = allocation.of == .hours ? .mass : .many
        let main = words.sentences.allocate(allocation.of, filters.phrase(allocation.pool, form).text)
        let details = text(allocation.sum, allocation.pool) + (allocation.proRated ? [words.sentences.proRated] : [])
        return (details + [main]).joined(separator: " ")
    }

    /// A minimum over the same hours: `At least 25 hours of these must be about the supervision you give.`
    package func text(including part: Part, of leaf: Leaf) -> String {
        words.sentences.including(words.amounts.minutes(part.need)) { noun in
            filters.predicate(part.filter, within: leaf.filter, of: noun)
        }
    }

    /// A part of an allocation, as a sentence of its own.
    package func text(_ part: Part, of allocation: Allocation) -> String {
        switch allocation.of {
        case .hours:
            words.sentences.amountOf(
                words.amounts.minutes(part.need), filters.phrase(part.filter, .mass, within: allocation.pool).text)
        case .entries:
            words.sentences.entries(
                part.need, filters.phrase(part.filter, part.need == 1 ? .bare : .many, within: allocation.pool).text)
        }
    }
}
