import Rulebooks

/// Words that say little about what someone looks for.
struct EmptyWords: Sendable {
    /// Left away wherever other words remain. Names are in English in Spanish texts too, but not the other way round:
    /// `la` is Louisiana.
    private let stop: Set<[UInt8]>

    init(_ language: Language) {
        stop = language == .english ? Self.english : Self.english.union(Self.spanish)
    }

    func isStop(_ word: [UInt8]) -> Bool { stop.contains(word) }

    /// What every program is: such words bring programs forward, but a program without them fits too.
    func isSoft(_ word: [UInt8]) -> Bool { word.count == 1 || Self.soft.contains(word) }

    private static let english = words(
        """
        a an and are at be by can do for from how i in is it me my near of on or our that the this to we what where
        which who with you
        """)
    private static let spanish = words(
        """
        al como con cual de del desde donde el en entre es esta la las lo los mi o para por que quien se ser sin su
        sus un una uno y
        """)
    private static let soft = words(
        """
        class classes course courses offered offering offerings program programs training trainings
        capacitacion capacitaciones clase clases curso cursos formacion formaciones programa programas
        """)

    private static func words(_ text: String) -> Set<[UInt8]> {
        Set(text.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
    }
}
