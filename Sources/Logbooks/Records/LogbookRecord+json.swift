import Portfolios

extension LogbookRecord {
    /// The record as a file: JSON in its one form, a link a line.
    package var json: [UInt8] {
        var lines = ["{\"format\":\"\(LogbookRecord.format)\","]
        lines.append("\"person\":\(LogbookRecord.text(.text(person.text))),")
        lines.append("\"length\":\(length),\"last\":\(LogbookRecord.text(.optional(last?.hex))),")
        lines.append("\"links\":[")
        lines.append(links.map { LogbookRecord.text($0.value) }.joined(separator: ",\n"))
        lines.append("],\"checkpoints\":[")
        lines.append(checkpoints.map { LogbookRecord.text($0.value) }.joined(separator: ",\n"))
        lines.append("]}\n")
        return Array(lines.joined(separator: "\n").utf8)
    }

    private static func text(_ value: JSONValue) -> String { String(decoding: value.canonical, as: UTF8.self) }

    /// Reads a record; what is wrong with the chain in it is for `ChainCheck` to say.
    package init(reading bytes: [UInt8]) throws(LogbooksError) {
        let value: JSONValue
        do throws(ReadingProblem) { value = try JSONValue(reading: bytes) } catch {
            let (line, column) = bytes.withUnsafeBufferPointer { error.position(in: $0) }
            throw LogbooksError("line \(line), column \(column): \(error.message)")
        }
        var fields = try Fields(value, "a record")
        guard try fields.text("format") == LogbookRecord.format else {
            throw LogbooksError("its format is not \(LogbookRecord.format)")
        }
        person = try fields.identifier("person")
        length = try fields.number("length")
        last = try fields.optional("last", Fields.digest)
        links = try fields.list("links", Link.init)
        checkpoints = try fields.list("checkpoints", Checkpoint.init)
        try fields.end()
    }
}

extension LogbookRecord.Link {
    fileprivate var value: JSONValue {
        .object([
            "number": .number(number), "kind": .text(kind), "at": .number(Int(at.milliseconds)),
            "before": .optional(before?.hex), "digest": .text(digest.hex), "content": content ?? .null,
        ])
    }

    fileprivate init(_ value: JSONValue) throws(LogbooksError) {
        var fields = try Fields(value, "a link")
        number = try fields.number("number")
        kind = try fields.text("kind")
        at = Instant(milliseconds: Int64(try fields.number("at")))
        before = try fields.optional("before", Fields.digest)
        digest = try fields.digest("digest")
        content = try fields.optional("content") { $0 }
        try fields.end()
    }
}

extension LogbookRecord.Checkpoint {
    fileprivate var value: JSONValue {
        .object([
            "number": .number(number), "digest": .text(digest.hex), "seal": .text(Hexadecimal.text(seal)),
            "at": .number(Int(at.milliseconds)),
        ])
    }

    fileprivate init(_ value: JSONValue) throws(LogbooksError) {
        var fields = try Fields(value, "a checkpoint")
        guard let seal = Hexadecimal.bytes(try fields.text("seal")) else {
            throw LogbooksError("seal of a checkpoint is hexadecimal digits")
        }
        self.init(
            number: try fields.number("number"), digest: try fields.digest("digest"), seal: seal,
            at: Instant(milliseconds: Int64(try fields.number("at"))))
        try fields.end()
    }
}
