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
    var searchLabel: String
    var stateLabel: String
    var anyState: String
    var find: Door
    var credentials: Door
    var check: Door
    var mapTitle: String
    var mapText: String
    var promisesTitle: String
    var promises: [Promise]

    static let english = HomeWords(
        title: "Find a training, and see where you stand",
        lead: """
            Infant and early childhood mental health, in one place: what is offered in your state and online, what \
            each credential asks, and what you have done already that counts.
            """,
        who: """
            For home visitors, early interventionists, teachers, therapists, nurses and everyone else who cares for \
            babies, young children and the people who love them.
            """,
        searchLabel: "What are you looking for?", stateLabel: "Your state", anyState: "Any state",
        find: Door(
            title: "Find a training",
            text:
                "Courses, certificates, degrees and fellowships, by your education, your work and what you want to learn.",
            button: "See all trainings"),
        credentials: Door(
            title: "Read what a credential asks",
            text: "Read the requirements of each credential in plain words, with where every number comes from.",
            button: "See all credentials"),
        check: Door(
            title: "Check where you stand",
            text: """
                Answer a few questions. You will see which credentials are closest, what counts already, and what \
                would help. It takes about five minutes.
                """,
            button: "Start the check"),
        mapTitle: "Start from your state",
        mapText:
            "States in full color have five trainings or more of their own. Those online are open to you everywhere.",
        promisesTitle: "What you can count on",
        promises: [
            Promise(title: "Every answer has a reason", text: "You see what counts, what does not, and why."),
            Promise(
                title: "What you do not know is not a no", text: "Leave it blank. We will say what it would decide."),
            Promise(
                title: "Nothing is kept", text: "No account, no cookies. What you answer stays with you, not with us."),
        ])
}
