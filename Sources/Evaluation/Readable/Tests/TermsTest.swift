import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    func terms(_ entry: Entry, _ attribute: Attribute, _ match: Match, _ asked: [Term]) -> ReadableEvaluator.Truth {
        switch entry.values[attribute] {
        case .term(let term): .init(matches([term], match, asked))
        case .terms(let terms): .init(matches(terms, match, asked))
        default: silence(entry, about: attribute)
        }
    }

    func names(_ entry: Entry, _ attribute: Attribute, _ match: Match, _ asked: [String]) -> ReadableEvaluator.Truth {
        guard case .name(let name)? = entry.values[attribute] else { return silence(entry, about: attribute) }
        return .init(matches([name], match, asked))
    }

    private func matches<Value: Equatable>(_ values: [Value], _ match: Match, _ asked: [Value]) -> Bool {
        switch match {
        case .oneOf: values.contains { asked.contains($0) }
        case .allOf: asked.allSatisfy { values.contains($0) }
        case .noneOf: !values.contains { asked.contains($0) }
        }
    }
}
