package import Portfolios
package import Storage

/// Takes messages from the outbox to the mail server. Any number of programs may do so at once: each message is held by
/// one of them. What may or may not have arrived is left for a person to decide (`Outbox.uncertain`).
package struct Deliverer: Sendable {
    /// What there is to tell the log; none of it says whom a letter was for.
    package enum Event: Sendable, Hashable {
        case delivered(OutboxMessage.ID)
        case failed(OutboxMessage.ID, MailError)
        case storeFailed(StoreError)
    }

    /// The time and the ways to wait, which only who starts the program has.
    package struct Surroundings: Sendable {
        var now: @Sendable () -> Instant
        var sleep: @Sendable (Duration) async throws -> Void
        var tell: @Sendable (Event) -> Void

        /// - Parameter sleep: ends early, with an error, when its task is cancelled.
        package init(
            now: @escaping @Sendable () -> Instant, sleep: @escaping @Sendable (Duration) async throws -> Void,
            tell: @escaping @Sendable (Event) -> Void
        ) {
            self.now = now
            self.sleep = sleep
            self.tell = tell
        }
    }

    let outbox: Outbox
    let postman: Postman
    let returnPath: ReturnPath
    let worker: String
    let pace: Pace
    let lease: Duration
    let surroundings: Surroundings

    /// - Parameters:
    ///   - worker: a name that no other worker has, now or later.
    ///   - lease: longer than the mail server is waited for.
    package init(
        _ outbox: Outbox, _ postman: Postman, returnPath: ReturnPath, worker: String, pace: Pace = .patient,
        lease: Duration = .seconds(300), _ surroundings: Surroundings
    ) {
        self.outbox = outbox
        self.postman = postman
        self.returnPath = returnPath
        self.worker = worker
        self.pace = pace
        self.lease = lease
        self.surroundings = surroundings
    }

    /// Delivers what is due, until the task is cancelled: then the letter that is on its way is still seen to its end. It
    /// looks again when the bell rings, and after each pause, since another program may have put something in.
    package func run(_ bell: Bell, lookingEvery pause: Duration = .seconds(5)) async {
        while !Task.isCancelled {
            do throws(StoreError) {
                while !Task.isCancelled, try await deliverNext() == .settled {}
            } catch {
                surroundings.tell(.storeFailed(error))
            }
            postman.hangUp()
            await wait(for: bell, atMost: pause)
        }
    }

    private func wait(for bell: Bell, atMost pause: Duration) async {
        await withTaskGroup(of: Void.self) { [surroundings] group in
            group.addTask { await bell.heard() }
            // Cancelled: the loop ends, or the bell has rung.
            group.addTask { try? await surroundings.sleep(pause) }
            await group.next()
            group.cancelAll()
        }
    }

    package enum Step: Sendable, Hashable {
        case nothingDue
        case settled
        /// The mail server itself could not be used, so that the next message would not fare better.
        case serverTroubled
    }

    /// Takes one message that is due through one try.
    package func deliverNext() async throws(StoreError) -> Step {
        // A task of its own: what has begun is brought to its end even when nobody waits for more.
        let outcome: Task<Result<Step, StoreError>, Never> = Task {
            do throws(StoreError) { return .success(try await deliverOne()) } catch { return .failure(error) }
        }
        return try await outcome.value.get()
    }

    private func deliverOne() async throws(StoreError) -> Step {
        let claim = try await outbox.claim(atMost: 1, for: worker, at: surroundings.now(), until: leaseEnd).first
        guard let claim else { return .nothingDue }
        guard try await outbox.beginSending(claim, until: leaseEnd) else { return .settled }
        do throws(MailError) {
            try await send(claim.message)
        } catch {
            surroundings.tell(.failed(claim.message.id, error))
            try await settle(claim, error)
            return error.reason.isOfTheServer ? .serverTroubled : .settled
        }
        surroundings.tell(.delivered(claim.message.id))
        try await persisting { () throws(StoreError) in try await outbox.delivered(claim, at: surroundings.now()) }
        return .settled
    }

    private var leaseEnd: Instant { surroundings.now().advanced(by: lease) }

    private func send(_ message: OutboxMessage) async throws(MailError) {
        guard let recipient = MailAddress(message.recipient) else { throw .permanent(.wrongAddress) }
        try await postman.send(message.content, from: returnPath.address(for: message.id), to: recipient)
    }

    private func settle(_ claim: OutboxClaim, _ error: MailError) async throws(StoreError) {
        let (now, reason) = (surroundings.now(), error.reason.text)
        switch error {
        case .temporary:
            let next = pace.pause(after: claim.tries).map { now.advanced(by: $0) }
            try await persisting { () throws(StoreError) in
                try await outbox.failed(claim, because: reason, at: now, nextTry: next)
            }
        case .permanent:
            try await persisting { () throws(StoreError) in try await outbox.refused(claim, because: reason, at: now) }
        // It stays as it is; when its lease ends, it is among those that somebody decides about.
        case .uncertain: return
        }
    }

    /// What became of a message is worth several tries to note: without it, somebody has to find out.
    private func persisting(_ note: () async throws(StoreError) -> Bool) async throws(StoreError) {
        for pause in [Duration.milliseconds(100), .seconds(1), .seconds(5)] {
            do throws(StoreError) {
                _ = try await note()
                return
            } catch {
                surroundings.tell(.storeFailed(error))
                // The task is our own, so nobody cancels the pause.
                try? await surroundings.sleep(pause)
            }
        }
        _ = try await note()
    }
}

extension Instant {
    fileprivate func advanced(by pause: Duration) -> Instant {
        advanced(byMilliseconds: Int64(clamping: Int(pause / .milliseconds(1))))
    }
}
