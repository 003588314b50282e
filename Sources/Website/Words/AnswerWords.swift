import Portfolios

/// What the answers of the form are called once they are entries of a portfolio.
struct AnswerWords: Sendable {
    var education: String
    var inYear: @Sendable (_ name: String, Int) -> String
    var license: String
    var licensed: @Sendable (_ what: String) -> String
    var work: String
    var job: @Sendable (Int) -> String
    var training: String
    var relationshipTraining: String
    var otherTraining: String
    var supervision: String
    var individual: String
    var group: String
    var supervisor: String
    var references: String
    var reference: @Sendable (_ role: String) -> String
    var membership: String
    var credential: String

    static let english = AnswerWords(
        education: "Your education", inYear: { "\($0), \($1)" },
        license: "License", licensed: { "License: \($0)" }, work: "Your work", job: { "Job \($0)" },
        training: "Training",
        relationshipTraining: "Relationship-based training", otherTraining: "Other training",
        supervision: "Reflective supervision", individual: "Individual reflective supervision",
        group: "Group reflective supervision", supervisor: "your supervisor", references: "References",
        reference: { "Reference: \($0)" }, membership: "Membership", credential: "Credential you hold")
}
