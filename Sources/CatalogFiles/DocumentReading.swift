import Portfolios
package import Rulebooks

/// A file as a document, and what is wrong with it.
package struct DocumentReading: Sendable {
    /// `nil` when nothing could be made of the file.
    package var document: Document?
    package var problems: [Problem]
}

/// A YAML or JSON text as a `Document`. Never crashes, whatever the bytes: too large, too deep, not UTF-8, aliases,
/// anchors, tags, repeated keys and a second document are problems, each with its place.
package func readDocument(in bytes: [UInt8], file: String) -> DocumentReading {
    guard bytes.count <= largestFile else { return DocumentReading(problems: [Problem(file: file, tooLarge)]) }
    let bytes = file.hasSuffix(".json") ? joiningSurrogates(bytes) : bytes
    return bytes.withUnsafeBufferPointer { bytes in
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        return readDocument(in: UnsafeBufferPointer(rebasing: text), file: file)
    }
}

private func readDocument(in bytes: UnsafeBufferPointer<UInt8>, file: String) -> DocumentReading {
    if let bad = UTF8Check.firstInvalid(in: bytes) {
        let mark = mark(ofByte: bad, in: bytes)
        let place = Place(file: file, line: mark.line, column: mark.column)
        let message = "this is not valid UTF-8; save the file as UTF-8"
        return DocumentReading(problems: [Problem(place: place, path: "", message: message)])
    }
    let events = YAMLEvents(bytes)
    var builder = DocumentBuilder(file: file)
    while true {
        guard let (event, mark) = events.next() else {
            let failure = problem(events.failure, in: bytes, file: file)
            return DocumentReading(problems: located(builder.problems, in: nil) + [failure])
        }
        if case .streamEnd = event { break }
        guard builder.take(event, at: mark) else { return DocumentReading(problems: builder.problems) }
    }
    guard let root = builder.root else {
        let empty = Problem(place: Place(file: file, line: 1, column: 1), path: "", message: "the file is empty")
        return DocumentReading(problems: builder.problems + [empty])
    }
    return DocumentReading(document: root, problems: located(builder.problems, in: root))
}

/// The same problems with the paths at which they stand.
private func located(_ problems: [Problem], in root: Document?) -> [Problem] {
    guard let root else { return problems }
    return problems.map { problem in
        var problem = problem
        problem.path = root.path(to: problem.place) ?? ""
        return problem
    }
}

private func problem(
    _ failure: YAMLEvents.Failure, in bytes: UnsafeBufferPointer<UInt8>, file: String
) -> Problem {
    let mark = failure.mark ?? mark(ofByte: failure.byte, in: bytes)
    var message = "this is not YAML: \(failure.message)"
    if bytes.indices.contains(failure.byte), bytes[failure.byte] == 0x09 {
        message += "; indent with spaces, not with a tab"
    }
    return Problem(
        place: Place(file: file, line: mark.line, column: mark.column), path: "", message: message)
}

private func mark(ofByte byte: Int, in bytes: UnsafeBufferPointer<UInt8>) -> YAMLEvents.Mark {
    var mark = YAMLEvents.Mark(line: 1, column: 1)
    for byte in bytes.prefix(byte) {
        if byte == 0x0A {
            mark.line += 1
            mark.column = 1
        } else if byte & 0xC0 != 0x80 {
            mark.column += 1
        }
    }
    return mark
}
