import Testing

@testable import Secrets

@Suite("Reading CBOR that anybody may have sent")
struct CBORTests {
    @Test("items as RFC 8949, appendix A has them")
    func known() {
        let known: [(String, CBOR)] = [
            ("00", 0), ("17", 23), ("1818", 24), ("1903e8", 1000), ("1a000f4240", 1_000_000),
            ("1b000000e8d4a51000", 1_000_000_000_000), ("20", -1), ("3863", -100), ("3903e7", -1000),
            ("40", .bytes([])),
            ("4401020304", .bytes([1, 2, 3, 4])), ("60", ""), ("6449455446", "IETF"), ("62c3bc", "ü"),
            ("80", .list([])),
            ("83010203", .list([1, 2, 3])), ("a0", .map([:])), ("a201020304", .map([1: 2, 3: 4])),
            ("a26161016162820203", .map(["a": 1, "b": .list([2, 3])])), ("f4", .flag(false)), ("f5", .flag(true)),
            ("f6", .null), ("3b7fffffffffffffff", .number(.min)), ("1b7fffffffffffffff", .number(.max)),
        ]
        for (text, item) in known { #expect(CBORReader.whole(hex(text)) == item, "\(text)") }
    }

    @Test(
        "what is not sound is refused",
        arguments: [
            "", "18", "1900", "1817", "190017", "1a0000ffff", "1b00000000ffffffff", "1c", "1f", "1bffffffffffffffff",
            "3bffffffffffffffff", "41", "5affffffff", "5bffffffffffffffff", "5b7fffffffffffffff", "5f4101ff", "61ff",
            "62c328", "63eda080", "81", "9affffffff", "9bffffffffffffffff", "9f01ff", "a1", "a101", "baffffffff",
            "bbffffffffffffffff", "bf0102ff", "a201020103", "a2616101616102", "a1f501", "a1800102", "a140f6", "c000",
            "d90101f6", "e0", "f7", "f8f5", "f90000", "fa00000000", "fb0000000000000000", "ff", "0000", "a001",
            "8180808080808081",
        ])
    func broken(text: String) {
        #expect(CBORReader.whole(hex(text)) == nil)
    }

    @Test("six deep is read, seven is not, nor ten thousand")
    func depth() {
        func nested(_ depth: Int) -> [UInt8] { [UInt8](repeating: 0x81, count: depth - 1) + [0x80] }
        #expect(CBORReader.whole(nested(6)) != nil)
        #expect(CBORReader.whole(nested(7)) == nil)
        #expect(CBORReader.whole(nested(10_000)) == nil)
    }

    @Test("nothing of chance ends the program, and what is read ends where it says")
    func chance() {
        let chance = Randomness.seeded(17)
        var read = 0
        for round in 0..<100_000 {
            let bytes = chance.bytes(round % 40)
            var reader = CBORReader(bytes)
            if reader.item() != nil {
                read += 1
                #expect(reader.next <= bytes.count)
            }
        }
        #expect(read > 1000)
    }
}
