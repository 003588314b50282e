import Evaluation
import Foundation
import Offerings
import Portfolios
import Rulebooks
import Testing
import Turns

@testable import Website

extension Site {
    /// The preview's catalog with an evaluation that always answers the preview's outcome.
    static let test = Site(english: .test, spanish: .test, today: { Preview.today })

    /// Serves on a free port for as long as `body` runs.
    func whileServing(
        limits: Limits = Limits(), isBehindProxy: Bool = false,
        _ body: @escaping @Sendable (RawClient) throws -> Void
    ) async throws {
        var limits = limits
        limits.closing = .seconds(1)
        let entrance = Entrance(
            today: today, now: { 784_111_777 }, limits: limits, isBehindProxy: isBehindProxy, logger: logger)
        entrance.open(self)
        try await entrance.whileServing(body)
    }
}

extension Entrance {
    /// Serves on a free port for as long as `body` runs.
    func whileServing(_ body: @escaping @Sendable (RawClient) throws -> Void) async throws {
        try await Self.turns.take {
            let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await self.run(port: 0, onRunning: { continuation.yield($0) }) }
                var iterator = ports.makeAsyncIterator()
                let port = try #require(await iterator.next())
                defer { group.cancelAll() }
                try await onItsOwnThread { try body(RawClient(port: port)) }
            }
        }
    }

    private static let turns = Turns(atMost: 6)
}

extension Library {
    static let test = Library(
        catalog: Preview.catalog, directory: Directory(), evaluate: { _, _, _ in Preview.outcome },
        readPortfolio: { bytes in
            bytes.first == UInt8(ascii: "{")
                ? .success(Preview.portfolio)
                : .failure(
                    ProblemList([.init(line: 2, path: "entries[0].<b>", message: "A <day> that does not exist.")]))
        })
}

extension Preview {
    static let pages: [any Page.Type] = [
        HomePage.self, AboutPage.self, CredentialsPage.self, CredentialPage.self, FamilyPage.self, DifferencePage.self,
        DifferenceChoicePreview.self, ProgramsPage.self, ProgramPage.self, ComparePage.self, GlossaryPage.self,
        GuidesPage.self, GuidePage.self, CheckStartPage.self, GuidedPage.self, WhatIfPage.self, CheckPage.self,
        ResultsPage.self, ResultPage.self, ErrorPage.self, NotFoundPage.self, JoinPage.self, SignInPage.self,
        LetterSentPage.self, WelcomePage.self, LinkPage.self, LinkGonePage.self, PortfolioPage.self,
        AccountPage.self, ProfilePage.self, AddressesPage.self, AddressLinkPage.self, AddressTakenPage.self,
        AddressVouchedPreview.self,
        PasswordPage.self, DevicesPage.self, SecondStepPage.self, SecondStepAppPage.self, RecoveryCodesPage.self,
        CodePage.self, PasskeysPage.self, MergeStartPage.self, MergePage.self, ErasurePage.self, ErasedPage.self,
        InboxPage.self, LetterPage.self,
        SignPage.self, SignEndPage.self, WaitingPage.self, AskedPage.self, AskPage.self, RequestPage.self,
        ImportStartPage.self, ImportEventsPage.self, ImportColumnsPage.self, ImportCheckPage.self,
        ImportDonePage.self, RecordPage.self,
        KindsPage.self, EntryFormPage.self, EntryPage.self, WithdrawPage.self, FollowPage.self, StandingPage.self,
        DocumentsPage.self, DocumentRemovalPage.self,
        GroupsPage.self, SessionFormPage.self, SessionPage.self, WithdrawSessionPreview.self, AttendedPage.self,
        RostersPage.self, RosterFormPage.self, RosterPage.self, RosterLinePage.self, DoorPage.self, AttendPage.self,
        DocumentsPage.self, DocumentRemovalPage.self, CoveragePage.self, TimelinePage.self,
        OrganizationsPage.self, OrganizationPage.self, PeoplePage.self, PersonPage.self, RolesPage.self,
        SettingsPage.self, RulesPage.self, JournalPage.self, InstallationPage.self, ConsentsPage.self,
    ]
}

/// The client waits for bytes, which must not keep the server's few threads from making them.
private func onItsOwnThread(_ body: @escaping @Sendable () throws -> Void) async throws {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
    }
}
