import Mail
import Testing

@Suite("The bell")
struct BellTests {
    @Test("a ring while nobody waits is kept, but only one")
    func kept() async {
        let bell = Bell()
        bell.ring()
        bell.ring()
        await bell.heard()
        let second = Task { await bell.heard() }
        second.cancel()
        await second.value
    }

    @Test("who is cancelled goes on, and the next ring is heard by the next")
    func cancelled() async {
        let bell = Bell()
        for _ in 0..<200 {
            let first = Task { await bell.heard() }
            let second = Task { await bell.heard() }
            first.cancel()
            await first.value
            bell.ring()
            await second.value
        }
    }
}
