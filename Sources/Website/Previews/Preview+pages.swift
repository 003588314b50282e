import Evaluation
import Portfolios
import Rulebooks

extension CredentialsPage {
    static func preview(in language: Language) -> CredentialsPage { sample }

    private static let sample = CredentialsPage(groups: [
        CredentialGroup(
            heading: .family("river-valley"), issuer: Preview.issuer,
            cards: [CredentialCard(rulebook: Preview.rulebook, forms: Preview.forms)],
            past: [CredentialCard(rulebook: Preview.rulebook)]),
        CredentialGroup(
            heading: .family("programs"),
            cards: [CredentialCard(rulebook: Preview.rulebook, issuer: Issuer(name: "hill college"))]),
    ])
}

extension CredentialPage {
    static func preview(in language: Language) -> CredentialPage {
        CredentialPage(
            rulebook: Preview.rulebook, issuer: Preview.issuer,
            prose: [
                .paragraph("Everything here is asked."),
                .item(
                    ProseItem(
                        level: 0, node: "training", title: "Training", text: "30 hours.", cites: ["RIVER-1"])),
                .item(ProseItem(level: 1, text: "10 of them in the last year.")),
                .note(level: 1, "An older page says 28."),
                .item(ProseItem(level: 0, title: "Membership", text: "On the day of the application.")),
            ],
            editions: [
                Preview.rulebook(
                    id: "river-specialist", title: "River Valley Infant Specialist", edition: "2012"),
                Preview.rulebook,
            ],
            base: Preview.rulebook(id: "valley-specialist", title: "Valley Specialist", edition: "2020"),
            change: Preview.change(in: language),
            place: "River Valley", forms: Preview.forms)
    }
}

extension CheckPage {
    static func preview(in language: Language) -> CheckPage { sample }

    private static let sample = CheckPage(
        form: CheckForm(
            typed: ["degree-year": ["twenty"], "level": ["masters"], "job-2-role": ["home-visitor"]],
            problems: [
                .init(field: Field(.degreeYear), kind: .notAYear),
                .init(field: Field(.ages, job: 1), kind: .unknownChoice),
                .init(field: Field(.trainingFirst), kind: .notAMonth),
            ]),
        vocabulary: Preview.vocabulary)
}

extension ResultsPage {
    static func preview(in language: Language) -> ResultsPage {
        let result = Preview.result(in: language)
        return ResultsPage(
            groups: ResultGroups(
                closest: [result], close: [result], far: [result], renewals: [result], held: [result],
                programs: [result], farPrograms: [result], elsewhere: [result], earlier: [result]),
            name: "Mira Okafor", understood: [Words.of(language).answers.relationshipTraining + ", 20 h"],
            place: "River Valley", blanks: [Words.of(language).answers.membership],
            form: CheckForm(typed: ["training-hours": ["20"], "seen": ["training"]]),
            whatIf: WhatIfForm(form: CheckForm(typed: ["training-hours": ["20"]]), vocabulary: Preview.vocabulary))
    }
}

extension ResultPage {
    static func preview(in language: Language) -> ResultPage {
        ResultPage(
            result: Preview.result(in: language), name: "Mira Okafor",
            form: CheckForm(typed: ["training-hours": ["20"]]))
    }
}

extension Preview {
    /// From another rulebook with other hours and no membership.
    static func change(in language: Language) -> RulebookComparison {
        var base = rulebook(id: "valley-specialist", title: "Valley Specialist", edition: "2020")
        var shorter = training
        shorter.title = "20 hours of relationship-based training"
        if case .leaf(var leaf) = shorter.rule {
            leaf.need = 1200
            shorter.rule = .leaf(leaf)
        }
        base.requirement.rule = .all([shorter])
        return Preview.catalog.comparison(of: base, with: rulebook, words: language.proseWords)
    }

    static let portfolio = Portfolio(
        id: "mira-okafor", name: "Mira Okafor",
        entries: [
            Entry(
                id: "e1", kind: .training, first: today.addingMonths(-3), amount: 1200,
                values: [.relationshipBased: .flag(true)]),
            Entry(id: "blank", kind: .membership),
        ])

    static let issuer = Issuer(name: "River Valley Association", site: "https://example.org/")

    static let forms = [
        FormLink(label: "Hill Country", isLocal: true, path: .credential("river-specialist-hills")),
        FormLink(label: "without the window", isLocal: false, path: .credential("river-specialist-open")),
    ]

    static func result(in language: Language) -> CredentialResult {
        let words = Words.of(language).answers
        let prose = ResultProse(
            rulebook: rulebook, portfolio: portfolio, asOf: today, vocabulary: vocabulary,
            labels: ["e1": words.relationshipTraining], blanks: ["blank": words.membership],
            language: language)
        return CredentialResult(rulebook: rulebook, issuer: issuer, outcome: outcome, prose: prose)
    }

    static let outcome = Outcome(
        id: rulebook.requirement.id, title: rulebook.title, cites: [], status: .needsMore, unit: .requirements,
        claimed: Tally(have: 0, could: 1, need: 2, remaining: 2, shortfall: 1334),
        verified: Tally(have: 0, could: 0, need: 2, remaining: 2, shortfall: 2000),
        children: [
            Outcome(
                id: "training", title: training.title, cites: training.cites, status: .needsMore, unit: .minutes,
                claimed: Tally(have: 1200, could: 1200, need: 1800), verified: Tally(have: 0, could: 0, need: 1800),
                counted: [Counted(entry: "e1", amount: 1200)]),
            Outcome(
                id: "membership", title: membership.title, cites: membership.cites, note: membership.note,
                status: .cannotTell, unit: .count, claimed: Tally(have: 0, could: 1, need: 1),
                verified: Tally(have: 0, could: 0, need: 1),
                setAside: [SetAside(reason: .undated, entries: [Counted(entry: "blank", amount: 1)])]),
        ])
}
