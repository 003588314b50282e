import HTML
import Secrets

extension Markup {
    /// Dark on light in every theme, with the four modules of quiet around it that readers need.
    ///
    /// - Parameter isLarge: As wide as the page, to be read from the back of a room.
    mutating func picture(of code: QRCode, _ label: String, isLarge: Bool = false) {
        let side = code.size + 8
        var lines = ""
        for row in 0..<code.size {
            var column = 0
            while column < code.size {
                let start = column
                while column < code.size, code.isDark(row: row, column: column) { column += 1 }
                if column > start { lines += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z" }
                column += 1
            }
        }
        element(
            "svg",
            [
                .role("img"), .init("class", isLarge ? "map" : nil), .ariaLabel(label),
                .init("viewBox", "0 0 \(side) \(side)"), .init("width", "240"),
                .init("height", "240"), .init("shape-rendering", "crispEdges"),
            ]
        ) { svg in
            svg.element("path", [.init("fill", "#fff"), .init("d", "M0 0h\(side)v\(side)H0z")]) { _ in }
            svg.element("path", [.init("fill", "#000"), .init("d", lines)]) { _ in }
        }
    }
}
