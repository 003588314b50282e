/// The first page.
struct HomeWords: Sendable {
    struct Door: Sendable {
        var title: String
        var text: String
        var button: String
    }
    struct Promise: Sendable {
        var title: String
        var text: String
    }

    var title: String
    var lead: String
    var who: String
    var credentials: Door
    var check: Door
    var promisesTitle: String
    var promises: [Promise]

    static let english = HomeWords(
        title: "See where you stand, and what comes next",
        lead: """
            Credentials in infant and early childhood mental health ask for many things: degrees, work, training, \
            reflective supervision. Attune reads their rules for you and says in plain words what already counts.
            """,
        who: """
            For home visitors, early interventionists, teachers, therapists, nurses and everyone else who cares for \
            babies, young children and the people who love them.
            """,
        credentials: Door(
            title: "See what a credential asks",
            text: "Read the requirements of each credential in plain words, with where every number comes from.",
            button: "Look at the credentials"),
        check: Door(
            title: "Check where you stand",
            text: """
                Answer a few questions. You will see which credentials are closest, what counts already, and what \
                would help. It takes about five minutes.
                """,
            button: "Start the check"),
        promisesTitle: "What you can count on",
        promises: [
            Promise(title: "Every answer has a reason", text: "You see what counts, what does not, and why."),
            Promise(
                title: "What you do not know is not a no", text: "Leave it blank. We will say what it would decide."),
            Promise(title: "Nothing is kept", text: "No account, no cookies. Your answers are gone when you leave."),
        ])
}
