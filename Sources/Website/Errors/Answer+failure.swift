import HTTPTypes

extension Answer {
    /// A page for people, `application/problem+json` (RFC 9457) for programs.
    static func failure(_ failure: Failure, _ visit: Visit) -> Answer {
        var answer =
            visit.wantsJSON
            ? Answer(
                status: failure.status, type: "application/problem+json", bytes: problem(failure, visit),
                caching: .never)
            : Answer.page(ErrorPage(failure: failure), visit, status: failure.status, caching: .never)
        if case .wrongMethod(let allowed) = failure {
            answer.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
        }
        return answer
    }

    private static func problem(_ failure: Failure, _ visit: Visit) -> [UInt8] {
        let message = visit.words.errors.message(for: failure)
        let members = [
            ("type", jsonString("about:blank")), ("title", jsonString(message.title)),
            ("status", String(failure.status.code)), ("detail", jsonString(message.text)),
            ("instance", jsonString(visit.reference)),
        ]
        return Array("{\(members.map { "\"\($0)\":\($1)" }.joined(separator: ","))}\n".utf8)
    }
}

/// Text as a JSON string, in its quotes.
func jsonString(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": escaped += "\\\""
        case "\\": escaped += "\\\\"
        case "\u{0}"..."\u{1F}": escaped += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped + "\""
}
