import Portfolios
import Testing

@Suite("Moments")
struct InstantTests {
    @Test(
        "a moment is written as headers have it",
        arguments: [
            (Int64(0), "Thu, 01 Jan 1970 00:00:00 +0000", "00:00"),
            (784_111_777_000, "Sun, 06 Nov 1994 08:49:37 +0000", "08:49"),
            (-1, "Wed, 31 Dec 1969 23:59:59 +0000", "23:59"),
            (-86_400_000, "Wed, 31 Dec 1969 00:00:00 +0000", "00:00"),
            (1_795_348_799_999, "Sun, 22 Nov 2026 11:59:59 +0000", "11:59"),
        ])
    func headers(milliseconds: Int64, text: String, time: String) {
        let instant = Instant(milliseconds: milliseconds)
        #expect(instant.internetDate(zone: "+0000") == text)
        #expect(instant.utcTime == time)
    }

    @Test("the last moment of a day and the first of the next are told apart")
    func days() {
        #expect(Instant(milliseconds: -1).utcDay == Day("1969-12-31"))
        #expect(Instant(milliseconds: 86_399_999).utcDay == Day("1970-01-01"))
        #expect(Instant(milliseconds: 86_400_000).utcDay == Day("1970-01-02"))
    }
}
