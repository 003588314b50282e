/// A YAML or JSON file as plain values, each with its place.
package indirect enum Document: Hashable, Sendable {
    /// Text as written; `quoted` if it stood in quotes and so is never a number or a yes.
    case scalar(String, quoted: Bool, Place)
    case list([Document], Place)
    /// In the order of the file; keys may repeat, and whoever reads it reports that.
    case map([Pair], Place)

    package struct Pair: Hashable, Sendable {
        package var key: String
        package var keyPlace: Place
        package var value: Document
        package init(key: String, keyPlace: Place, value: Document) {
            self.key = key
            self.keyPlace = keyPlace
            self.value = value
        }
    }

    package var place: Place {
        switch self {
        case .scalar(_, _, let place), .list(_, let place), .map(_, let place): place
        }
    }
}
