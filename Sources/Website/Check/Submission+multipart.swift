/// A form with a file in it, as RFC 7578 writes it.
extension Submission {
    init(multipart bytes: [UInt8], boundary: String) throws(Failure) {
        let parts = try Submission.parts(of: bytes, boundary: boundary)
        self.init()
        for part in parts { try add(part) }
    }

    /// The boundary that a content type names, if it is a multipart form with a lawful one.
    static func boundary(in contentType: String) -> String? {
        let pieces = contentType.split(separator: ";").map { $0.trimmed }
        guard pieces.first?.lowercased() == "multipart/form-data" else { return nil }
        for piece in pieces.dropFirst() where piece.lowercased().hasPrefix("boundary=") {
            let boundary = piece.dropFirst("boundary=".count).trimming("\"")
            return (1...70).contains(boundary.utf8.count) ? boundary : nil
        }
        return nil
    }

    private mutating func add(_ part: ArraySlice<UInt8>) throws(Failure) {
        guard let end = part.firstRange(of: Array("\r\n\r\n".utf8)) else { throw .badRequest }
        guard let disposition = Submission.disposition(in: part[..<end.lowerBound]),
            let name = Submission.parameter("name", of: disposition)
        else { throw .badRequest }
        let content = part[end.upperBound...]
        if let called = Submission.parameter("filename", of: disposition) {
            fileName = called
            // A browser sends an empty file where none was chosen.
            if !content.isEmpty { file = Array(content) }
        } else {
            guard let value = String(validating: content, as: UTF8.self) else {
                throw .badField(Submission.shown(name))
            }
            try add(name, value)
        }
    }

    /// What stands between the boundaries. The last one must be there, or the form broke off on its way.
    private static func parts(of bytes: [UInt8], boundary: String) throws(Failure) -> [ArraySlice<UInt8>] {
        let line = Array("\r\n--\(boundary)".utf8)
        // The first boundary stands at the very beginning, without a line break before it.
        guard bytes.starts(with: line.dropFirst(2)) else { throw .badRequest }
        var parts: [ArraySlice<UInt8>] = []
        var rest = bytes[(line.count - 2)...]
        while !rest.starts(with: Array("--".utf8)) {
            guard rest.starts(with: Array("\r\n".utf8)), let next = rest.firstRange(of: line, after: 2) else {
                throw .badRequest
            }
            parts.append(rest[(rest.startIndex + 2)..<next.lowerBound])
            rest = rest[next.upperBound...]
            guard parts.count <= mostValues else { throw .tooManyFields(limit: mostValues) }
        }
        return parts
    }

    private static func disposition(in headers: ArraySlice<UInt8>) -> String? {
        guard let text = String(validating: headers, as: UTF8.self) else { return nil }
        let lines = text.split(separator: "\r\n")
        return lines.first { $0.lowercased().hasPrefix("content-disposition:") }.map(String.init)
    }

    /// The value of `name="…"`; the browser writes a quote inside it as `%22`, and a semicolon as it is.
    private static func parameter(_ name: String, of disposition: String) -> String? {
        var isQuoted = false
        let pieces = disposition.split(omittingEmptySubsequences: false) { sign in
            if sign == "\"" { isQuoted.toggle() }
            return sign == ";" && !isQuoted
        }
        for piece in pieces.dropFirst().map(\.trimmed) {
            guard piece.lowercased().hasPrefix(name + "=") else { continue }
            return piece.dropFirst(name.count + 1).trimming("\"")
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    /// Where some bytes stand first, from `after` bytes on.
    fileprivate func firstRange(of wanted: [UInt8], after: Int = 0) -> Range<Int>? {
        guard let first = wanted.first, count - after >= wanted.count else { return nil }
        var index = startIndex + after
        let last = endIndex - wanted.count
        while index <= last {
            guard let candidate = self[index...last].firstIndex(of: first) else { return nil }
            if self[candidate...].starts(with: wanted) { return candidate..<(candidate + wanted.count) }
            index = candidate + 1
        }
        return nil
    }
}

extension StringProtocol {
    /// Without spaces and tabs at its ends.
    var trimmed: String {
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
            return ""
        }
        return String(self[first...last])
    }

    /// Without one of these characters at each end.
    fileprivate func trimming(_ character: Character) -> String {
        var text = self[...]
        if text.first == character { text = text.dropFirst() }
        if text.last == character { text = text.dropLast() }
        return String(text)
    }
}
