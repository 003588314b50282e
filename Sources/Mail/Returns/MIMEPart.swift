/// A message or a part of one, taken apart as far as reading a returned letter needs. Whoever sends it may write anything.
struct MIMEPart {
    /// Names in small letters.
    let headers: [(name: String, value: String)]
    let body: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        let end = MIMEPart.endOfHeaders(bytes)
        headers = MIMEPart.headers(bytes[..<end])
        body = bytes[end...]
    }

    func values(of name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }

    func value(of name: String) -> String? { headers.first { $0.name == name }?.value }

    /// `text/plain`, if nothing else is said.
    var kind: String {
        let value = value(of: "content-type") ?? "text/plain"
        return value.prefix { $0 != ";" && $0 != " " }.lowercased()
    }

    /// The first parts between its boundaries, at most twenty.
    var parts: [MIMEPart] {
        guard kind.hasPrefix("multipart/"), let boundary else { return [] }
        let mark = Array("--\(boundary)".utf8)
        var parts: [MIMEPart] = []
        var start: Int?
        for line in MIMEPart.lines(body) where line.starts(with: mark) {
            if let start { parts.append(MIMEPart(body[start..<line.startIndex])) }
            let isLast = line.dropFirst(mark.count).starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")])
            if isLast || parts.count == 20 { return parts }
            start = line.endIndex
        }
        if let start { parts.append(MIMEPart(body[start...])) }
        return parts
    }

    private var boundary: String? {
        guard let value = value(of: "content-type") else { return nil }
        for parameter in value.split(separator: ";").dropFirst() {
            let pair = parameter.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].trimmed.lowercased() == "boundary" else { continue }
            let text = pair[1].trimmed
            let name = text.hasPrefix("\"") ? String(text.dropFirst().prefix { $0 != "\"" }) : text
            return (1...100).contains(name.utf8.count) ? name : nil
        }
        return nil
    }

    /// Each with the line feed that ends it.
    private static func lines(_ bytes: ArraySlice<UInt8>) -> some Sequence<ArraySlice<UInt8>> {
        sequence(state: bytes) { rest in
            guard !rest.isEmpty else { return nil }
            let line = rest[...(rest.firstIndex(of: 0x0A) ?? rest.index(before: rest.endIndex))]
            rest = rest[line.endIndex...]
            return line
        }
    }

    private static func endOfHeaders(_ bytes: ArraySlice<UInt8>) -> Int {
        for line in lines(bytes) where line.allSatisfy({ $0 == 0x0A || $0 == 0x0D }) { return line.endIndex }
        return bytes.endIndex
    }

    private static func headers(_ bytes: ArraySlice<UInt8>) -> [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = []
        for line in lines(bytes) {
            if headers.count == 500 { break }
            let text = String(decoding: line, as: UTF8.self).trimmed
            if line.first == 0x20 || line.first == 0x09 {
                guard let last = headers.popLast() else { continue }
                headers.append((last.name, last.value + " " + text))
            } else if let colon = text.firstIndex(of: ":") {
                headers.append((text[..<colon].lowercased(), text[colon...].dropFirst().trimmed))
            }
        }
        return headers
    }
}

extension StringProtocol {
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
