import Fixtures
import Logbooks
import Offerings
import Portfolios
import Testing

@Suite("What organizations have to do with a signature")
struct SignerTests {
    private static let valley = SigningOrganization(id: OrganizationID("valley"), name: "Valley “North” Association")
    private static let hills = SigningOrganization(id: OrganizationID("hills"), name: "Hills")

    private static func signer(_ name: PersonID, for organization: SigningOrganization?) -> Signer {
        Signer(name: name.text, role: .trainingProvider, address: nil, person: name, for: organization)
    }

    /// What speaks against a signature of `first` that `second` takes back.
    private static func problems(_ first: Signer, _ second: Signer) throws -> [String] {
        var record = RandomRecord(seed: 1)
        let content = try EntryContent(.object(["id": .text("a"), "kind": .text("training"), "minutes": .number(60)]))
        let signature = record.append(.credited(content, through: .roster("r"), signer: first))
        record.append(.signatureWithdrawn("a", signature: signature, why: ""), by: .signer(second))
        return ChainCheck(record.record, digest: ReadableSHA256.digest).problems.map(\.description)
    }

    @Test("whoever signs for the same organization may take it back, and nobody for another or for none")
    func sameOrganization() throws {
        let tess = Self.signer("tess", for: Self.valley)
        var renamed = Self.valley
        renamed.name = "Valley"
        #expect(try Self.problems(tess, Self.signer("faye", for: renamed)) == [])
        #expect(try Self.problems(tess, Self.signer("tess", for: nil)) == [])
        let refused = ["link 2: somebody else takes the signature back"]
        for (first, second) in [(Self.valley, Self.hills), (Self.valley, nil), (nil, Self.valley), (nil, nil)] {
            let found = try Self.problems(Self.signer("tess", for: first), Self.signer("faye", for: second))
            #expect(found == refused)
        }
    }

    @Test("they are kept as text and come back, and nothing is kept where there are none")
    func kept() throws {
        for organization in [nil, Self.valley] {
            for recognizedBy in [[], [Self.hills], [Self.hills, Self.valley]] {
                var signer = Self.signer("tess", for: organization)
                signer.recognizedBy = recognizedBy
                guard let text = signer.organizations else {
                    #expect(organization == nil && recognizedBy.isEmpty)
                    continue
                }
                var again = Self.signer("tess", for: nil)
                try again.take(organizations: text)
                #expect(again == signer)
            }
        }
    }

    @Test(
        "what is not theirs to say is refused",
        arguments: [
            "", "[]", #"{"for":null}"#, #"{"for":{"id":"a"}}"#, #"{"recognized-by":[]}"#,
            #"{"for":{"id":"a","name":"A","x":1}}"#, #"{"by":{"id":"a","name":"A"}}"#, #"{"recognized-by":["a"]}"#,
        ])
    func wrong(text: String) {
        var signer = Self.signer("tess", for: nil)
        #expect(throws: LogbooksError.self) { try signer.take(organizations: text) }
    }
}
