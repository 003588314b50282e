import Portfolios

/// A zone of the United States, for days of events whose hour is given in universal time.
struct CalendarZone {
    /// Minutes that it is behind universal time in winter.
    private let behind: Int
    private let hasSummerTime: Bool

    private static let zones: [String: (behind: Int, hasSummerTime: Bool)] = {
        var zones: [String: (behind: Int, hasSummerTime: Bool)] = [
            "America/Phoenix": (420, false), "Pacific/Honolulu": (600, false), "America/Puerto_Rico": (240, false),
        ]
        for (hours, names) in [
            (
                5,
                [
                    "New_York", "Detroit", "Indianapolis", "Indiana/Indianapolis", "Louisville", "Kentucky/Louisville",
                    "Toronto",
                ]
            ),
            (6, ["Chicago", "Menominee", "Winnipeg", "North_Dakota/Center"]), (7, ["Denver", "Boise", "Edmonton"]),
            (8, ["Los_Angeles", "Vancouver"]), (9, ["Anchorage", "Juneau"]),
        ] {
            for name in names { zones["America/" + name] = (hours * 60, true) }
        }
        return zones
    }()

    /// Nothing for a zone that is not known.
    init?(_ name: String) {
        guard let zone = CalendarZone.zones[name] else { return nil }
        behind = zone.behind
        hasSummerTime = zone.hasSummerTime
    }

    /// The day that it is there.
    func day(ofUniversal day: Day, minute: Int) -> Day {
        let winter = minute - behind
        let local = winter < 0 ? day.advanced(by: -1) : day
        let isSummer = hasSummerTime && CalendarZone.isSummer(local)
        return winter + (isSummer ? 60 : 0) < 0 ? day.advanced(by: -1) : day
    }

    /// From the second Sunday of March until the first of November; on those two days an hour does not change the day.
    private static func isSummer(_ day: Day) -> Bool {
        let year = day.parts.year
        guard let march = sunday(2, ofMonth: 3, year), let november = sunday(1, ofMonth: 11, year) else { return false }
        return day >= march && day < november
    }

    private static func sunday(_ number: Int, ofMonth month: Int, _ year: Int) -> Day? {
        Day(year: year, month: month, day: 1).map { first in
            first.advanced(by: (7 - first.weekday) % 7 + 7 * (number - 1))
        }
    }
}

extension Day {
    /// 0 for a Sunday. The first of January 1970 was a Thursday.
    var weekday: Int { ((Int(number) + 4) % 7 + 7) % 7 }
}
