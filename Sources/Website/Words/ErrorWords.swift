import HTTPTypes
import Offerings

/// What is said when a page cannot be shown: what happened, and what to do next.
struct ErrorWords: Sendable {
    struct Message: Sendable {
        var title: String
        var text: String
    }

    var notFound: Message
    var badRequest: Message
    var badField: Message
    var tooManyFields: @Sendable (_ limit: Int) -> Message
    var wrongMethod: Message
    var tooLarge: @Sendable (_ limit: String) -> Message
    var wrongMediaType: Message
    /// An address, or the headers of a request, longer than we read.
    var tooLong: Message
    var formNotOurs: Message
    var signInFirst: Message
    /// The database is busy or away for a moment.
    var storeBusy: Message
    /// The catalog is still being read.
    var starting: Message
    var unexpected: Message
    var referenceNumber: String
    var next: String
    /// Before the field that could not be read.
    var field: String
    /// Leads to a page that can only be looked at.
    var look: String
    /// Before pages that may have been meant, and what kind each is.
    var near: String
    var kind: @Sendable (Signpost.Kind) -> String
    /// What a part of the finder's address was ignored for.
    var note: @Sendable (ProgramQueryReading.Note) -> String
    var bytes: @Sendable (Int) -> String

    static let english = ErrorWords(
        notFound: Message(
            title: "This page is not here",
            text: "The address may be mistyped, or the page may have moved. Nothing is wrong with what you did."),
        badRequest: Message(
            title: "We could not read that",
            text: "What arrived here was incomplete or damaged on its way. Please go back and send it once more."),
        badField: Message(
            title: "We could not read one of the fields",
            text: "What stands in it is not text as browsers send it. Please go back, empty the field and type it anew."
        ),
        tooManyFields: { limit in
            Message(
                title: "That is more than the form asks",
                text: "We read up to \(limit) answers at once. Please use the form on our page.")
        },
        wrongMethod: Message(
            title: "That cannot be done here",
            text: "This page can be looked at, but it does not take what was sent to it."),
        tooLarge: { limit in
            Message(
                title: "That is too large",
                text:
                    """
                    We can take up to \(limit). Please check that it is the right file; a picture can be made smaller, \
                    and a scan saved at a lower resolution.
                    """
            )
        },
        wrongMediaType: Message(
            title: "We do not know this kind of form",
            text: "Please use the form on our page, or upload a portfolio as a JSON file."),
        tooLong: Message(
            title: "That address is too long for us",
            text: "Please follow a link on our pages, or start again with fewer choices. Nothing was lost."),
        formNotOurs: Message(
            title: "This page had become too old",
            text: "Nothing was changed. Please go back, load the page again, and send it once more."),
        signInFirst: Message(
            title: "Please sign in first", text: "This belongs to a member. Sign in, and we lead you back here."),
        storeBusy: Message(
            title: "We could not save that just now",
            text: "Nothing was changed. Please wait a moment, go back and send it once more."),
        starting: Message(
            title: "We are just opening",
            text: "The site is getting ready, which takes a few seconds. Please load this page again in a moment."),
        unexpected: Message(
            title: "Something went wrong on our side",
            text: """
                We are sorry. It is not your fault, and nothing you entered was stored. Please try again in a few \
                minutes. If it happens again, tell the people who run this site and give them this number.
                """),
        referenceNumber: "Reference number", next: "Where to go from here",
        field: "Field", look: "Look at this page", near: "Did you mean one of these?", kind: englishKind,
        note: englishNote,
        bytes: { $0 >= 1_048_576 ? "\($0 / 1_048_576) MB" : "\($0 / 1024) KB" })

    func message(for failure: Failure) -> Message {
        switch failure {
        case .notFound: notFound
        case .badRequest: badRequest
        case .badField: badField
        case .tooManyFields(let limit): tooManyFields(limit)
        case .wrongMethod: wrongMethod
        case .tooLarge(let limit): tooLarge(bytes(limit))
        case .wrongMediaType: wrongMediaType
        case .addressTooLong, .headersTooLong: tooLong
        case .formNotOurs: formNotOurs
        case .signInFirst, .signInAgain, .codeFirst: signInFirst
        case .noRoom: storeBusy
        case .store where failure.status == .serviceUnavailable: storeBusy
        case .store: unexpected
        case .starting: starting
        case .unexpected: unexpected
        }
    }
}
