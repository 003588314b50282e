import Testing

/// Two journeys at a time: a browser takes a processor of its own.
@Suite(
    "In a real browser", .served,
    .enabled(if: Equipment.missing == nil || Equipment.isCI, "\(Equipment.missing ?? "nothing is missing")"))
struct JourneyTests {
    @Suite("People on their way", .serialized)
    struct People {
        @Test("a journey notices requests to others, refusals of the policy and errors")
        func noticing() async throws { try await Journey.make("noticing") }

        @Test("a visitor reads what a credential asks, and what a state asks instead")
        func credentials() async throws { try await Journey.make("credentials") }

        @Test("a reader finds what a state asks instead, and what changed since an earlier edition, in both languages")
        func differences() async throws { try await Journey.make("differences") }

        @Test("a home visitor sees where she stands, looks at one credential, and finds her answers again")
        func check() async throws { try await Journey.make("check") }

        @Test("a home visitor answers question by question, skips, goes back, and sees what each answer changes")
        func guided() async throws { try await Journey.make("guided") }

        @Test("a home visitor sees what a degree and more supervision would change")
        func whatIf() async throws { try await Journey.make("what_if") }

        @Test("a member adds a passkey and comes in with it")
        func passkey() async throws { try await Journey.make("passkey") }

        @Test("answers taken away as a file and brought back lead to the same results")
        func takeAway() async throws { try await Journey.make("take_away") }

        @Test("a home visitor with a bachelor's degree finds a training in Michigan")
        func findInMichigan() async throws { try await Journey.make("find_in_michigan") }

        @Test("three trainings are chosen, compared, and one of them taken out")
        func compareThree() async throws { try await Journey.make("compare_three") }

        @Test("half a story is told what the rest would decide")
        func halfAStory() async throws { try await Journey.make("half_a_story") }

        @Test("an answer that cannot be meant is asked about again, in its place")
        func slips() async throws { try await Journey.make("slips") }

        @Test("from a word to its guide and the finder; a mistyped address finds its page")
        func guide() async throws { try await Journey.make("guide") }

        @Test("everything works without JavaScript")
        func withoutJavaScript() async throws { try await Journey.make("without_javascript") }

        @Test("everything works with the keyboard alone")
        func keyboard() async throws { try await Journey.make("keyboard") }

        @Test("everything works in Spanish")
        func spanish() async throws { try await Journey.make("spanish") }
    }

    @Suite("Every kind of page", .serialized)
    struct Pages {
        private static let readers = ["everyone", "members"]

        @Test("every link leads to a page and a place that are there")
        func links() async throws { try await Journey.make("links") }

        @Test("nothing scrolls sideways at 320 pixels or with text twice as large", arguments: readers)
        func narrow(reader: String) async throws {
            try await Journey.make("narrow", [Serving.address, Serving.folder, reader])
        }

        @Test("axe-core finds nothing, light and dark, on a telephone and on a desk", arguments: readers)
        func accessibility(reader: String) async throws {
            try await Journey.make("accessibility", [Serving.address, Serving.folder, reader])
        }

        @Test("the HTML is valid, and the browser understands every line of the style sheets")
        func markup() async throws { try await Journey.make("markup") }
    }
}
