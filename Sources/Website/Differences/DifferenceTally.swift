import HTML
import Rulebooks

/// How many differences there are of each kind, as signs, numbers and words.
struct DifferenceTally: Sendable {
    var comparison: RulebookComparison

    func write(into main: inout Markup, _ words: DifferenceWords) {
        let told = comparison.outermost
        main.ul(.class("tally")) { list in
            for bearing in NodeChange.Bearing.allCases {
                let count = told.count { $0.bearing == bearing }
                guard count > 0 else { continue }
                list.li { item in
                    item.bearing(bearing, words.counted(bearing, count))
                }
            }
            list.li { $0.bearing(nil, words.unchanged(comparison.same)) }
        }
    }
}

extension RulebookComparison {
    /// The changes that stand on their own: not those that are told with what they stand in, and not only another
    /// place in the list.
    var outermost: [NodeChange] {
        nodes.filter { $0.kind != .moved && !$0.isWithin && $0.aspects != [.cites] && $0.aspects != [.cites, .place] }
    }

    /// How many nodes say the same, whatever they cite and wherever they stand.
    var same: Int {
        unchanged + nodes.count { $0.kind == .moved || $0.aspects == [.cites] || $0.aspects == [.cites, .place] }
    }

    /// What came or went together with something that it stands in.
    func inside(_ change: NodeChange) -> [NodeChange] { nodes.filter { $0.isWithin && $0.parent == change.key } }
}

extension Markup {
    /// What a difference means, as a sign and words, so that it never hangs on color alone.
    mutating func bearing(_ bearing: NodeChange.Bearing?, _ text: String) {
        let (name, sign) =
            switch bearing {
            case .more: ("needs-more", "▲")
            case .less: ("met", "▼")
            case .otherwise: ("cannot-tell", "≠")
            case .reworded: ("reworded", "≈")
            case nil: ("same", "=")
            }
        span(.class("status status-" + name)) { badge in
            badge.span(sign, .ariaHidden)
            badge.text(text)
        }
    }
}
