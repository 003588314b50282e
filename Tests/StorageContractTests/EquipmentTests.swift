import Testing

@Suite("What the promises are tried on")
struct EquipmentTests {
    @Test(
        "PostgreSQL is here, so every promise is tried on both engines",
        .enabled(if: Equipment.missing == nil || Equipment.isCI, "\(Equipment.missing ?? "nothing is missing")"))
    func postgres() async throws {
        if let missing = Equipment.missing { Issue.record("\(missing)") }
        #expect(Engine.all == [.sqlite, .postgres])
    }
}
