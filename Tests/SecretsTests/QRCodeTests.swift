import Testing

@testable import Secrets

@Suite("Pictures that phones read")
struct QRCodeTests {
    @Test(
        "small codes say what they were made of",
        arguments: ["A", "attune", "https://a.example/p", "niñez 🐤", "otpauth://totp/Attune:mira?s=ABCDEF23"])
    func reading(text: String) throws {
        #expect(try SmallQRReader(QRCode(text)).text == text)
    }

    @Test("codes of every size have their three eyes and their two rulers")
    func shape() throws {
        for count in [1, 100, 150, 300, 700, 1000] {
            let code = try QRCode(String(repeating: "a", count: count))
            #expect(code.size % 4 == 1 && (21...177).contains(code.size))
            for (row, column) in [(0, 0), (0, code.size - 7), (code.size - 7, 0)] {
                for down in 0..<7 {
                    for right in 0..<7 {
                        let ring = max(abs(down - 3), abs(right - 3))
                        #expect(code.isDark(row: row + down, column: column + right) == (ring != 2))
                    }
                }
            }
            for place in 8..<code.size - 8 {
                #expect(code.isDark(row: 6, column: place) == (place % 2 == 0))
                #expect(code.isDark(row: place, column: 6) == (place % 2 == 0))
            }
        }
    }

    @Test("more than a phone can read is refused, and so is nothing at all")
    func limits() {
        #expect(throws: SecretsError.tooLong) { try QRCode(String(repeating: "a", count: 1001)) }
        #expect(throws: SecretsError.tooLong) { try QRCode("") }
    }

    @Test("the same text makes the same picture")
    func stable() throws {
        #expect(try QRCode("attune") == QRCode("attune"))
        #expect(try QRCode("attune") != QRCode("attunE"))
    }
}

/// Reads codes of the three smallest sizes, as ISO/IEC 18004 describes them; errors are not corrected.
private struct SmallQRReader {
    private let code: QRCode

    init(_ code: QRCode) { self.code = code }

    var text: String {
        var bits = bits[...]
        func take(_ count: Int) -> Int {
            defer { bits = bits.dropFirst(count) }
            return bits.prefix(count).reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
        }
        guard take(4) == 4 else { return "not in bytes" }
        let count = take(8)
        return String(decoding: (0..<count).map { _ in UInt8(take(8)) }, as: UTF8.self)
    }

    /// Two columns at a time from the right, up and down in turn, around all that is not data.
    private var bits: [Bool] {
        var bits: [Bool] = []
        let pairs = stride(from: code.size - 1, to: 6, by: -2) + stride(from: 5, to: 0, by: -2)
        for (turn, right) in pairs.enumerated() {
            for step in 0..<code.size {
                let row = turn % 2 == 0 ? code.size - 1 - step : step
                for column in [right, right - 1] where isData(row, column) {
                    bits.append(code.isDark(row: row, column: column) != isMasked(row, column))
                }
            }
        }
        return bits
    }

    private func isData(_ row: Int, _ column: Int) -> Bool {
        let size = code.size
        if row < 9 && (column < 9 || column >= size - 8) || row >= size - 8 && column < 9 { return false }
        if row == 6 || column == 6 { return false }
        let middle = size - 7
        return size == 21 || abs(row - middle) > 2 || abs(column - middle) > 2
    }

    private func isMasked(_ row: Int, _ column: Int) -> Bool {
        // The three bits of the mask stand beside the first eye, themselves masked.
        let mask = (2...4).reduce(0) { $0 << 1 | (code.isDark(row: 8, column: $1) ? 1 : 0) } ^ 0b101
        switch mask {
        case 0: return (row + column) % 2 == 0
        case 1: return row % 2 == 0
        case 2: return column % 3 == 0
        case 3: return (row + column) % 3 == 0
        case 4: return (row / 2 + column / 3) % 2 == 0
        case 5: return row * column % 2 + row * column % 3 == 0
        case 6: return (row * column % 2 + row * column % 3) % 2 == 0
        default: return ((row + column) % 2 + row * column % 3) % 2 == 0
        }
    }
}

private func + (left: StrideTo<Int>, right: StrideTo<Int>) -> [Int] { Array(left) + Array(right) }
