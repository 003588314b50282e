extension Attribute {
    /// Its position among the attributes of its shape (`term`, `terms`, `flag`, `number`, `name`).
    package var slot: Int { Attribute.slots[Int(number)] }

    /// The attribute at each slot of a shape.
    package static func inSlots(of shape: Shape) -> [Attribute] {
        allCases.filter { $0.shape == shape }
    }

    /// All of them, with where an entry's row has them.
    static let places = allCases.map { (attribute: $0, shape: $0.shape, slot: $0.slot) }

    private static let slots = allCases.map { attribute in
        inSlots(of: attribute.shape).firstIndex(of: attribute) ?? 0
    }

    /// Its place in `allCases`: quick to tell, where the name that an enum of texts is hashed by is slow.
    var number: UInt8 {
        switch self {
        case .level: 0
        case .field: 1
        case .institution: 2
        case .profession: 3
        case .jurisdiction: 4
        case .credential: 5
        case .issuer: 6
        case .holding: 7
        case .role: 8
        case .scope: 9
        case .setting: 10
        case .ages: 11
        case .with: 12
        case .focus: 13
        case .paid: 14
        case .supervised: 15
        case .families: 16
        case .track: 17
        case .mode: 18
        case .provider: 19
        case .topics: 20
        case .about: 21
        case .relationshipBased: 22
        case .type: 23
        case .format: 24
        case .relation: 25
        case .groupSize: 26
        case .recipients: 27
        case .service: 28
        case .monthsKnown: 29
        case .notEnoughInformation: 30
        case .recommends: 31
        case .exam: 32
        case .form: 33
        case .document: 34
        case .version: 35
        case .organization: 36
        case .words: 37
        }
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
