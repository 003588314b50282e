import Accounts

/// The style sheet of an organization's color. Its address says all that is in it, so that browsers keep it for good and
/// it tells nothing of the organization.
extension Accent {
    var fileName: String { color.digits + ".css" }

    init?(fileName: String) {
        guard fileName.hasSuffix(".css") else { return nil }
        do throws(Problem) { try self.init(fileName.dropLast(4)) } catch { return nil }
    }

    var styleSheet: String {
        ":root{\(onLight.properties)}\n@media (prefers-color-scheme:dark){:root{\(onDark.properties)}}\n"
    }
}

extension Accent.Tones {
    /// In the names of `tokens.css`.
    fileprivate var properties: String {
        [("accent", accent), ("accent-strong", strong), ("accent-tint", tint), ("on-accent", onAccent)]
            .map { "--\($0):#\($1.digits);" }.joined()
    }
}

extension Answer {
    static func accent(_ accent: Accent) -> Answer {
        Answer(type: "text/css; charset=utf-8", bytes: Array(accent.styleSheet.utf8), caching: .forever)
    }
}
