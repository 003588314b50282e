import Accounts
import Testing

@Suite("Devices in a few words")
struct DeviceTests {
    @Test(
        "a browser is known by what tells it from those it pretends to be",
        arguments: [
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36",
                "Chrome · Linux"
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0",
                "Edge · Windows"
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1",
                "Safari · iPhone"
            ),
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox · Mac"),
            ("", ""), ("curl/8.0", ""),
        ])
    func words(_ userAgent: String, _ words: String) { #expect(Device.words(for: userAgent) == words) }
}
