import Evaluation
import HTML
import Portfolios
import Rulebooks

/// Where a person stands with every credential, nearest first: a dozen explained, all others in a line each.
struct ResultsPage: Page {
    var groups: ResultGroups
    var name: String?
    /// What we took from the answers or the file.
    var understood: [String]
    /// Where the person lives or works.
    var place: String?
    /// What was left blank.
    var blanks: [String] = []
    /// What was sent, to be sent again; `nil` for a portfolio that is too large for that.
    var form: CheckForm?
    /// Asks what may be imagined.
    var whatIf: WhatIfForm?
    /// What the visitor came to check; it stands in no group.
    var asked: CredentialResult?

    var languageSwitch: LanguageSwitch { .answers(form) }

    func title(_ words: Words) -> String { name.map(words.results.titleFor) ?? words.results.title }

    /// Bytes of the main part that are quickly there on a slow line.
    private static let most = 56_000

    /// How much is said of each: as much as a small page has room for.
    private enum Telling: CaseIterable {
        /// Every line says what is missing most.
        case everywhere
        /// Not those of other places.
        case here
        /// No line does.
        case nowhere
        /// Only the closest have cards.
        case linesForClose
    }

    func write(into main: inout Markup, for visit: Visit) {
        guard form != nil else { return write(into: &main, for: visit, room: .max, .everywhere) }
        for telling in Telling.allCases {
            var bare = Markup(capacity: Self.most)
            write(into: &bare, for: visit, room: 0, telling)
            guard bare.bytes.count <= Self.most || telling == Telling.allCases.last else { continue }
            return write(into: &main, for: visit, room: max(0, Self.most - bare.bytes.count), telling)
        }
    }

    /// `room`: bytes of requirements that may stand in the cards.
    private func write(into main: inout Markup, for visit: Visit, room: Int, _ telling: Telling) {
        let words = visit.words.results
        main.signs()
        main.pageHeading(
            title(visit.words),
            lead: words.lead(visit.words.credentials.number(groups.count + (asked == nil ? 0 : 1)), visit.today))
        main.notice(words.notStored)
        writeUnderstood(into: &main, visit)
        var cards = ResultCards(room: room, visit: visit)
        cards.write([asked].compactMap(\.self), under: words.asked, into: &main)
        cards.write(groups.closest, under: words.closest, into: &main)
        cards.write(groups.renewals, under: words.renewals, words.renewalsHint, into: &main)
        let tells = [.everywhere, .here].contains(telling)
        writeLines(groups.held, words.held, words.heldHint, tells, into: &main, visit)
        if telling == .linesForClose {
            writeLines(groups.close, words.close, nil, true, into: &main, visit)
        } else {
            cards.write(groups.close, under: words.close, into: &main)
        }
        writeLines(groups.far, words.others, nil, tells, into: &main, visit)
        cards.write(groups.programs, under: words.programs, words.programsHint, into: &main)
        writeLines(groups.farPrograms, words.otherPrograms, nil, tells, into: &main, visit)
        let elsewhere = words.elsewhere(place)
        writeLines(groups.elsewhere, elsewhere.title, elsewhere.hint, telling == .everywhere, into: &main, visit)
        writeEarlier(into: &main, visit)
        whatIf?.write(into: &main, visit)
        main.statusLegend(words)
        if form?.isPortfolio == false { main.p(words.notAsked, .class("quiet")) }
        main.p(visit.words.site.reference, .class("quiet"))
    }

    private func lines(_ results: [CredentialResult]) -> ResultLines {
        ResultLines(results: results, openOnTheirPage: form != nil)
    }

    private func writeLines(
        _ results: [CredentialResult], _ title: String, _ hint: String?, _ tells: Bool, into main: inout Markup,
        _ visit: Visit
    ) {
        guard !results.isEmpty else { return }
        main.section(.class("result-group")) { section in
            section.h2(title)
            if let hint { section.p(hint, .class("quiet")) }
            var lines = lines(results)
            lines.tells = tells
            lines.write(into: &section, for: visit)
        }
    }

    /// Editions of the past, folded away: few people need them, and those who do look for them.
    private func writeEarlier(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.results
        guard !groups.earlier.isEmpty else { return }
        main.section(.class("result-group")) { section in
            section.h2(words.earlier)
            section.p(words.earlierHint, .class("quiet"))
            section.details(.class("every")) { details in
                details.summary(visit.words.credentials.number(groups.earlier.count))
                var lines = lines(groups.earlier)
                lines.isInForce = false
                lines.write(into: &details, for: visit)
            }
        }
    }

    private func writeUnderstood(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.results
        main.section(.class("understood"), .ariaLabelledBy("understood")) { section in
            section.h2(words.understood, .id("understood"))
            section.ul { list in
                if let place { list.li(words.place(place)) }
                for line in understood { list.li(line) }
            }
            if !blanks.isEmpty { section.p(words.blank(visit.words.site.list(blanks))) }
            guard let form else { return section.p(words.tooLargeToTravel) }
            if !form.isPortfolio { section.p(words.understoodHint, .class("quiet")) }
            AnswersForm(form: form).write(into: &section, visit) { buttons in
                guard !form.isPortfolio else { return }
                buttons.changeButton(words)
                buttons.takeButton(words)
            }
            writeMore(form, into: &section, visit)
        }
    }

    /// Back to the questions, for those who came from them.
    private func writeMore(_ form: CheckForm, into section: inout Markup, _ visit: Visit) {
        let answers = GuidedAnswers(form.typed)
        guard !answers.seen.isEmpty else { return }
        section.p(.class("screen-only")) { line in
            line.a(
                visit.words.guided.more, .href(visit.link(.checkQuestions) + "?" + answers.query(at: nil)),
                .rel("nofollow"))
        }
    }
}

/// Cards under a heading. Requirements stand in the nearest cards, as long as the page stays small; the others lead to
/// a page that has them.
struct ResultCards {
    /// Bytes that are left for requirements.
    var room: Int
    var visit: Visit

    mutating func write(
        _ results: [CredentialResult], under title: String, _ hint: String? = nil, into main: inout Markup
    ) {
        guard !results.isEmpty else { return }
        let cards = results.map { ResultCard(result: $0, reasons: reasons(for: $0)) }
        main.section(.class("result-group")) { section in
            section.h2(title)
            if let hint { section.p(hint, .class("quiet")) }
            for card in cards { card.write(into: &section, for: visit) }
        }
    }

    private mutating func reasons(for result: CredentialResult) -> ResultCard.Reasons {
        guard room < Int.max else { return .folded }
        var nodes = Markup()
        result.writeNodes(into: &nodes, visit)
        guard nodes.bytes.count <= room else { return .onTheirPage }
        room -= nodes.bytes.count
        return .folded
    }
}

extension Markup {
    /// What each sign means.
    mutating func statusLegend(_ words: ResultWords) {
        section(.class("legend"), .ariaLabelledBy("legend")) { section in
            section.h2(words.legend, .id("legend"))
            section.dl { list in
                for status in [Status.metAsClaimed, .met, .needsMore, .cannotTell, .awaitingJudgement, .notApplicable] {
                    list.div { row in
                        row.dt { $0.status(status, words) }
                        row.dd(words.meaning(status))
                    }
                }
            }
        }
    }
}
