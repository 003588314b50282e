import Offerings
import Portfolios
package import Rulebooks
import Secrets
import Storage
import Synchronization

/// Reads the rules that organizations write for themselves, each text once.
package final class OwnRules: Sendable {
    /// The rulebooks that a text makes, or a sentence for each thing that is wrong with it.
    package struct Reading: Sendable {
        package var rulebooks: [Rulebook]
        package var problems: [String]

        package init(rulebooks: [Rulebook], problems: [String]) {
            self.rulebooks = rulebooks
            self.problems = problems
        }
    }

    package typealias Read = @Sendable (_ text: String, _ name: String, Language) async -> Reading

    private let read: Read
    private let known = Mutex<[String: Reading]>([:])

    /// So many readings are kept.
    private static let most = 400

    package init(_ read: @escaping Read) { self.read = read }

    func reading(of text: String, named name: String, in language: Language) async -> Reading {
        let key = language.rawValue + name + " " + SHA256.digest(of: text).hex
        if let known = known.withLock({ $0[key] }) { return known }
        var reading = await read(text, name, language)
        // Of two organizations' rules of one name each is judged by its own.
        for index in reading.rulebooks.indices { reading.rulebooks[index].place.file = key }
        known.withLock { known in
            if known.count >= OwnRules.most { known.removeAll() }
            known[key] = reading
        }
        return reading
    }
}

extension Site {
    /// What an organization asks by its own rules, of those credentials that are in question.
    func ownRules(
        of organization: OrganizationID, for rulebooks: [Rulebook], _ call: Call
    ) async throws(Failure) -> [Rulebook] {
        guard let ownRules else { return [] }
        let kept = try await kept { () async throws(StoreError) in
            try await Overlays(call.records.database).all(of: organization)
        }
        var found: [Rulebook] = []
        for overlay in kept {
            var reading = await ownRules.reading(of: overlay.content, named: overlay.name, in: call.visit.language)
            if !reading.problems.isEmpty, call.visit.language != .english {
                reading = await ownRules.reading(of: overlay.content, named: overlay.name, in: .english)
            }
            found += reading.rulebooks.filter { rule in
                rule.isInForce(on: call.visit.today) && rulebooks.contains { $0.id == rule.variant?.of }
            }
        }
        return found
    }
}
