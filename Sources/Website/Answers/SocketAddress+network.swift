import NIOCore

extension SocketAddress {
    /// From where someone comes, as far as it matters for holding back who tries too often: the whole of an IPv4
    /// address; of IPv6 the first 64 bits, since whoever has one has a network of them.
    var network: String {
        guard let text = ipAddress else { return "" }
        guard case .v6 = self else { return text }
        return text.split(separator: ":", omittingEmptySubsequences: false).prefix(4).joined(separator: ":")
    }
}
