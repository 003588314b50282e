import Portfolios

extension EntryFormWords {
    static let english = EntryFormWords(
        kindsTitle: "What would you like to enter?",
        kindsLead: "Each piece of evidence is entered once and counts for every credential that asks for it.",
        kind: englishKind, kindHint: englishKindHint, changeTitle: { "Change: \($0)" },
        rule: "Hours, days and topics only. Please do not write the name of any child or family.",
        label: englishLabel, hint: englishHint, problem: englishProblem, optional: "if it applies",
        notSaid: "Not sure, or rather not say", yes: "Yes", no: "No", nothingHeld: "None of these",
        choose: { "Choose among \($0)" },
        save: "Save", saveAndNext: "Save and enter another",
        saved: { "Saved: \($0)" }, version: { "Version \($0)" }, history: "What happened to it",
        again: "Enter another one like this", change: "Change", withdraw: "Withdraw",
        withdrawTitle: "Withdraw this entry",
        withdrawLead: "It will no longer count anywhere. Its history stays, so that nobody wonders where it went.",
        withdrawn: "You have withdrawn this entry. It counts nowhere.",
        standing: { standing in
            switch standing {
            case .claimed: "Entered by you, not yet signed"
            case .attested: "Signed"
            case .verified: "Verified"
            case .refused: "Somebody you asked did not sign it"
            }
        },
        standingLabel: "Standing",
        event: { event in
            switch event {
            case .added: "Entered"
            case .changed: "Changed"
            case .withdrawn: "Withdrawn"
            case .signed: "Signed"
            case .refused: "Not signed"
            case .proposed: "A correction was proposed"
            case .accepted: "The correction was accepted"
            case .declined: "The correction was declined"
            case .unsigned: "A signature was taken back"
            case .credited: "Credited by who led it"
            case .recredited: "Corrected and signed by who led it"
            }
        },
        because: { "Reason: \($0)" }, you: "you", signedTitle: "This entry is signed",
        signedText: { "If you change it, the signature of \($0) no longer holds, and you would have to ask again." },
        signedBox: "I know that the signature is lost", staleTitle: "It was changed meanwhile",
        staleText: """
            Another window or device changed this entry after you opened it. This is how it stands now; what you typed \
            is still below. Save again if yours is right.
            """,
        identifierTitle: "Does this name a child or a family?",
        identifierText:
            "These words look as if somebody could be recognized by them. Please take out what is not needed.",
        identifierBox: "There is no child or family in these words", finding: { "\($0): “\($1)”" })

    private static let englishKind: @Sendable (Kind) -> String = { kind in
        switch kind {
        case .education: "Education"
        case .license: "License"
        case .credential: "Credential or endorsement"
        case .work: "Work"
        case .practicum: "Practicum or internship"
        case .leadership: "Leadership"
        case .training: "Training"
        case .supervisionReceived: "Supervision you received"
        case .supervisionGiven: "Supervision you gave"
        case .service: "Service and consultation"
        case .reference: "Reference"
        case .exam: "Exam"
        case .agreement: "Agreement"
        case .membership: "Membership"
        case .document: "Document"
        }
    }

    private static let englishKindHint: @Sendable (Kind) -> String = { kind in
        switch kind {
        case .education: "A diploma or degree"
        case .license: "A license to practice from a state"
        case .credential: "One that you hold or held"
        case .work: "A job with babies, young children and their families"
        case .practicum: "Supervised practice as part of your studies"
        case .leadership: "Teaching, policy, research, leading a team"
        case .training: "A workshop, course or conference"
        case .supervisionReceived: "Reflective or clinical, alone or in a group"
        case .supervisionGiven: "Hours in which you supervised others"
        case .service: "Consultation and other service that is counted in hours"
        case .reference: "Who recommends you"
        case .exam: "One that you have passed"
        case .agreement: "A code of ethics or another paper that you signed"
        case .membership: "In an association"
        case .document: "A case study, a reflection, a sample of your work"
        }
    }

    private static let englishLabel: @Sendable (EntryQuestion, Kind) -> String = { question, kind in
        switch (question, kind) {
        case (.day, .education): "When you received it"
        case (.day, .agreement): "Day you signed it"
        case (.day, _): "Day"
        case (.first, .license), (.first, .credential): "Valid from"
        case (.first, _): "From"
        case (.last, .license), (.last, .credential): "Valid until"
        case (.last, _): "Until"
        case (.amount, .work), (.amount, .practicum): "Hours a week"
        case (.amount, _): "How long"
        case (.held, _): "What they held on that day"
        case (.note, _): "Note for yourself"
        case (.reason, _): "Reason"
        case (.attribute(let attribute), _): englishLabel(attribute, kind)
        }
    }

    private static func englishLabel(_ attribute: Attribute, _ kind: Kind) -> String {
        switch (attribute, kind) {
        case (.level, _): "Diploma or degree"
        case (.field, _): "Field of study"
        case (.institution, _): "School"
        case (.profession, _): "Profession"
        case (.jurisdiction, _): "State"
        case (.credential, _): "Credential"
        case (.issuer, _): "Awarded by"
        case (.holding, _): "How you hold it"
        case (.role, .reference): "Who they are to you"
        case (.role, _): "Kind of work"
        case (.scope, .leadership): "Where it reaches"
        case (.scope, _): "What the work is for"
        case (.setting, _): "Setting"
        case (.ages, _): "Ages you serve"
        case (.with, _): "Who is with you in a session or visit"
        case (.focus, _): "What you do in it"
        case (.paid, _): "Is it paid?"
        case (.supervised, _): "Does someone supervise it?"
        case (.families, _): "Families served"
        case (.track, _): "Kind of leadership"
        case (.mode, _): "How it was given"
        case (.provider, .reference): "Name of the person"
        case (.provider, .supervisionReceived): "Supervisor"
        case (.provider, _): "Given by"
        case (.topics, _): "Topics"
        case (.about, _): "More about its subject"
        case (.relationshipBased, _): "Was it relationship-based?"
        case (.type, .document): "Kind of document"
        case (.type, .training): "Kind of training"
        case (.type, _): "Kind of supervision"
        case (.format, _): "Alone or in a group"
        case (.relation, _): "Who they are to you"
        case (.groupSize, _): "People in the group"
        case (.recipients, _): "People you supervised"
        case (.service, _): "Kind of service"
        case (.monthsKnown, _): "Months they have known you"
        case (.notEnoughInformation, _): "Questions without an answer"
        case (.recommends, _): "Do they recommend you?"
        case (.exam, _): "Exam"
        case (.form, _): "Form of the exam"
        case (.document, _): "Paper"
        case (.version, _): "Edition"
        case (.organization, _): "Association"
        case (.words, _): "Number of words"
        }
    }

    private static let englishHint: @Sendable (EntryQuestion, Kind) -> String? = { question, kind in
        switch question {
        case .day where kind == .education: "The year is enough, for example 2019."
        case .first: "For example 2024-05-15; the month is enough: 2024-05."
        case .last where kind == .license || kind == .credential: "Leave this blank if it has no end."
        case .last: "Leave this blank if it goes on."
        case .amount where kind.isWeekly: "For example 20 or 37.5"
        case .amount: "For example 1.5, 1:30 or 90 min. A number alone is hours."
        case .attribute(.relationshipBased):
            "About how babies and young children grow within their relationships, or about infant mental health."
        case .attribute(.groupSize): "Without whoever led it"
        case .attribute(.provider) where kind != .reference: "The person or body, always written the same way"
        case .held: "If it counts only with a certain supervisor, this decides."
        case .note: "Nobody else is ever shown this."
        default: nil
        }
    }

    private static let englishProblem: @Sendable (EntryFault) -> String = { fault in
        switch fault {
        case .missing: "Please fill this in; without it the entry would say nothing."
        case .notADay: "Please write the day like this: 2026-03-15."
        case .ahead: "This is still ahead. Please enter what has happened so far."
        case .endsBeforeStart: "This is before the beginning. Please check the two dates."
        case .notATime: "Please write hours or minutes, for example 1.5, 1:30 or 90 min."
        case .tooMuch(let most): "This can be \(most) hours at most. For minutes, write for example 90 min."
        case .tooFine: "Please give hours a week with two decimals at most, for example 12.25."
        case .notANumber: "Please write a whole number in digits, for example 12."
        case .unknownChoice: "Please choose one of the answers in the list."
        case .tooLong(let most): "Please keep this under \(most) characters."
        case .notText: "There is a sign in here that cannot be kept. Please type it anew."
        }
    }
}
