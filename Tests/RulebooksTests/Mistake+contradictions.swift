extension Mistake {
    private static func caps(_ first: String, _ second: String) -> String {
        "cite: S\nhours: {kind: [training, supervision-received]}\nneed: 3 h\ncaps:\n- {of: \(first), most: 1 h}\n- {of: \(second), most: 1 h}"
    }

    static let contradictions: [Mistake] = [
        Mistake(
            caps("{mode: self-paced}", "{topics: ethics}"), 6, ".caps[1]",
            "an entry could fall under this cap and cap 1"),
        Mistake(
            caps("{mode: self-paced}", "{mode: [self-paced, in-person]}"), 6, ".caps[1]", "caps must exclude each other"
        ),
        Mistake(caps("{topics: ethics}", "{topics: attachment}"), 6, ".caps[1]", "caps must exclude each other"),
        Mistake(
            caps("{minutes: {at-most: 60 min}}", "{minutes: {at-least: 60 min}}"), 6, ".caps[1]", "caps must exclude"),
        Mistake(caps("{until: 2020-01-01}", "{from: 2020-01-01}"), 6, ".caps[1]", "caps must exclude each other"),
        Mistake(
            "cite: S\nhours: {kind: training, mode: in-person}\nneed: 3 h\ncaps: [{of: {mode: self-paced}, most: 1 h}]",
            4,
            ".caps[0]", "no entry that counts here can fall under this cap"),
        Mistake(
            "cite: S\nhours: {kind: training, mode: in-person}\nneed: 3 h\nincluding: [{id: a, title: A, need: 1 h, of: {mode: self-paced}}]",
            4, ".including[0].of", "no entry that counts here can serve this part"),
        Mistake(
            "cite: S\nallocate: training\nparts: [{id: a, title: A, need: 1 h, of: service}]", 3, ".parts[0].of",
            "no entry that counts here can serve this part"),
        Mistake(
            "exists: {kind: training, from: 2020-01-02, before: 2020-01-02}", 1, ".exists",
            "no entry can pass this filter"),
        Mistake(
            "exists: {kind: training, mode: in-person, not: {mode: [in-person, self-paced]}}", 1, ".exists",
            "contradict"),
        Mistake(
            "exists: {kind: education, level: {at-least: masters, at-most: bachelors}}", 1, ".exists", "contradict"),
        Mistake(
            "exists: {kind: work, scope: {all-of: [prevention], none-of: [prevention]}}", 1, ".exists", "contradict"),
        Mistake(
            "exists: {kind: training, before: {degree: masters}, from: {degree: masters}}", 1, ".exists", "contradict"),
        Mistake(
            "cite: S\nhours: {kind: [training, work]}\nneed: 3 h", 2, ".hours", "hours counts what work cannot give"),
        Mistake("cite: S\nhours: {mode: in-person}\nneed: 3 h", 2, ".hours", "name the kinds that count"),
        Mistake(
            "cite: S\nallocate: {kind: education}\nparts: [{id: a, title: A, need: 1 h, of: education}]", 2,
            ".allocate", "minutes"),
        Mistake(
            "cite: S\nwork-time: {kind: [work, training]}\nneed: 2 years", 2, ".work-time",
            "do not last from one day until another"),
        Mistake("cite: S\nwork-time: {kind: leadership}\nneed: 48 h", 2, ".work-time", "have no hours a week"),
        Mistake("cite: S\nactive-months: work\nneed: 3", 2, ".active-months", "have no minutes on a day"),
        Mistake("cite: S\ndistinct: service\nby: provider\nneed: 3", 2, ".distinct", "do not say provider"),
        Mistake("cite: S\nscore: training\npart: multiple-choice\nneed: 3", 2, ".score", "have no points"),
        Mistake("cite: S\nhours: service\nneed: 3 h\nsources: 2", 2, ".hours", "name no provider"),
        Mistake(
            "all:\n- {id: a, title: A, exists: {kind: training, after: {met: b}}}\n- {id: b, title: B, exists: {kind: training, after: {met: a}}}",
            2, ".all[0].exists.after.met", "a circle"
        ).twice,
        Mistake(
            "id: top\nall:\n- {id: a, title: A, exists: {kind: training, after: {met: top}}}", 3,
            ".all[0].exists.after.met", "a circle"),
    ]

    /// A circle of two is reported at both; one of them waiting for itself is reported once.
    private var twice: Mistake {
        Mistake(
            "id: a\nexists: {kind: training, after: {met: a}}", 2, ".exists.after.met",
            "which here waits for it: a circle")
    }
}
