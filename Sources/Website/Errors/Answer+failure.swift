import HTTPTypes
import Rulebooks

extension Answer {
    /// A page for people, `application/problem+json` (RFC 9457) for programs.
    static func failure(_ failure: Failure, _ visit: Visit) -> Answer {
        var answer =
            visit.wantsJSON
            ? problem(failure, visit)
            : page(ErrorPage(failure: failure), visit, status: failure.status, caching: .never)
        if case .wrongMethod(let allowed) = failure {
            answer.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
        }
        if failure == .starting { answer.headers[.retryAfter] = "2" }
        return answer
    }

    /// The page for an address that leads nowhere.
    static func notFound(_ address: String, _ signposts: Signposts, _ visit: Visit) -> Answer {
        guard !visit.wantsJSON else { return failure(.notFound, visit) }
        let typed = Path.words(of: address) ?? ""
        let page = NotFoundPage(typed: typed, near: typed.isEmpty ? [] : signposts.near(typed))
        return .page(page, visit, status: .notFound, caching: .never)
    }

    private static func problem(_ failure: Failure, _ visit: Visit) -> Answer {
        let message = visit.words.errors.message(for: failure)
        var more: [(String, String)] = []
        if case .badField(let name) = failure { more = [("field", jsonString(name))] }
        return problem(message.title, message.text, status: failure.status, visit, more: more)
    }

    /// A problem for programs, in the same words.
    ///
    /// - Parameter more: other members with their values, which are JSON already.
    static func problem(
        _ title: String, _ detail: String, status: HTTPResponse.Status, _ visit: Visit,
        more: [(String, String)] = []
    ) -> Answer {
        let members = [
            ("type", jsonString("about:blank")), ("title", jsonString(title)),
            ("status", String(status.code)),
            ("detail", jsonString(detail)), ("instance", jsonString(visit.reference)),
        ]
        let text = (members + more).map { "\"\($0)\":\($1)" }.joined(separator: ",")
        var answer = Answer(
            status: status, type: "application/problem+json", bytes: Array("{\(text)}\n".utf8),
            caching: .never)
        answer.headers[.contentLanguage] = visit.language.rawValue
        return answer
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
