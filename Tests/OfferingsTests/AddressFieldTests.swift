import Offerings
import Testing

@Suite("Fields of an address")
struct AddressFieldTests {
    private func read(_ query: String) -> [[String?]] {
        AddressField.all(in: query.utf8).map { [$0.name.exact, $0.value.exact, $0.value.asFarAsReadable] }
    }

    @Test("names and values are read in their order, however they are written")
    func fields() {
        #expect(
            read("a=b+c&&%61=%C3%A9%2B&bare&=x&d=e=f") == [
                ["a", "b c", "b c"], ["a", "é+", "é+"], ["bare", "", ""], ["", "x", "x"], ["d", "e=f", "e=f"],
            ])
        #expect(read("") == [] && read("&&") == [])
    }

    @Test("a broken percent code is no exact text, and stays as it is where any text will do")
    func broken() {
        #expect(
            read("a=%&a=%4&a=%zz&a=%4g1&a=%25%") == [
                ["a", nil, "%"], ["a", nil, "%4"], ["a", nil, "%zz"], ["a", nil, "%4g1"], ["a", nil, "%%"],
            ])
        #expect(read("a=%ff") == [["a", nil, "\u{FFFD}"]])
        #expect(read("a=%ED%A0%80").first?[1] == nil)
    }

    @Test("what is written is read back", arguments: ["", "a b+c", "100 %", "Zoë & Söhne=?#/", "👶\u{0}\n", "-._~"])
    func bothWays(text: String) {
        for spaceIsPlus in [true, false] {
            let code = PercentText.encoded(text, spaceIsPlus: spaceIsPlus)
            #expect(PercentText(code.utf8, plusIsSpace: spaceIsPlus).exact == text)
            #expect(code.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "&") })
        }
        #expect(read(AddressField.text(text, text)) == [[text, text, text]])
    }

    @Test("an amount is said with thousands apart, and written for programs without")
    func money() {
        let amounts = ["8000 USD", "1234567 USD", "12.50 USD", "999 USD", "2750.05 AUD"].compactMap { Money($0) }
        #expect(amounts.map(\.said) == ["$8,000", "$1,234,567", "$12.50", "$999", "2,750.05 AUD"])
        #expect(amounts.map(\.description) == ["8000 USD", "1234567 USD", "12.50 USD", "999 USD", "2750.05 AUD"])
        #expect(amounts.map(\.number).last == "2750.05")
    }
}
