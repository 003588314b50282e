extension JSONValue {
    /// Reads one JSON text, and nothing after it. A key that stands twice in an object is refused, and so is what nests
    /// deeper than 64 levels.
    package init(reading bytes: [UInt8]) throws(ReadingProblem) {
        self = try bytes.withUnsafeBufferPointer { buffer throws(ReadingProblem) in
            try UTF8Check.check(buffer)
            var cursor = JSONCursor(buffer, scratch: JSONCursor.Scratch())
            let value = try JSONValue(&cursor, depth: 0)
            guard cursor.peek() == 0, cursor.next == cursor.end else {
                throw cursor.problem("something follows the end of the JSON text")
            }
            return value
        }
    }

    private init(_ cursor: inout JSONCursor, depth: Int) throws(ReadingProblem) {
        guard depth < JSONCursor.deepest else {
            throw cursor.problem("nested deeper than \(JSONCursor.deepest) levels")
        }
        switch cursor.peek() {
        case 0x22: self = .text(cursor.string(try cursor.string()))
        case 0x5B: self = .list(try JSONValue.list(&cursor, depth))
        case 0x7B: self = .object(try JSONValue.members(&cursor, depth))
        case 0x74, 0x66: self = .flag(try cursor.flag())
        case 0x6E where cursor.null(): self = .null
        default: self = .number(try JSONValue.number(&cursor))
        }
    }

    private static func list(_ cursor: inout JSONCursor, _ depth: Int) throws(ReadingProblem) -> [JSONValue] {
        _ = cursor.take(0x5B)
        var values: [JSONValue] = []
        var hasNext = !cursor.take(0x5D)
        while hasNext {
            values.append(try JSONValue(&cursor, depth: depth + 1))
            hasNext = try cursor.another(before: 0x5D)
        }
        return values
    }

    private static func members(
        _ cursor: inout JSONCursor, _ depth: Int
    ) throws(ReadingProblem) -> [String: JSONValue] {
        _ = cursor.take(0x7B)
        var members: [String: JSONValue] = [:]
        var hasNext = !cursor.take(0x7D)
        while hasNext {
            cursor.skipSpace()
            let place = cursor.next
            let key = cursor.string(try cursor.string())
            guard members[key] == nil else { throw cursor.problem("“\(key.prefix(60))” is given twice", at: place) }
            try cursor.expect(0x3A, "a colon")
            members[key] = try JSONValue(&cursor, depth: depth + 1)
            hasNext = try cursor.another(before: 0x7D)
        }
        return members
    }

    /// As JSON's grammar has it: `-0.5e+3`, and neither `+1` nor `01`, `.5` or `1.`.
    private static func number(_ cursor: inout JSONCursor) throws(ReadingProblem) -> String {
        let text = try cursor.number()
        let written = cursor.string(text)
        var rest = Substring(written)
        if rest.first == "-" { rest.removeFirst() }
        let whole = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(whole.count)
        var isRight = !whole.isEmpty && (whole.count == 1 || whole.first != "0")
        if rest.first == "." {
            let decimals = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
            isRight = isRight && !decimals.isEmpty
            rest = rest.dropFirst(decimals.count + 1)
        }
        if rest.first == "e" || rest.first == "E" {
            rest.removeFirst()
            if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            isRight = isRight && !digits.isEmpty
            rest = rest.dropFirst(digits.count)
        }
        guard isRight, rest.isEmpty else {
            throw cursor.problem("\(written.prefix(40)) is not a number", at: text.base)
        }
        return shortened(written)
    }

    /// `37.50` is `37.5`, and `2.0` is `2`: as every other program writes them.
    private static func shortened(_ number: String) -> String {
        guard number.contains("."), !number.contains(where: { $0 == "e" || $0 == "E" }) else { return number }
        var short = Substring(number)
        while short.last == "0" { short.removeLast() }
        if short.last == "." { short.removeLast() }
        return String(short)
    }
}
