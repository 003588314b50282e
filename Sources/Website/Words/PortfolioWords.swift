/// A member's own portfolio.
struct PortfolioWords: Sendable {
    var title: String
    var greeting: @Sendable (_ name: String) -> String
    var empty: String

    static let english = PortfolioWords(
        title: "My portfolio", greeting: { "Good to see you, \($0)." },
        empty: "Nothing is here yet.")

    static let spanish = PortfolioWords(
        title: "Mi portafolio", greeting: { "Nos alegra verle, \($0)." },
        empty: "Aquí todavía no hay nada.")
}
