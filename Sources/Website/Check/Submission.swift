import Offerings

/// What a form sent: values by name, and the bytes of a file.
struct Submission: Hashable, Sendable {
    private(set) var values: [String: [String]] = [:]
    /// `nil`: no file was chosen.
    var file: [UInt8]?
    /// What the file is called where it comes from; not to be believed.
    var fileName = ""

    /// More than any honest form sends.
    static let mostValues = 300
    /// Bytes of one value; what is longer is cut and then found to be too long.
    static let longestValue = 500

    mutating func add(_ name: String, _ value: String) throws(Failure) {
        guard values.count < Submission.mostValues, values[name, default: []].count < Submission.mostValues else {
            throw .tooManyFields(limit: Submission.mostValues)
        }
        values[name, default: []].append(value)
    }

    /// The values of a form sent as `a=b&c=d`.
    init(urlEncoded bytes: some Collection<UInt8>) throws(Failure) {
        for field in AddressField.all(in: bytes) {
            guard let name = field.name.exact else { throw .badRequest }
            guard let value = field.value.exact else { throw .badField(Submission.shown(name)) }
            try add(name, value)
        }
    }

    init() {}

    /// As much of a field's name as an error shows.
    static func shown(_ name: String) -> String { String(String.UnicodeScalarView(name.unicodeScalars.prefix(40))) }
}
