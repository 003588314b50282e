extension LanguageTemplate {
    static let meaning = """
        ## Exact meaning

        **What is not said is not a no.** When an entry could say something and does not, a test on it is *unknown*.
        What a rule *has* counts only what is certain; what it *could* have adds what is unknown. So a half-filled
        portfolio is told which answer would settle it. A test on something that a kind of entry never says is false.
        An empty list means: known to be none.

        **An entry without a day** is at most unknown. An entry without an amount passes, and adds nothing until the
        amount is known.

        **Lists.** `x` and `[x, y]` mean *one of*. With several values in an entry, *one of* holds when any of them
        fits, *all of* when every word asked for is there, *none of* when none is.

        **Events.** `{degree: masters}` is the earliest day on which a degree of that level or a higher one was held.
        When there is no such event, nothing lies after it, and everything lies before it. `{met: basic}` is the
        earliest day on which that requirement was met.

        **Days that fit.** A date test narrows something lasting to the days that fit: a job that began before the
        degree counts from the degree on. Inside `any` and `not` a date test looks at the first day only.

        **In the last 2 years** means after the same day two years ago, up to and with the as-of day. A window of 24
        months that begins on a day holds that day and all days before the same day 24 months later.

        **Which window.** Windows begin on the days of entries that pass. The best one is the one that counts most
        toward the need; then the one that leaves least open in `including`; then the one with most hours; then the
        earliest. With a spread, windows whose first and last entries lie too close together do not qualify; where
        only some sources count, theirs do.

        **Caps.** An entry falls under the first cap whose filter it passes. While it is unknown whether it does, it
        is held to the cap; if it may fall under several, it counts after the others and is held to all of them. In
        an allocation such an entry only *could* count.

        **Sources.** The providers with the most minutes count; on a tie the one whose id comes first.

        **Work.** Two jobs at the same time cover each day once. Weekly hours are spread evenly over seven days; each
        day is cut to the cap if there is one, and minutes are rounded down once, at the end.

        **Pro rata.** A need of 45 h in a cycle of 3 years becomes 30 h for someone whose cycle has 2 whole years.
        What does not divide evenly is rounded up. A need of nothing is met.

        **Refused entries** are set aside everywhere.
        """

    static let outcome = """
        ## The outcome

        Every evaluation is made twice: *as claimed*, with all entries that are not refused, and *as verified*, with
        those whose standing is proof enough for the rulebook. Each node then has a status.

        | status | meaning |
        |---|---|
        | met | as claimed and as verified |
        | met as claimed | by what the person says; not all of it is verified yet |
        | needs more | something remains |
        | cannot tell | something that is not said would decide it |
        | awaiting judgement | only a person's finding is missing |
        | waived | a decision says it need not be met |
        | not applicable | its `when` does not hold |

        With it come the entries that count and how much of each, and those set aside and why each. *Shortfall* says
        how far away a node is: for a measure the thousandths of its need that remain, rounded up; for `all` the sum
        of its children's. That is how the nearest way is chosen.

        Decisions are dated, have an author and a reason, and name a node. They waive it, change its need, accept
        entries that its filter refuses, or record what a person found. They never change a rulebook. On the day on
        which several stand, the latest holds.
        """

    static let overlays = """
        ## Editions and overlays

        A person keeps the edition in force on the day they registered. Where the edition in force today is
        `open-to-registered`, the better of the two holds. All others have the edition in force on the as-of day.

        An association's overlay is a file with `overlay-of` in place of `requirement`, and any of `replace` (whole
        nodes of the same ids), `change` (some keys of a node), `add` (nodes under a node) and `remove`. Title, days,
        sources and gaps are its own or added; the rest comes from the base. Nodes that it touches cite both; gaps
        about nodes that it removes go with them. See shape 48.

        A dotted key of `change` goes into the maps of the node (`hours.provider-held`), and `null` takes an option of
        the base away. With a list of bases, `overlay-of: [ifa@2024, ifs@2024]`, one file makes a rulebook for each;
        the star of its id, `"*-ma"`, stands for the base's. `jurisdiction` makes an overlay the local form of its base,
        and `reading` another reading of the same sources, in a few words: both are the same credential, shown with
        the place or the reading after its title.

        ## Sources and languages

        `cite` names a key of the file's own `sources` or of a file of `catalog/sources/`, which all files share. Titles,
        notes and gaps are written in English; their Spanish stands in `catalog/languages/es/`, each text once.
        """

    /// Sections of the chapter on rules, with the case or property whose comment they show.
    static let ruleHeadings: [(heading: String, name: String)] = [
        ("`all`", "Rule.all"), ("`any`", "Rule.any"), ("`at-least`", "Rule.atLeast"), ("`meets`", "Rule.meets"),
        ("`cover`", "Rule.cover"), ("`allocate`", "Rule.allocate"), ("`judgement`", "Rule.judgement"),
        ("`when`", "Requirement.guardRule"),
    ]

    static let measureHeadings: [(heading: String, name: String)] = [
        ("`exists`", "Measure.exists"), ("`hours`", "Measure.hours"), ("`within`", "Window.length"),
        ("`spread`", "Window.spread"), ("`caps`", "SumRule.caps"), ("`most-each`", "SumRule.each"),
        ("`sources`", "SumRule.sources"), ("`including`", "Leaf.including"),
        ("`work-time` in days", "Measure.workDays"), ("`work-time` in hours", "Measure.workHours"),
        ("`active-months`", "Measure.activeMonths"), ("`entries`", "Measure.entries"),
        ("`distinct`", "Measure.distinct"), ("`score`", "Measure.score"), ("`pro-rate`", "Leaf.proRated"),
    ]

    static let testHeadings: [(heading: String, name: String)] = [
        ("`kind`", "Test.kinds"), ("Words of the vocabulary", "Test.terms"), ("Yes or no", "Test.flag"),
        ("Numbers", "Test.number"), ("Names", "Test.names"), ("`minutes`", "Test.minutes"),
        ("`in-last`", "Test.inLast"), ("`in-cycle`", "Test.inCycle"),
        ("`before`, `until`, `from`, `after`", "Test.when"), ("… a day", "Moment.day"),
        ("… a degree", "Moment.degree"), ("… a credential", "Moment.credential"), ("… a step", "Moment.met"),
        ("`current`", "Test.current"), ("`provider-held`", "Test.providerHeld"),
        ("`provider-level`", "Test.providerLevel"), ("`standing`", "Test.standing"), ("`any`", "Test.any"),
        ("`not`", "Test.not"),
    ]
}
