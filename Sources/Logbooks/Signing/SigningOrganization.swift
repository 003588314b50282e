package import Offerings
import Portfolios

/// An organization as a signature names it: by the name that it had then.
package struct SigningOrganization: Sendable, Hashable {
    package var id: OrganizationID
    package var name: String

    package init(id: OrganizationID, name: String) {
        self.id = id
        self.name = name
    }
}

extension SigningOrganization {
    var value: JSONValue { .object(["id": .text(id.text), "name": .text(name)]) }

    init(_ value: JSONValue) throws(LogbooksError) {
        var fields = try Fields(value, "an organization")
        self.init(id: OrganizationID(try fields.text("id")), name: try fields.text("name"))
        try fields.end()
    }
}

extension Signer {
    /// What organizations have to do with a signature, as a link of the chain says it: nothing where none has.
    var organizationMembers: [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        if let organization { members["for"] = organization.value }
        if !recognizedBy.isEmpty { members["recognized-by"] = .list(recognizedBy.map(\.value)) }
        return members
    }

    mutating func takeOrganizations(_ fields: inout Fields) throws(LogbooksError) {
        if fields.has("for") { organization = try SigningOrganization(try fields.take("for")) }
        guard fields.has("recognized-by") else { return }
        recognizedBy = try fields.list("recognized-by", SigningOrganization.init)
        guard !recognizedBy.isEmpty else { throw LogbooksError("recognized-by is left out where nobody does") }
    }

    /// The same as text, to be kept beside the rest of a signer; nothing where no organization has to do with it.
    package var organizations: String? {
        let members = organizationMembers
        return members.isEmpty ? nil : String(decoding: JSONValue.object(members).canonical, as: UTF8.self)
    }

    package mutating func take(organizations text: String) throws(LogbooksError) {
        let value: JSONValue
        do throws(ReadingProblem) { value = try JSONValue(reading: Array(text.utf8)) } catch {
            throw LogbooksError("a signer’s organizations are no JSON")
        }
        var fields = try Fields(value, "a signer’s organizations")
        try takeOrganizations(&fields)
        try fields.end()
    }
}
