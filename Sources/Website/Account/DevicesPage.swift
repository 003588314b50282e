import Accounts
import HTML
import Portfolios
import Rulebooks

/// Where a member is signed in, and who tried to come in as them.
struct DevicesPage: Page {
    var sessions: [Session]
    /// The one that looks at the page.
    var here: Session.ID
    var attempts: [SignInAttempt]
    var done: AccountChange?

    func title(_ words: Words) -> String { words.account.devices }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.account
        main.accountTrail(visit)
        main.pageHeading(words.devices, lead: words.devicesLead)
        if let done { main.notice(words.done(done)) }
        main.ul(.class("lines")) { list in for session in sessions { write(session, into: &list, visit) } }
        if sessions.count > 1 {
            main.form(to: .account(.devices), visit) { form in
                form.p { line in
                    line.button(
                        words.endOthers, .type("submit"), .name("others"), .value("end"),
                        .class("button button-second"))
                }
            }
        }
        guard !attempts.isEmpty else { return }
        main.h2(words.attempts)
        main.p(words.attemptsLead)
        main.ul(.class("lines")) { list in
            for attempt in attempts {
                list.li { line in
                    line.p(words.attempt(attempt))
                    line.p(about(attempt.device, attempt.at, words), .class("hint"))
                }
            }
        }
    }

    private func write(_ session: Session, into list: inout Markup, _ visit: Visit) {
        let words = visit.words.account
        let device = session.device.isEmpty ? words.unknownDevice : session.device
        list.li(.class("line-head")) { line in
            line.div { text in
                text.p(session.id == here ? words.thisDevice(device) : device, .class("line-title"))
                text.p(words.lastSeen(session.seenAt), .class("hint"))
            }
            guard session.id != here else { return }
            line.form(to: .account(.devices), visit) { form in
                form.button(.type("submit"), .name("session"), .value(session.id.text), .class("link")) { button in
                    button.text(visit.words.door.signOut)
                    button.span(": " + device, .class("visually-hidden"))
                }
            }
        }
    }

    private func about(_ device: String, _ instant: Instant, _ words: AccountWords) -> String {
        [words.moment(instant), device].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
