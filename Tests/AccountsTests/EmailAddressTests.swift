import Accounts
import Testing

@Suite("Addresses for mail")
struct EmailAddressTests {
    @Test(
        "what mail can be sent to is an address",
        arguments: [
            "ada@example.org", "Ada.Osei+hours@mail.example.org", "a@b.co", "o'neill@example.org", " ada@example.org ",
            "x@xn--bcher-kva.example",
        ])
    func good(text: String) { #expect(EmailAddress(text) != nil) }

    @Test(
        "what no mail can be sent to is none",
        arguments: [
            "", "ada", "ada@", "@example.org", "ada@example", "ada@@example.org", "ada@example..org",
            ".ada@example.org",
            "ada.@example.org", "ada@-example.org", "ada@example-.org", "ada@example.1", "ada example@example.org",
            "ada@exam ple.org", "ada@example.org\r\nBcc: all@example.org", "ada\u{0}@example.org",
            "ada@[127.0.0.1]", "\"ada\"@example.org", "ada@example.org,eve@example.org", "ädä@example.org",
            "ada@éxample.org", String(repeating: "a", count: 65) + "@example.org",
            "a@" + String(repeating: "b", count: 64) + ".org",
            "a@" + String(repeating: "bcdefghij.", count: 26) + "org",
        ])
    func bad(text: String) { #expect(EmailAddress(text) == nil) }

    @Test("the longest is 254 bytes")
    func longest() {
        let domain = String(repeating: "b23456789.", count: 18) + "org"
        let name = String(repeating: "a", count: 64)
        let fits = name + "@" + String(repeating: "c", count: 254 - 64 - 1 - domain.utf8.count - 1) + "." + domain
        #expect(fits.utf8.count == 254 && EmailAddress(fits) != nil)
        #expect(EmailAddress(String(fits.dropFirst(63)) + "x") != nil)
        #expect(EmailAddress("x" + fits) == nil)
    }

    @Test("capital letters make no other address, and stay as they were written")
    func capitals() throws {
        let address = try #require(EmailAddress("Ada@Example.ORG"))
        #expect(address == EmailAddress("ada@example.org"))
        #expect(address.text == "ada@example.org" && address.written == "Ada@Example.ORG")
        #expect(address.domain == "example.org")
    }
}
