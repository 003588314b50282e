import Testing

/// A place where the code breaks one of the house's manners, and which.
struct Finding: Equatable, CustomStringConvertible {
    var path: String
    var line: Int
    var sentence: String

    var description: String { "\(path):\(line): \(sentence)" }
}

/// Fails the running test once for each finding, in the form that editors and terminals can jump to.
func expectNone(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
    for finding in findings {
        Issue.record("\(finding.description)", sourceLocation: sourceLocation)
    }
}
