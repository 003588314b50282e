extension Mistake {
    static let words: [Mistake] = [
        Mistake("exists: training\ntitel: A title", 2, ".titel", "a node has no key “titel”; did you mean “title”?"),
        Mistake("exist: training", 1, ".exist", "did you mean “exists”?").alsoWithoutRule,
        Mistake("cite: S\nhours: training\nneed: 3 h\nby: provider", 4, ".by", "by does not go with hours"),
        Mistake("exists: trainning", 1, ".exists", "did you mean “training”?"),
        Mistake("exists: {kind: [training, coffee]}", 1, ".exists.kind[1]", "“coffee” is unknown"),
        Mistake("exists: {kind: [training, training]}", 1, ".exists.kind[1]", "stands in the list twice"),
        Mistake("exists: {kind: training, mod: in-person}", 1, ".exists.mod", "did you mean “mode”?"),
        Mistake("exists: {kind: training, mode: inperson}", 1, ".exists.mode", "did you mean “in-person”?"),
        Mistake(
            "exists: {kind: training, mode: [in-person, in-person]}", 1, ".exists.mode[1]", "stands in the list twice"),
        Mistake("exists: {kind: training, mode: []}", 1, ".exists.mode", "the list is empty"),
        Mistake(
            "exists: {kind: training, mode: {some-of: [in-person]}}", 1, ".exists.mode.some-of",
            "did you mean “one-of”?"),
        Mistake(
            "exists: {kind: training, role: therapist}", 1, ".exists.role",
            "role goes with work, practicum, reference, never with training"),
        Mistake("exists: {kind: reference, role: therapist}", 1, ".exists.role", "is not in the list rater-roles"),
        Mistake(
            "exists: {kind: training, mode: {all-of: [in-person, self-paced]}}", 1, ".exists.mode.all-of",
            "an entry has one mode only"),
        Mistake("exists: {kind: training, provider-held: esr}", 1, ".exists.provider-held", "did you mean “ers”?"),
        Mistake(
            "exists: {kind: training, provider-held: {one-of: [ers], as: hold}}", 1, ".exists.provider-held.as",
            "did you mean “held”?"),
        Mistake(
            "exists: {kind: training, provider-held: {as: held}}", 1, ".exists.provider-held",
            "must say one-of which credentials"),
        Mistake(
            "exists: {kind: training, provider-held: {one-of: ers, vetted-until: 2020-01-01}}", 1,
            ".exists.provider-held.vetted-until", "vetted-until needs vetted"),
        Mistake("exists: {kind: work, provider-held: ers}", 1, ".exists.provider-held", "provider-held goes with"),
        Mistake(
            "exists: {kind: training, standing: signed}", 1, ".exists.standing", "claimed, attested, verified, refused"),
        Mistake(
            "exists: {kind: education, level: {at-least: master}}", 1, ".exists.level.at-least",
            "did you mean “masters”?"),
        Mistake(
            "exists: {kind: training, any: [{kind: work}]}", 1, ".exists.any[0].kind",
            "kind may not stand inside any or not"),
        Mistake("exists: {kind: training, any: [training]}", 1, ".exists.any[0]", "must be a map of tests"),
        Mistake("exists: {kind: training, any: []}", 1, ".exists.any", "any must be a list of filters"),
        Mistake(
            "exists: {kind: training, not: {mode: home}}", 1, ".exists.not.mode", "“home” is not in the list modes"),
        Mistake("judgement: judge", 1, ".judgement", "is not in the list judges"),
        Mistake("cite: T\nexists: training", 1, ".cite", "no source is called “T”"),
        Mistake("cite: [S, T]\nexists: training", 1, ".cite[1]", "no source is called “T”"),
        Mistake("cite: S\nscore: exam\npart: written\nneed: 80", 3, ".part", "is not in the list exam-parts"),
        Mistake(
            "exists: {kind: education, after: {degre: masters}}", 1, ".exists.after.degre", "did you mean “degree”?"
        ).alsoNoEvent,
        Mistake("exists: {kind: training, after: {met: wrk}}", 1, ".exists.after.met", "no node is called “wrk”"),
    ]

    /// The unknown key is reported together with the rule that is missing because of it.
    private var alsoWithoutRule: Mistake {
        Mistake("exists: training\nexsts: training", 2, ".exsts", "a node has no key “exsts”; did you mean “exists”?")
    }

    private var alsoNoEvent: Mistake {
        Mistake("exists: {kind: education, after: {}}", 1, ".exists.after", "exactly one of degree, credential or met")
    }
}
