/// What the families of credentials are called, and what each is in a sentence.
extension CredentialWords {
    static let englishRenewals = Heading(
        title: "Renewing and coming back",
        text: "What holders do to keep a credential, and what opens the way back after it has lapsed.")

    static let englishFamilies: [String: Heading] = [
        "alliance": Heading(
            title: "Alliance endorsement",
            text: """
                The endorsement of associations in many states: for work with babies and toddlers and, under its \
                early childhood names, for work with children of 3 to 6.
                """),
        "cda": Heading(
            title: "Child Development Associate",
            text: "An entry credential for people who care for and teach young children, in the whole country."),
        "perinatal": Heading(
            title: "Perinatal mental health", text: "For people who work with parents before and after a birth."),
        "california": Heading(
            title: "California", text: "The state’s own endorsements, for practice and for guiding others’ practice."),
        "illinois": Heading(
            title: "Illinois",
            text: "The state’s own credentials, for mental health, early intervention and consultation."),
        "michigan": Heading(
            title: "Michigan", text: "What the state asks of staff whose services for infants Medicaid pays for."),
        "new-hampshire": Heading(
            title: "New Hampshire", text: "The state’s own credential, in levels that build on each other."),
        "ohio": Heading(
            title: "Ohio", text: "The state’s own credentials, in three levels, and one for consultants."),
        "vermont": Heading(
            title: "Vermont", text: "The state’s own credential, for work with children up to eight and their families."
        ),
        "virginia": Heading(
            title: "Virginia", text: "A certificate for endorsed people who lead."),
        "erikson": Heading(
            title: "Erikson Institute", text: "A certificate program: who may enter, and what completes it."),
        "washington": Heading(
            title: "University of Washington", text: "Two programs: who may enter each, and what completes it."),
        "ucsf": Heading(
            title: "University of California, San Francisco",
            text: "A program of training in practice: who may enter, and what completes it."),
        "colorado": Heading(
            title: "University of Colorado", text: "A fellowship: who may enter, and what completes it."),
        "programs": Heading(
            title: "Getting into other programs",
            text: "What certificates, degrees and trainings ask of those who apply, as far as their pages say."),
    ]
}
