import Rulebooks

/// Every word the site says, for one language. A second language is a second value of the same type, so a word
/// that is missing does not compile.
struct Words: Sendable {
    var language: Language
    /// `ltr` or `rtl`
    var direction: String
    var site: SiteWords
    var home: HomeWords
    var about: AboutWords
    var credentials: CredentialWords
    var families: FamilyWords
    var differences: DifferenceWords
    var programs: ProgramWords
    var compare: CompareWords
    var guides: GuideWords
    var check: CheckWords
    var guided: GuidedWords
    var whatIf: WhatIfWords
    var fields: FieldWords
    var results: ResultWords
    var answers: AnswerWords
    var errors: ErrorWords
    var door: DoorWords
    var portfolio: PortfolioWords
    var account: AccountWords
    var facts: FactWords
    var signOff: SignOffWords
    var entries: EntryFormWords
    var papers: PaperWords
    var groups: GroupWords
    var rosters: RosterWords
    var imports: ImportWords
    var exports: ExportWords
    var organizations: OrganizationWords

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

    static func of(_ language: Language) -> Words {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }
}
