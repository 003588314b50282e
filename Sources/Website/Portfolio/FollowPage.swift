import HTML
import Rulebooks

/// The credentials that can be followed, and those that are.
struct FollowPage: Page {
    var followed: [Line]
    /// By who awards them.
    var credentials: [Group]
    /// By who offers them.
    var programs: [Group] = []
    var renewals: [Group] = []
    var isFull = false

    struct Line: Hashable, Sendable {
        var id: String
        var title: String
    }

    struct Group: Hashable, Sendable {
        var issuer: String
        var lines: [Line]
    }

    static func preview(in language: Language) -> FollowPage {
        let line = Line(id: Preview.rulebook.id, title: Preview.rulebook.title)
        let groups = [Group(issuer: "River Valley", lines: [line])]
        return FollowPage(followed: [line], credentials: groups, programs: groups, renewals: groups, isFull: true)
    }

    func title(_ words: Words) -> String { words.portfolio.followTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.portfolio
        main.portfolioTrail(visit)
        main.pageHeading(words.followTitle, lead: words.followLead)
        if isFull { main.notice(words.tooMany) }
        main.form(to: .portfolio(.credentials), visit) { form in
            if !followed.isEmpty {
                form.h2(words.following)
                write(followed, "unfollow", words.unfollow, into: &form, visit)
            }
            write(credentials, words.followCredentials, into: &form, visit)
            write(programs, words.followPrograms, into: &form, visit)
            guard !renewals.isEmpty else { return }
            form.details { details in
                details.summary(visit.words.credentials.renewals.title)
                write(renewals, into: &details, visit)
            }
        }
    }

    private func write(_ groups: [Group], _ title: String, into form: inout Markup, _ visit: Visit) {
        guard !groups.isEmpty else { return }
        form.h2(title)
        write(groups, into: &form, visit)
    }

    private func write(_ groups: [Group], into part: inout Markup, _ visit: Visit) {
        for group in groups {
            part.h3(group.issuer)
            write(group.lines, "follow", visit.words.portfolio.follow, into: &part, visit)
        }
    }

    private func write(
        _ lines: [Line], _ name: String, _ label: String, into form: inout Markup, _ visit: Visit
    ) {
        form.ul(.class("lines")) { list in
            for line in lines {
                list.li(.class("line-head")) { item in
                    item.a(line.title, .href(visit.link(.credential(line.id))))
                    item.button(.type("submit"), .class("link"), .name(name), .value(line.id)) { button in
                        button.text(label)
                        button.span(": " + line.title, .class("visually-hidden"))
                    }
                }
            }
        }
    }
}
