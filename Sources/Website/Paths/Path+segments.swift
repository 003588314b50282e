import Offerings

extension Path {
    /// The decoded segments between the slashes, or `nil` where one is not well written.
    static func segments(of text: String) -> [String]? {
        guard text.utf8.first == UInt8(ascii: "/"), text.utf8.count <= 512 else { return nil }
        var segments: [String] = []
        for part in text.utf8.split(separator: UInt8(ascii: "/")) {
            guard let segment = PercentText(part, plusIsSpace: false).exact else { return nil }
            segments.append(segment)
        }
        return segments
    }
}
