import HTML
import Rulebooks

extension Letter {
    /// The letter as a small page that needs nothing from anywhere and is dark where the reader likes it dark.
    package var html: [UInt8] {
        var page = Markup(capacity: 4_096)
        page.doctype()
        page.element("html", [.lang(language.rawValue)]) { page in
            page.element("head") { page in head(&page) }
            page.element("body", [Attribute("style", "margin:0;padding:24px 12px")]) { page in
                page.element("div", [Letter.frame]) { page in content(&page) }
            }
        }
        return page.bytes
    }

    private static let frame = Attribute(
        "style", "max-width:34em;margin:0 auto;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Arial,sans-serif")

    private func head(_ page: inout Markup) {
        page.meta(Attribute("charset", "utf-8"))
        page.meta(.name("viewport"), Attribute("content", "width=device-width"))
        page.meta(.name("color-scheme"), Attribute("content", "light dark"))
        page.title(subject.text)
        page.element("style") { page in
            page.trusted(
                """
                body{background:#fff;color:#1c2a2a}.button{background:#0b5c5c;color:#fff}.small{color:#4a5a5a}\
                @media (prefers-color-scheme:dark){body{background:#101818;color:#e6eeee}\
                .button{background:#8ad3d0;color:#062222}.small{color:#a9b8b8}a{color:#8ad3d0}}
                """)
        }
    }

    private func content(_ page: inout Markup) {
        for paragraph in opening { Letter.paragraph(paragraph, &page) }
        if let action { Letter.button(action, &page) }
        page.element("div", [.class("small"), Attribute("style", "font-size:14px;margin-top:24px")]) { page in
            for paragraph in closing { Letter.paragraph(paragraph, &page) }
        }
    }

    private static func paragraph(_ text: String, _ page: inout Markup) {
        page.p { page in
            for (index, line) in lines(of: text).enumerated() {
                if index > 0 { page.br() }
                page.text(line)
            }
        }
    }

    /// The address stands beneath too, for who does not trust a button or cannot press it.
    private static func button(_ action: Action, _ page: inout Markup) {
        let look = "display:inline-block;padding:12px 20px;border-radius:6px;text-decoration:none;font-weight:600"
        page.p(Attribute("style", "margin:24px 0")) { page in
            page.a(
                action.label, .class("button"), Attribute("href", action.address.text), Attribute("style", look))
        }
        page.p(.class("small"), Attribute("style", "font-size:14px;overflow-wrap:anywhere")) { page in
            page.text(action.address.text)
        }
    }
}
