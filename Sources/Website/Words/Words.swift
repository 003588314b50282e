import Rulebooks

/// Every word the site says, for one language. A second language is a second value of the same type, so a word
/// that is missing does not compile. They are thousands, so they stand in one place, and pages only point at it.
final class Words: Sendable {
    let language: Language
    /// `ltr` or `rtl`
    let direction: String
    let site: SiteWords
    let home: HomeWords
    let about: AboutWords
    let credentials: CredentialWords
    let families: FamilyWords
    let differences: DifferenceWords
    let programs: ProgramWords
    let compare: CompareWords
    let guides: GuideWords
    let check: CheckWords
    let guided: GuidedWords
    let whatIf: WhatIfWords
    let fields: FieldWords
    let results: ResultWords
    let answers: AnswerWords
    let errors: ErrorWords
    let door: DoorWords
    let portfolio: PortfolioWords
    let account: AccountWords
    let facts: FactWords
    let signOff: SignOffWords
    let entries: EntryFormWords
    let papers: PaperWords
    let groups: GroupWords
    let rosters: RosterWords
    let imports: ImportWords
    let exports: ExportWords
    let organizations: OrganizationWords

    static let english = Words(
        language: .english, direction: "ltr", site: .english, home: .english, about: .english, credentials: .english,
        families: .english, differences: .english, programs: .english, compare: .english, guides: .english,
        check: .english,
        guided: .english, whatIf: .english, fields: .english, results: .english, answers: .english, errors: .english,
        door: .english, portfolio: .english, account: .english, facts: .english,
        signOff: .english, entries: .english, papers: .english, groups: .english, rosters: .english,
        imports: .english, exports: .english, organizations: .english)

    static let spanish = Words(
        language: .spanish, direction: "ltr", site: .spanish, home: .spanish, about: .spanish, credentials: .spanish,
        families: .spanish, differences: .spanish, programs: .spanish, compare: .spanish, guides: .spanish,
        check: .spanish,
        guided: .spanish, whatIf: .spanish, fields: .spanish, results: .spanish, answers: .spanish, errors: .spanish,
        door: .spanish, portfolio: .spanish, account: .spanish, facts: .spanish,
        signOff: .spanish, entries: .spanish, papers: .spanish, groups: .spanish, rosters: .spanish,
        imports: .spanish, exports: .spanish, organizations: .spanish)

    private init(
        language: Language, direction: String, site: SiteWords, home: HomeWords, about: AboutWords,
        credentials: CredentialWords, families: FamilyWords, differences: DifferenceWords, programs: ProgramWords,
        compare: CompareWords, guides: GuideWords, check: CheckWords, guided: GuidedWords, whatIf: WhatIfWords,
        fields: FieldWords, results: ResultWords, answers: AnswerWords, errors: ErrorWords, door: DoorWords,
        portfolio: PortfolioWords, account: AccountWords, facts: FactWords, signOff: SignOffWords,
        entries: EntryFormWords, papers: PaperWords, groups: GroupWords, rosters: RosterWords,
        imports: ImportWords, exports: ExportWords, organizations: OrganizationWords
    ) {
        self.language = language
        self.direction = direction
        self.site = site
        self.home = home
        self.about = about
        self.credentials = credentials
        self.families = families
        self.differences = differences
        self.programs = programs
        self.compare = compare
        self.guides = guides
        self.check = check
        self.guided = guided
        self.whatIf = whatIf
        self.fields = fields
        self.results = results
        self.answers = answers
        self.errors = errors
        self.door = door
        self.portfolio = portfolio
        self.account = account
        self.facts = facts
        self.signOff = signOff
        self.entries = entries
        self.papers = papers
        self.groups = groups
        self.rosters = rosters
        self.imports = imports
        self.exports = exports
        self.organizations = organizations
    }

    static func of(_ language: Language) -> Words {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }
}
