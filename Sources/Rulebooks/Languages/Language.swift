/// A language in which people read Attune, by its code in addresses and file names.
package enum Language: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case spanish = "es"

    /// The title of a guard that was given none, by the title of the node it guards.
    func condition(of title: String) -> String {
        switch self {
        case .english: "Condition of “\(title)”"
        case .spanish: "Condición de «\(title)»"
        }
    }
}
