import Accounts
import Rulebooks

extension OrganizationWords {
    static let english = OrganizationWords(
        mine: "My organizations", mineLead: "Where you have a role, and who sees something of you.",
        none: "You have no role in an organization, and no organization sees anything of you.", role: englishRole,
        extent: englishExtent, offers: "Offered to you", offered: { "\($0) at \($1)" },
        until: { "It waits for you until \($0)." }, take: "Take it", decline: "Decline",
        youAre: { "You are: \($0)" }, sees: { "It sees: \($0)" },
        layDown: { "Lay down: \($0)" },
        nothingToDo: "There is nothing here for you to look after at this time.", awards: "What it awards",
        people: "People", peopleLead: "Whoever lets the organization see something of them. Nobody else is here.",
        peopleFind: "Find somebody by name", peopleNone: "Nobody lets the organization see anything of them yet.",
        peopleNotFound: "Nobody of that name is here.", since: { "\($0), since \($1)" },
        personLead: { "Lets the organization see: \($0), since \($1)." },
        noted: "That you looked here is noted, and they can see it.", standings: "Where they stand",
        noStandings: "They follow no credential at this time.", ownRules: "By your own rules",
        entered: "What they have entered", nothingEntered: "Nothing yet.", roles: "Roles",
        rolesLead: "Who may do what, since when, and why. Nothing is ever removed from this list.",
        giveTitle: "Give a role", address: "E-mail address",
        addressHint: "We write there. Whoever it belongs to takes the role, or declines; they need no account yet.",
        roleLabel: "Role", roleHint: "Give each person only what they need.", reason: "Why?",
        reasonHint: "In a few words, for those who look at this list later.", give: "Offer the role",
        inForce: "In force", waiting: "Waiting to be taken", over: "Over",
        given: { "From \($0 ?? "the machine itself"), \($1)\($2.isEmpty ? "" : ": \($2)")" },
        ended: { "Ended on \($0)\($1.isEmpty ? "" : ": \($1)")" }, revoke: "Take back",
        revokeReason: "Why is it taken back? They are told.", revokeConfirm: "Take the role back",
        settings: "Settings", settingsLead: "How the organization shows itself here and in its letters.",
        name: "Name", accent: "Color",
        accentHint: "For buttons and links of the organization’s pages. It has to be dark enough to be read on white.",
        ownAccent: "Use this color and not the site’s own", replyTo: "Address for answers",
        replyToHint: "Where answers to the organization’s letters go. Letters themselves come from this site.",
        inCatalog: "In the catalog", inCatalogHint: "What it awards there is then shown on its pages.",
        notInCatalog: "Not there", done: englishDone, problem: englishProblem, tasks: .english, rules: .english,
        consents: .english,
        journal: .english,
        installation: .english)

    private static let englishRole: @Sendable (Role) -> String = { role in
        switch role {
        case .practitioner: "Practitioner"
        case .supervisor: "Supervisor"
        case .trainingProvider: "Training provider"
        case .programFaculty: "Program faculty"
        case .adviser: "Adviser"
        case .coordinator: "Coordinator"
        case .reviewer: "Reviewer"
        case .examReader: "Exam reader"
        case .administrator: "Administrator"
        case .auditor: "Auditor"
        case .operator: "Operator"
        }
    }

    private static let englishExtent: @Sendable (Consent.Extent) -> String = { extent in
        switch extent {
        case .standing: "name and standing"
        case .record: "the whole record"
        }
    }

    private static let englishDone: @Sendable (OrganizationChange) -> String = { change in
        switch change {
        case .given: "The role is offered, and a letter is on its way."
        case .revoked: "The role is taken back."
        case .taken: "The role is yours. Thank you."
        case .declined: "You declined. Nothing else changes."
        case .laidDown: "You no longer have this role. Thank you for what you did."
        case .saved: "Saved."
        case .founded: "The organization is there, and its administrator is written to."
        case .rules: "Your own rules are as you wanted them."
        case .consentGiven: "Saved. You can change your mind at any time."
        case .consentWithdrawn: "From now on they see nothing of you."
        }
    }

    private static let englishProblem: @Sendable (OrganizationProblem) -> String = { problem in
        switch problem {
        case .noAddress: "Please enter an e-mail address, such as sam@example.org."
        case .oneself: "This is your own address. Nobody gives themselves a role; please ask somebody else to."
        case .alreadyThere: "This role is given or offered to this address already."
        case .noReason: "Please say why in a few words."
        case .reasonTooLong: "Please say why in at most 500 characters."
        case .lastAdministrator:
            "Without this administrator nobody could run the organization. Give somebody else the role first."
        case .noName: "Please enter the organization’s name."
        case .nameTooLong: "Please shorten the name to 120 characters."
        case .noColor: "Please choose a color, such as #1d5b57."
        case .tooPale(let contrast, let instead):
            "This color is too pale to be read: its contrast is \(contrast) to 1, and 4.5 to 1 is needed. A darker one "
                + "that would do is \(instead)."
        case .badID: "Please use 2 to 40 small letters, digits and hyphens, such as river-valley."
        case .idTaken: "There is an organization of that name already."
        case .noneChosen: "Please choose one."
        case .noRules: "Please enter the rules, at most 30,000 characters."
        case .tooManyRules: "There are 50 rules of your own, which is all that fits. Take one out first."
        case .badRuleName: "Please name it with small letters, digits and hyphens, such as imhs-valley."
        case .heldBack(let minutes):
            "You have sent many letters. Please wait \(minutes == 1 ? "a minute" : "\(minutes) minutes")."
        }
    }
}

extension ConsentWords {
    static let english = ConsentWords(
        title: "Who sees what of me",
        lead:
            "Your portfolio is yours. Nobody sees it unless you say so here, and you can change your mind at any time.",
        given: "Who sees something of you", none: "At this time no organization sees anything of you.",
        withdraw: "Let them see nothing more", give: "Let an organization see", organization: "Organization",
        choose: "Choose an organization", extent: "What may they see?", extentHint: englishHint, button: "Let them see",
        openings: "Who looked", openingsLead: "Each time that somebody opened it, the newest first.",
        opening: { "\($0 ?? "Somebody"), for \($1)" },
        count: { $0 == 0 ? "Nobody." : $0 == 1 ? "One organization." : "\($0) organizations." })

    private static let englishHint: @Sendable (Consent.Extent) -> String = { extent in
        switch extent {
        case .standing: "Your name, and how far the credentials are that you follow"
        case .record: "That, and everything that you have entered, without your private notes"
        }
    }
}

extension InstallationWords {
    static let english = InstallationWords(
        title: "The installation",
        lead: "Here you found organizations and name who runs each of them first. You see nobody’s record.",
        organizations: "Organizations",
        administrators: {
            $0 == 0 ? "Nobody runs it yet" : $0 == 1 ? "One administrator" : "\($0) administrators"
        },
        foundTitle: "Found an organization", id: "Name in addresses",
        idHint: "Small letters, digits and hyphens, such as river-valley. It stays for good.",
        administrator: "Who runs it first",
        administratorHint: "An e-mail address. We write there; they take the role after they have signed in.",
        found: "Found it", nameFirst: { "Name somebody else to run \($0)" })
}

extension JournalWords {
    static let english = JournalWords(
        title: "Journal", lead: "What was done, by whom and when, the newest first. Nothing in it can be changed.",
        none: "Nothing yet.", kind: englishKind, somebody: "Somebody", program: "The program",
        about: { "About: \($0)" },
        older: "Older", newest: "Newest", download: "Take it along as a table (CSV)",
        downloadHint: "That you do so is noted in the journal.")

    private static let englishKind: @Sendable (String) -> String = { kind in
        switch kind {
        case "organization-founded": "Organization founded"
        case "organization-changed": "Settings changed"
        case "overlay-put": "Own rules put in force"
        case "overlay-ended": "Own rules taken out of force"
        case "role-offered": "Role offered"
        case "role-taken": "Role taken"
        case "role-declined": "Role declined"
        case "role-revoked": "Role taken back"
        case "role-appointed": "Role given on the machine"
        case "consent-given": "Let the organization see"
        case "consent-withdrawn": "No longer lets the organization see"
        case "roster-begun": "Training entered"
        case "roster-extended": "List of a training extended"
        case "roster-corrected": "Training corrected"
        case "roster-credit-withdrawn": "Credit for a training taken back"
        case "roster-door-opened": "Door of a training opened"
        case "roster-door-closed": "Door of a training closed"
        case "record-opened": "Record opened"
        case "document-shown": "Document opened by who was asked to sign"
        case "exported": "Record taken along"
        case "journal-exported": "Journal taken along"
        case "joined": "Joined"
        case "signed-in": "Signed in"
        case "password-set": "Password set"
        case "address-added": "Address added"
        case "main-address-changed": "Main address changed"
        case "address-removed": "Address removed"
        default: kind
        }
    }
}

extension OwnRuleWords {
    static let english = OwnRuleWords(
        title: "Own rules",
        lead: "What the organization asks differently from the catalog. Its people’s standing is shown by both.",
        none: "There are no rules of your own; those of the catalog hold.", put: "Put rules in force", name: "Name",
        nameHint: "Small letters, digits and hyphens, such as imhs-valley. The same name replaces what is there.",
        text: "Rules",
        textHint:
            "In the rulebook language: an overlay-of a rulebook of the catalog, with the jurisdiction for which it is.",
        button: "Check them and put them in force",
        cannotBeRead: "These rules cannot be used yet. Everything that is wrong with them is listed beside them.",
        since: { "In force since \($0)" }, end: "Take these rules out of force")
}
