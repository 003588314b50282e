import Accounts
import HTTPTypes
import Logbooks
import Offerings
import Portfolios
import Rulebooks
import Storage

/// A member's portfolio at a glance, and out of the house.
extension Site {
    /// `GET /portfolio`
    func portfolio(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let library = library(in: call.visit.language)
        let glance = try await kept { () async throws(StoreError) in
            try await call.logbook.glance(of: member.person, at: call.now)
        }
        let person = Person(portfolio: glance.kept.portfolio, understood: [])
        var page = PortfolioPage(name: member.profile.name, unreadable: glance.kept.unreadable.count)
        let writer = EntryWriter(library, call.visit.language)
        (page.waiting, page.teller) = (glance.waiting, teller(call))
        page.totals = PortfolioPage.totals(of: person.portfolio.entries)
        page.toSign = glance.toSign
        page.followed = glance.followed.compactMap { library.newest($0, on: call.visit.today) }
            .map { library.result($0, for: person, call.visit) }
        let choice = EntryChoice(
            kind: Kind(rawValue: call.asked("kind")), topic: call.asked("topic").nonEmpty, year: Int(call.asked("year"))
        )
        page.list = EntryList(person.portfolio.entries, choice, page: Int(call.asked("page")) ?? 1, writer)
        page.drafts.lines = glance.drafts.compactMap { DraftList.Line($0, call.visit.language) }
        page.drafts.notice = DraftList.Notice(rawValue: call.asked("draft"))
        return .personal(page, call.visit)
    }

    /// `GET /portfolio/credentials/ID`
    func standing(_ id: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let library = library(in: call.visit.language)
        guard let rulebook = library.newest(id, on: call.visit.today) else { throw .notFound }
        let person = Person(portfolio: try await call.portfolio(of: member).portfolio, understood: [])
        let day = EntryWriter(library, call.visit.language).day(call.visit.today)
        let page = StandingPage(result: library.result(rulebook, for: person, call.visit), day: day)
        return .personal(page, call.visit)
    }

    /// `GET /portfolio/credentials`, `POST /portfolio/credentials`
    func followed(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let library = library(in: call.visit.language)
        let shown = library.shown(on: call.visit.today).editions
        guard call.isPost else {
            let page = FollowPage(shown, library, followed: try await call.followed(by: member))
            return .personal(page, call.visit)
        }
        let (new, old) = (call.field("follow"), call.field("unfollow"))
        let (store, person) = (Followed(call.records.database), member.session.person)
        if !old.isEmpty {
            try await kept { () async throws(StoreError) in try await store.unfollow(old, by: person) }
        } else {
            guard shown.contains(where: { $0.id == new }) else { throw .badField("follow") }
            let isFollowed = try await kept { () async throws(StoreError) in
                try await store.follow(new, by: person, at: call.now)
            }
            guard isFollowed else {
                var page = FollowPage(shown, library, followed: try await call.followed(by: member))
                page.isFull = true
                return .personal(page, call.visit, status: .unprocessableContent)
            }
        }
        return .seeOther(.portfolio(old.isEmpty ? .overview : .credentials), call.visit)
    }

    /// `GET /portfolio/record.json`
    func recordFile(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let file = try await call.recordFile(of: member)
        try await call.noteExport("record.json", by: member)
        return .file("record.json", file)
    }

    /// `GET /portfolio/portfolio.json`
    func portfolioFile(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let file = try await call.portfolioFile(of: member)
        try await call.noteExport("portfolio.json", by: member)
        return .file("portfolio.json", file)
    }
}

extension Call {
    func portfolio(of member: Member) async throws(Failure) -> KeptPortfolio {
        try await kept { () async throws(StoreError) in try await logbook.portfolio(of: member.session.person) }
    }

    func recordFile(of member: Member) async throws(Failure) -> [UInt8] {
        try await kept { () async throws(StoreError) in try await logbook.record(of: member.session.person) }.json
    }

    func portfolioFile(of member: Member) async throws(Failure) -> [UInt8] {
        var portfolio = try await portfolio(of: member).portfolio
        portfolio.name = member.profile.name
        return portfolio.json(records.scribe.tables.vocabulary)
    }

    /// Ids of rulebooks.
    func followed(by member: Member) async throws(Failure) -> [String] {
        try await kept { () async throws(StoreError) in
            try await Followed(records.database).all(of: member.session.person)
        }
    }
}

extension Library {
    /// The edition of a credential that is shown on a day.
    func newest(_ id: String, on day: Day) -> Rulebook? { shown(on: day).editions.first { $0.id == id } }
}

extension PortfolioPage {
    /// Kinds of which there is something, with how much of it is signed.
    static func totals(of entries: [Entry]) -> [Evidence] {
        let byKind = Dictionary(grouping: entries, by: \.kind)
        return KindsPage.kinds.compactMap { kind in byKind[kind].map { Evidence(kind, $0) } }
    }
}

extension EntryList {
    init(_ entries: [Entry], _ choice: EntryChoice, page: Int, _ writer: EntryWriter) {
        let present = Set(entries.map(\.kind))
        kinds = KindsPage.kinds.filter(present.contains)
        let term = choice.topic.flatMap { writer.vocabulary.term($0, in: "topics") }
        self.choice = choice
        // What names no topic narrows nothing.
        if term == nil { self.choice.topic = nil }
        topic = term.map { writer.vocabulary.label(of: $0) }
        let shown = EntryList.newestFirst(entries.filter { self.choice.includes($0, writer.vocabulary) })
        pages = max(1, (shown.count + Self.length - 1) / Self.length)
        self.page = min(max(1, page), pages)
        lines = shown.dropFirst((self.page - 1) * Self.length).prefix(Self.length).map { entry in
            Line(
                id: entry.id.text, kind: entry.kind, title: writer.title(entry), amount: writer.amount(entry),
                standing: entry.standing)
        }
    }

    /// The newest day first.
    static func newestFirst(_ entries: [Entry]) -> [Entry] {
        entries.sorted { left, right in
            let days = (left.first?.number ?? .min, right.first?.number ?? .min)
            return days.0 == days.1 ? left.id < right.id : days.0 > days.1
        }
    }
}
