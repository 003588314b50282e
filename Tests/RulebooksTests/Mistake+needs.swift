extension Mistake {
    private static func hours(
        _ options: String, of filter: String = "training", line: Int = 3, at path: String = ".need"
    ) -> Mistake {
        Mistake("cite: S\nhours: \(filter)\nneed: 50 h\n\(options)", line, path, "")
    }

    static let needs: [Mistake] = [
        hours("caps: [{of: training, most: 49 h}]").saying(
            "the need of 50 h can never be met: the caps leave 49 h at most"),
        hours("caps: [{of: {mode: [in-person, self-paced]}, most: 49 h}]", of: "{kind: training, mode: in-person}")
            .saying("the caps leave 49 h"),
        hours("caps: [{of: {mode: self-paced}, most: 9 h}, {of: {mode: [in-person, live-online]}, most: 40 h}]")
            .saying("the caps leave 49 h"),
        hours("caps: [{of: {relationship-based: yes}, most: 9 h}, {of: {relationship-based: no}, most: 40 h}]")
            .saying("the caps leave 49 h"),
        hours("most-each: {day: 1 h}\nwithin: 49 days").saying("49 days make 49 h at most"),
        hours("most-each: {day: 1 h}", of: "{kind: training, in-last: 7 weeks}").saying("49 days make 49 h"),
        hours("most-each: {provider: 20 h}", of: "{kind: training, provider: [lee, park]}").saying(
            "2 providers make 40 h"),
        hours("within: 12 months\nspread: 12 months", line: 5, at: ".spread").saying(
            "never lie in one window of 12 months"),
        hours("within: 1 year\nspread: 12 months", line: 5, at: ".spread").saying("never lie in one window of 1 year"),
        hours("within: 11 months\nspread: 366 days", line: 5, at: ".spread").saying(
            "never lie in one window of 11 months"),
        hours("spread: 2 years", of: "{kind: training, in-last: 24 months}", line: 4, at: ".spread").saying(
            "in the last 24 months"),
        hours("spread: 30 days", of: "{kind: training, from: 2024-01-01, until: 2024-01-30}", line: 4, at: ".spread")
            .saying("in the 30 days of the filter"),
        hours("including: [{id: a, title: A, need: 51 h, of: {mode: in-person}}]", line: 4, at: ".including")
            .saying("“a” asks for more than the whole, 50 h"),
        Mistake(
            "cite: S\nactive-months: training\nneed: 13\nspan: 12", 3, ".need",
            "13 active months can never lie in a span of 12"),
        Mistake(
            "cite: S\nactive-months: {kind: training, in-last: 8 weeks}\nneed: 5", 3, ".need",
            "5 active months can never lie in the 56 days"),
        Mistake("cite: S\nwork-time: work\nneed: 2 years\nwithin: 23 months", 3, ".need", "within allows 707 at most"),
        Mistake(
            "cite: S\nwork-time: {kind: work, in-last: 1 year}\nneed: 2 years", 3, ".need",
            "the filter's days allows 366 at most"),
        Mistake(
            "cite: S\nwork-time: work\nneed: 81 h\ndaily-cap: 8 h\nwithin: 10 days", 3, ".need",
            "10 days under the daily cap make 80 h"),
        Mistake(
            "cite: S\ndistinct: {kind: training, provider: [lee, park]}\nby: provider\nneed: 3", 4, ".need",
            "from the 2 that the filter names"),
        Mistake(
            "cite: S\nallocate: training\ncaps: [{of: training, most: 2 h}]\nparts:\n- {id: a, title: A, need: 1 h, of: training}\n- {id: b, title: B, need: 2 h, of: training}",
            4, ".parts", "all parts together: the need of 3 h can never be met: the caps leave 2 h at most"),
        Mistake(
            "cite: S\nallocate: training\ncaps: [{of: {mode: self-paced}, most: 2 h}]\nparts:\n- {id: a, title: A, need: 3 h, of: {mode: self-paced}}",
            4, ".parts", "“a”: the need of 3 h can never be met: the caps leave 2 h at most"),
    ]

    private func saying(_ message: String) -> Mistake {
        var copy = self
        copy.message = message
        return copy
    }
}
