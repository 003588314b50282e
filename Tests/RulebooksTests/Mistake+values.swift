extension Mistake {
    static let values: [Mistake] = [
        Mistake("cite: S\nhours: training", 2, ".hours", "hours needs a need"),
        Mistake(
            "cite: S\nhours: training\nneed: 30", 3, ".need", "must be hours or minutes, like 30 h or 90 min, not “30”"),
        Mistake("cite: S\nhours: training\nneed: 0 h", 3, ".need", "must be hours or minutes"),
        Mistake("cite: S\nhours: training\nneed: -3 h", 3, ".need", "must be hours or minutes"),
        Mistake("cite: S\nhours: training\nneed: 99999999999999999999 h", 3, ".need", "must be hours or minutes"),
        Mistake("cite: S\nhours: training\nneed: 1.1234 h", 3, ".need", "must be hours or minutes"),
        Mistake("cite: S\nhours: training\nneed: [3 h]", 3, ".need", "must be hours or minutes"),
        Mistake("cite: S\nentries: training\nneed: -1", 3, ".need", "a whole number from 1 to 10000, not “-1”"),
        Mistake("cite: S\nentries: training\nneed: \"3\"", 3, ".need", "not the text “3”"),
        Mistake("cite: S\nentries: training\nneed: 99999999999999999999", 3, ".need", "a whole number"),
        Mistake("cite: S\nentries: training\nneed: 2.5", 3, ".need", "a whole number"),
        Mistake("cite: S\nwork-time: work\nneed: 3", 3, ".need", "a time like 2 years, or hours like 480 h"),
        Mistake("cite: S\nhours: training\nneed: 3 h\nwithin: 2 moons", 4, ".within", "like 24 months, not “2 moons”"),
        Mistake("exists: {kind: training, from: 2023-02-29}", 1, ".exists.from", "is not a day"),
        Mistake(
            "exists: {kind: training, before: 1899-12-31}", 1, ".exists.before",
            "is not a day of the years 1900 to 2199"),
        Mistake("exists: {kind: work, paid: maybe}", 1, ".exists.paid", "must be yes or no, not “maybe”"),
        Mistake("exists: {kind: work, paid: \"yes\"}", 1, ".exists.paid", "not the text “yes”"),
        Mistake("exists: {kind: work, current: no}", 1, ".exists.current", "can only be yes"),
        Mistake(
            "cite: S\nexists: {kind: supervision-received, group-size: {at-most: 1000001}}", 2,
            ".exists.group-size.at-most", "a whole number from 0 to 1000000"),
        Mistake(
            "cite: S\nexists: {kind: supervision-received, group-size: {at-least: 8, at-most: 6}}", 2,
            ".exists.group-size", "at-least is more than at-most"),
        Mistake(
            "cite: S\nexists: {kind: supervision-received, group-size: {}}", 2, ".exists.group-size",
            "say at-least or at-most"),
        Mistake(
            "cite: S\nexists: {kind: training, minutes: {at-least: 45}}", 2, ".exists.minutes.at-least",
            "like 30 h or 90 min"),
        Mistake(
            "cite: S\nexists: {kind: education, minutes: 45 min}", 2, ".exists.minutes", "education has no minutes"),
        Mistake("title: \"\"\nexists: training", 1, ".title", "title must be text"),
        Mistake("id: My Node\nexists: training", 1, ".id", "small letters, digits and hyphens"),
        Mistake("exists: {}", 1, ".exists", "a kind of entry or a map of tests"),
        Mistake("exists: [training]", 1, ".exists", "a kind of entry or a map of tests"),
        Mistake("all: []", 1, ".all", "must be a list of nodes"),
        Mistake("all: [training]", 1, ".all[0]", "must be a map"),
        Mistake("all: [{title: No id, exists: training}]", 1, ".all[0]", "a node must have an id"),
        Mistake("all: [{id: a, exists: training}]", 1, ".all[0]", "a node must have a title"),
        Mistake(
            "all:\n- {id: a, title: A, exists: training}\n- {id: a, title: B, exists: work}", 3, ".all[1].id",
            "the id “a” is taken"),
    ]
}
