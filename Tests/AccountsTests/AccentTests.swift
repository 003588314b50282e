import Accounts
import Testing

@Suite("Accents can be read")
struct AccentTests {
    @Test(
        "contrast is as the standard computes it",
        arguments: [
            ("000000", "ffffff", 21.0), ("ffffff", "ffffff", 1.0), ("777777", "ffffff", 4.478),
            ("767676", "ffffff", 4.542), ("ff0000", "ffffff", 3.998), ("1d5b57", "ffffff", 7.817),
        ])
    func contrast(one: String, other: String, ratio: Double) throws {
        let (one, other) = (try #require(Color(one)), try #require(Color(other)))
        #expect(abs(one.contrast(with: other) - ratio) < 0.01, "\(one.contrast(with: other))")
        #expect(one.contrast(with: other) == other.contrast(with: one))
    }

    @Test("what is no color is none", arguments: ["", "#", "red", "#12345", "1234567", "#12345g", "+12345", "##12345"])
    func none(text: String) {
        #expect(throws: Accent.Problem.noColor) { try Accent(text) }
    }

    @Test("a pale color is refused with its contrast and a darker one that will do")
    func pale() throws {
        for text in ["#ffffff", "#ffbf47", "#8fd0c6", "#808080"] {
            let problem = #expect(throws: Accent.Problem.self) { try Accent(text) }
            guard case .tooPale(let tenths, let instead)? = problem else { return #expect(Bool(false)) }
            #expect((10..<45).contains(tenths))
            #expect(try Accent(instead.color.digits) == instead)
        }
    }

    @Test("every accent that is taken can be read wherever pages use it, in the light and in the dark")
    func legible() throws {
        var taken = 0
        for red in stride(from: 0, through: 255, by: 85) {
            for green in stride(from: 0, through: 255, by: 85) {
                for blue in stride(from: 0, through: 255, by: 85) {
                    let color = Color(UInt8(red), UInt8(green), UInt8(blue))
                    guard let accent = try? Accent(color.digits) else { continue }
                    taken += 1
                    check(accent.onLight, .light)
                    check(accent.onDark, .dark)
                }
            }
        }
        #expect(taken > 15)
    }

    private func check(_ tones: Accent.Tones, _ shades: Accent.Shades) {
        for ground in shades.backgrounds + [tones.tint] {
            #expect(tones.accent.contrast(with: ground) >= Accent.least)
        }
        for shade in [tones.accent, tones.strong] {
            #expect(tones.onAccent.contrast(with: shade) >= Accent.least)
        }
    }
}
