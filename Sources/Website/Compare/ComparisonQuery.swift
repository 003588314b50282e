import Offerings

/// What an address asks to be put side by side: programs and credentials, in its order, and words to add another by.
struct ComparisonQuery: Hashable, Sendable {
    /// A program by its id; a credential by its id, or in one edition: `imhs@2012`.
    enum Choice: Hashable, Sendable {
        case program(String)
        case credential(String)

        /// As an address names it.
        var key: String {
            switch self {
            case .program: "program"
            case .credential: "credential"
            }
        }

        var id: String {
            switch self {
            case .program(let id), .credential(let id): id
            }
        }
    }

    /// How many stand side by side.
    static let most = 4
    /// What is longer is no address that anyone made with a form; the rest is not read.
    static let longest = 4_096
    /// Choices that are read at all.
    static let mostRead = 40
    static let longestText = 100

    /// Each once.
    var choices: [Choice] = []
    var text = ""

    init(_ choices: [Choice] = []) { self.choices = choices }

    /// Never fails: what is no choice is left aside.
    init(reading string: String) {
        for field in AddressField.all(in: string.utf8.prefix(Self.longest)) {
            let value = field.value.asFarAsReadable
            guard !value.isEmpty else { continue }
            switch field.name.asFarAsReadable {
            case "program": add(.program(value))
            case "credential": add(.credential(value))
            case "q": text = String(value.prefix(Self.longestText))
            default: continue
            }
        }
    }

    private mutating func add(_ choice: Choice) {
        if choices.count < Self.mostRead, !choices.contains(choice) { choices.append(choice) }
    }

    func with(_ choice: Choice) -> ComparisonQuery { ComparisonQuery(choices + [choice]) }

    func without(_ choice: Choice) -> ComparisonQuery { ComparisonQuery(choices.filter { $0 != choice }) }

    /// The address of the page with these choices.
    func address(_ visit: Visit) -> String {
        let fields = choices.map { AddressField.text($0.key, $0.id) }
        return visit.link(.compare) + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&"))
    }
}
