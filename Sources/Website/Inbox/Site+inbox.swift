import Accounts
import HTTPTypes
import Portfolios
import Storage

/// Letters, as they are read here.
extension Site {
    /// `GET /inbox`, `POST /inbox`, which marks all as read.
    func inbox(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let (inbox, person) = (Inbox(call.records.database), member.person)
        guard !call.isPost else {
            try await kept { () async throws(StoreError) in try await inbox.markAllRead(of: person, at: call.now) }
            return .seeOther(.account(.inbox), call.visit)
        }
        let before = Int64(call.asked("before")).map { InboxLine.Number($0) }
        var page = try await kept { () async throws(StoreError) in
            InboxPage(
                lines: try await inbox.page(of: person, before: before, atMost: InboxPage.most + 1, at: call.now),
                returned: before == nil
                    ? try await inbox.undelivered(of: .person(person), atMost: InboxPage.most, at: call.now) : [])
        }
        if page.lines.count > InboxPage.most {
            page.lines.removeLast()
            page.older = page.lines.last?.number.value
        }
        page.isLater = before != nil
        return .personal(page, call.visit)
    }

    /// `GET /inbox/NUMBER`: who opens a letter has read it.
    func letter(_ number: Int64, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let (inbox, number) = (Inbox(call.records.database), InboxLine.Number(number))
        let line = try await kept { () async throws(StoreError) in
            try await inbox.letter(number, of: member.person, at: call.now)
        }
        guard let line else { throw .notFound }
        var visit = call.visit
        if line.readAt == nil {
            let isNew = try await kept { () async throws(StoreError) in
                try await inbox.markRead(number, of: member.person, at: call.now)
            }
            if isNew { visit.caller?.member?.unread -= 1 }
        }
        return .personal(LetterPage(line: line), visit)
    }
}
