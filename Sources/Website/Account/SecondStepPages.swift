import HTML
import Rulebooks
import Secrets

/// Whether there is a second step at sign-in, and what can be done about it.
struct SecondStepPage: Page {
    var isOn: Bool
    var codesLeft: Int

    static func preview(in language: Language) -> SecondStepPage { SecondStepPage(isOn: true, codesLeft: 9) }

    func title(_ words: Words) -> String { words.account.second.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.account.second
        main.accountTrail(visit)
        main.pageHeading(words.title, lead: words.lead)
        main.notice(isOn ? words.isOn(codesLeft) : words.isOff)
        main.form(to: .account(.secondStep), visit, .class("buttons")) { form in
            let ways = isOn ? [("codes", words.renew), ("off", words.turnOff)] : [("begin", words.begin)]
            for (index, (way, label)) in ways.enumerated() {
                form.button(
                    label, .type("submit"), .name("way"), .value(way),
                    .class(index == 0 ? "button" : "button button-second"))
            }
        }
    }
}

/// Where an app is given the secret, and shows that it has it.
struct SecondStepAppPage: Page {
    var secret: CodeSecret
    /// What the picture says.
    var code: QRCode?
    var isWrong = false

    func title(_ words: Words) -> String { words.account.second.appTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.account.second
        main.accountTrail(visit)
        main.problemBox(isWrong ? [("code", words.wrong)] : [], visit)
        main.pageHeading(words.appTitle, lead: words.appLead)
        if let code { main.p { $0.picture(of: code, words.picture) } }
        main.p(words.orType)
        main.p(SecondStepAppPage.inFours(secret.text), .class("line-title"))
        main.form(to: .account(.secondStepApp), visit) { form in
            form.textField(
                .code(words.code, words.codeHint), problem: isWrong ? words.wrong : nil, visit)
            form.p { $0.button(words.turnOn, .type("submit"), .class("button")) }
        }
    }

    /// In groups that one can type from.
    private static func inFours(_ text: String) -> String {
        text.enumerated().map { $0 > 0 && $0.isMultiple(of: 4) ? " \($1)" : String($1) }.joined()
    }
}

/// A sheet of codes on paper, shown this once.
struct RecoveryCodesPage: Page {
    var codes: [String]
    /// Whether they take the place of others.
    var isRenewed = false

    func title(_ words: Words) -> String { words.account.second.codesTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.account.second
        main.pageHeading(words.codesTitle, lead: words.codesLead)
        main.notice(isRenewed ? words.codesRenewed : words.codesOnce)
        main.ol { list in for code in codes { list.li(code, .class("line-title")) } }
        main.p { $0.a(words.kept, .class("button"), .href(visit.link(.account(.overview)))) }
    }
}

/// Where a code is asked for before anyone is let in.
struct CodePage: Page {
    var next: Path?
    var problem: String?

    func title(_ words: Words) -> String { words.account.second.askTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.account.second
        main.problemBox(problem.map { [("code", $0)] } ?? [], visit)
        main.pageHeading(words.askTitle, lead: words.askLead)
        main.form(to: .door(.code), visit) { form in
            if let next { form.input(.type("hidden"), .name("next"), .value(next.text)) }
            form.textField(.code(words.code, words.askHint), problem: problem, visit)
            form.p { $0.button(words.askButton, .type("submit"), .class("button")) }
        }
    }
}

extension TextField {
    /// It is no longer right when it comes back, so it is not kept.
    fileprivate static func code(_ label: String, _ hint: String) -> TextField {
        TextField(name: "code", label: label, hint: hint, autocomplete: "one-time-code")
    }
}
