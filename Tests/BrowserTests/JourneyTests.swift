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

        @Test("half a story is told what the rest would decide")
        func halfAStory() async throws { try await Journey.make("half_a_story") }

        @Test("an answer that cannot be meant is asked about again, in its place")
        func slips() async throws { try await Journey.make("slips") }

        @Test("everything works without JavaScript")
        func withoutJavaScript() async throws { try await Journey.make("without_javascript") }

        @Test("everything works with the keyboard alone")
        func keyboard() async throws { try await Journey.make("keyboard") }

        @Test("everything works in Spanish")
        func spanish() async throws { try await Journey.make("spanish") }
    }

    @Suite("Every kind of page", .serialized)
    struct Pages {
        @Test("every link leads to a page and a place that are there")
        func links() async throws { try await Journey.make("links") }

        @Test("nothing scrolls sideways at 320 pixels or with text twice as large")
        func narrow() async throws { try await Journey.make("narrow") }

        @Test("axe-core finds nothing, light and dark, on a telephone and on a desk")
        func accessibility() async throws { try await Journey.make("accessibility") }

        @Test("the HTML is valid, and the browser understands every line of the style sheets")
        func markup() async throws { try await Journey.make("markup") }
    }
}
