import Logbooks
import Portfolios

/// Asking for signatures, and giving them.
struct SignOffWords: Sendable {
    var asking: SignOffAskingWords
    var signing: SignOffSigningWords
    var role: @Sendable (SignerRole) -> String
    /// Who signed, and in whose name.
    var named: @Sendable (Signer) -> String
    /// Which organizations recognized who signed as a supervisor on the session's day.
    var recognized: @Sendable (_ organizations: String) -> String
    /// Between the last two of several.
    var and: String
    var standing: @Sendable (SignOffRequest.Standing) -> String
    var entries: @Sendable (Int) -> String
    var problem: @Sendable (SignOffProblem) -> String

    static let english = SignOffWords(
        asking: .english, signing: .english, role: englishRole, named: englishName,
        recognized: { "Recognized as a supervisor by \($0) on the day of the session." }, and: "and",
        standing: englishStanding,
        entries: { $0 == 1 ? "One entry" : "\($0) entries" }, problem: englishProblem)

    private static let englishRole: @Sendable (SignerRole) -> String = { role in
        switch role {
        case .supervisor: "Supervisor or consultant"
        case .employer: "Employer"
        case .trainingProvider: "Training provider"
        case .rater: "Rater"
        }
    }

    private static let englishName: @Sendable (Signer) -> String = { signer in
        signer.name + (signer.organization.map { " (for \($0.name))" } ?? "")
    }

    private static let englishStanding: @Sendable (SignOffRequest.Standing) -> String = { standing in
        switch standing {
        case .open: "Waiting"
        case .answered: "Answered"
        case .revoked: "Taken back"
        case .expired: "Expired"
        }
    }

    private static let englishProblem: @Sendable (SignOffProblem) -> String = { problem in
        switch problem {
        case .noAddress: "Please enter their e-mail address, such as sam@example.org."
        case .oneself: "This is your own address. Nobody can sign for themselves; please ask somebody who was there."
        case .nothingChosen: "Please choose at least one entry."
        case .tooMany(let most): "Please choose at most \(most) entries at a time."
        case .changed: "Some entries were changed meanwhile. Please look at them once more."
        case .heldBack(let minutes):
            "You have sent many requests. Please wait \(minutes == 1 ? "a minute" : "\(minutes) minutes")."
        case .noName: "Please enter your name: it is your signature."
        case .nameTooLong: "Please shorten your name to 200 characters."
        case .noReason: "Please say why in a few words, so that they can put it right."
        case .badTime: "Please enter the time in whole minutes, such as 90."
        case .badWeek: "Please enter the hours a week, such as 20 or 7.5."
        case .badDay: "Please enter a day that is not ahead of us, such as 2026-03-03."
        case .nothingCorrected: "Please change the time or the day, or choose another answer."
        }
    }
}

extension SignOffWords {
    func inOneLine(_ signer: Signer) -> String {
        [named(signer), recognition(of: signer)].compactMap(\.self).joined(separator: ". ")
    }

    /// Nothing where nobody did.
    func recognition(of signer: Signer) -> String? {
        let names = signer.recognizedBy.map(\.name)
        guard let last = names.last else { return nil }
        let others = names.dropLast().joined(separator: ", ")
        return recognized(others.isEmpty ? last : "\(others) \(and) \(last)")
    }
}

/// Why nothing was asked or answered yet.
enum SignOffProblem: Hashable, Sendable {
    case noAddress, oneself, nothingChosen, changed, noName, nameTooLong, noReason, badTime, badWeek, badDay
    case nothingCorrected
    case tooMany(Int)
    case heldBack(minutes: Int)
}
