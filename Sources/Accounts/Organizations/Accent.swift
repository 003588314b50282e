/// An organization's color on its own pages. What is written in it, or in white on it, can be read: on light pages it is
/// as the organization chose it, on dark ones as much lighter as it takes.
package struct Accent: Sendable, Hashable {
    package let color: Color

    /// Why a color is none that can be taken.
    package enum Problem: Error, Sendable, Hashable {
        case noColor
        /// Its least contrast is so many tenths, and 4.5 are needed; `instead` is the nearest darker one that can be taken.
        case tooPale(tenths: Int, instead: Accent)
    }

    /// The contrast that text needs (WCAG 2.2, 1.4.3).
    package static let least = 4.5

    package init(_ text: some StringProtocol) throws(Problem) {
        guard let color = Color(text) else { throw .noColor }
        try self.init(color)
    }

    private init(_ color: Color) throws(Problem) {
        let contrast = Accent.contrast(of: color)
        guard contrast < Accent.least else {
            self.color = color
            return
        }
        let darker = stride(from: 2, through: 100, by: 2).lazy.map { color.mixed($0, of: Color(0, 0, 0)) }
        // Black can be read on every light page.
        let instead = darker.first { Accent.contrast(of: $0) >= Accent.least } ?? Color(0, 0, 0)
        throw .tooPale(tenths: Int(contrast * 10), instead: Accent(checked: instead))
    }

    private init(checked color: Color) { self.color = color }

    /// The least that it has with anything it meets on a light page.
    private static func contrast(of color: Color) -> Double {
        Shades.light.backgrounds.map { color.contrast(with: $0) }.min() ?? 1
    }

    /// The colors of a page.
    package struct Shades: Sendable, Hashable {
        /// What stands behind text, the main one first.
        package var backgrounds: [Color]

        /// As in the style sheet: paper, sheets, tinted boxes.
        package static let light = Shades(
            backgrounds: [Color(0xFD, 0xFA, 0xF5), Color(0xFF, 0xFF, 0xFF), Color(0xF4, 0xEE, 0xE4)])
        package static let dark = Shades(
            backgrounds: [Color(0x1B, 0x19, 0x16), Color(0x24, 0x21, 0x1D), Color(0x2C, 0x28, 0x23)])
    }

    /// The accent as pages use it: itself, stronger, as a faint ground, and what is written on it.
    package struct Tones: Sendable, Hashable {
        package var accent: Color
        package var strong: Color
        package var tint: Color
        package var onAccent: Color
    }

    package var onLight: Tones {
        Tones(
            accent: color, strong: color.mixed(30, of: Color(0, 0, 0)),
            tint: Accent.faint(color, on: Color(0xFF, 0xFF, 0xFF)), onAccent: Color(0xFF, 0xFF, 0xFF))
    }

    package var onDark: Tones {
        let white = Color(0xFF, 0xFF, 0xFF)
        let lighter = stride(from: 0, through: 100, by: 2).lazy.map { color.mixed($0, of: white) }
        let accent =
            lighter.first { tone in Shades.dark.backgrounds.allSatisfy { tone.contrast(with: $0) >= 6.5 } } ?? white
        let (paper, sheet) = (Shades.dark.backgrounds[0], Shades.dark.backgrounds[1])
        return Tones(
            accent: accent, strong: accent.mixed(40, of: white), tint: Accent.faint(accent, on: sheet),
            onAccent: paper)
    }

    /// A ground with as much of the color in it as leaves the color legible on it.
    private static func faint(_ color: Color, on ground: Color) -> Color {
        let tints = stride(from: 14, through: 0, by: -1).lazy.map { ground.mixed($0, of: color) }
        return tints.first { color.contrast(with: $0) >= least } ?? ground
    }
}
