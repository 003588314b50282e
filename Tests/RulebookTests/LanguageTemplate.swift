/// The hand-written parts of `docs/rulebook-language.md`.
enum LanguageTemplate {
    static let introduction = """
        # The rulebook language

        A rulebook says what one credential asks of a person: one category, one edition, one file. Coordinators read
        it, the program evaluates it, the website explains it. This page says what each word of it means.

        Read the first two chapters and one or two of the shapes at the end; the rest is for looking things up.
        Every example on this page is read and tried by the tests.

        This page is made from the comments in the source and from the example files. To change it, change those and
        run the tests with `ATTUNE_RECORD=1`.
        """

    static let file = """
        ## A file

        A rulebook is a YAML file, `catalog/rulebooks/<family>/<edition>/<id>.yaml`:

            id: imhs                       # the same in every edition
            edition: "2024"
            title: Infant Mental Health Specialist
            issuer: alliance
            family: alliance
            summary: One or two sentences for people.
            in-force: {from: 2024-01-01}   # `until` as well once it has ended; both days are included
            open-to-registered: yes        # people registered under an earlier edition may choose this one
            proof: attested                # from which standing on an entry counts as verified; verified if left out
            cycle: {years: 3, ends: 2027-12-31}    # only for renewals
            sources:
              FL-REQ: {title: "Florida association: requirements", url: "https://...", seen: "2024"}
            gaps:
              - {node: work, text: What nobody could find out is said here.}
            requirement:
              cite: FL-REQ
              all:
                - {id: training, title: 30 hours of training, hours: training, need: 30 h}

        `open-to-registered`, `proof`, `cycle`, `gaps`, `summary` and `until` may be left out. The requirement is a
        *node*, and nodes hold nodes. Every node has

        * an `id`, unique in the file and the same in every edition, so that exceptions can name it (the topmost may
          go without: it has the rulebook's);
        * a `title` (the topmost: the rulebook's);
        * `cite`, the key of a source or a list of them; nodes inside inherit it, and no number stands without one;
        * if wanted, a `note` for the reader, and `when`, the condition under which it applies;
        * exactly one rule: see *Rules* and *Measures*.
        """

    static let values = """
        ## Values

        * **Days** are written `2026-03-03`. Every evaluation has an *as-of* day; what is dated later does not exist
          for it.
        * **Hours** are written `30 h`, `90 min`, `1 h 30 min`, `37.5 h`. Inside they are whole minutes, never rounded.
        * **Periods** are written `365 days`, `6 weeks`, `24 months`, `2 years`. A month after January 31 is the last
          day of February. Where days are counted, a year is 365 and a month a twelfth of it.
        * **From … until** includes both days. Without `until` it still runs.
        * **Words** such as `home-visitor` come from `catalog/vocabulary`. A word that is not there is reported when
          the file is read, with its place.
        """

    static let entries = """
        ## Entries

        A portfolio is a list of entries. Each has an id, a kind, its days, and a standing: `claimed` (the person says
        so), `attested` (someone with the right role signed it), `verified` (staff saw proof) or `refused`.
        """

    static let afterEntries = """
        A reference may call its `provider` the `rater`. An entry with a provider may say itself what the provider
        held, as `provider-holdings`; an exam has `scores` for its parts. `null` means: not said.
        """

    static let rules = """
        Each node has exactly one of these, or one of the measures of the next chapter.
        """

    static let measures = """
        A measure looks at the entries that pass its filter, makes one whole number of them, and holds it against a
        `need`. Of `caps`, `most-each` and `sources` a node has at most one.
        """

    static let filters = """
        A filter says which entries a rule looks at. All its tests must hold. It is the name of a kind, `training`,
        or a map of tests.
        """

    static let shapes = """
        ## Shapes

        Each shape below is a way in which a real credential asks for something. The files behind them, with a small
        portfolio that just meets each, stand in `Tests/RulebookTests/Shapes`. The numbers follow the field notes of
        the project. Those missing (33, 34, 37, 42, 43, 45, c, g, k) are about how an application is handled, not
        about what a portfolio shows.
        """
}
