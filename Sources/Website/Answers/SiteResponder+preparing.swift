import HTTPTypes
import HummingbirdCore
import NIOCore
import Rulebooks

extension SiteResponder {
    /// Makes today's pages of all credentials in every language and keeps them: they take ten times as long as other
    /// pages, and there are few of them. It takes its time, so that visitors are served meanwhile.
    func prepare() async {
        for path in credentialAddresses {
            let head = HTTPRequest(
                method: .get, scheme: "http", authority: nil, path: path, headerFields: [.acceptEncoding: "gzip"])
            let request = Request(head: head, body: .init(buffer: ByteBuffer()))
            let took = await ContinuousClock().measure {
                _ = await respond(to: request, reference: Reference(), from: "")
            }
            // Cancelled: nobody will ask for the others.
            guard (try? await Task.sleep(for: took * SiteResponder.restAfterWork)) != nil else { return }
        }
    }

    /// How many times as long as making one page took it waits before the next.
    private static let restAfterWork = 4

    /// As all links to them are written, but for those that name an edition.
    private var credentialAddresses: [String] {
        let paths = Set(site.english.catalog.rulebooks.map(\.id)).sorted().map(Path.credential)
        let languages: [Language] = site.spanish == nil ? [.english] : Language.allCases
        return languages.flatMap { language in paths.map { $0.text(in: language) } }
    }
}
