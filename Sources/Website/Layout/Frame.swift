import Accounts
import HTML
import Rulebooks

/// What stands around the main part of every page.
enum Frame {
    static func writeHead(
        title: String, description: String, _ scripts: [Asset], into page: inout Markup, _ visit: Visit
    ) {
        page.head { head in
            head.meta(.init("charset", "utf-8"))
            head.meta(.name("viewport"), .init("content", "width=device-width, initial-scale=1"))
            head.meta(.name("color-scheme"), .init("content", "light dark"))
            head.title(title == visit.words.site.name ? title : "\(title) · \(visit.words.site.name)")
            for sheet in Asset.styleSheets { head.link(.rel("stylesheet"), .href(sheet.path.text)) }
            if let accent = visit.accent { head.link(.rel("stylesheet"), .href(Path.accent(accent).text)) }
            head.link(.rel("stylesheet"), .href(Asset.printSheet.path.text), .init("media", "print"))
            for script in scripts { head.script(from: script.path.text) }
            writeAlternates(into: &head, visit)
            writeCard(title: title, description: description, into: &head, visit)
            head.link(.rel("icon"), .href(Asset.icon.path.text), .type(Asset.icon.type))
        }
    }

    /// The same page in all languages, for those who search for it in theirs.
    private static func writeAlternates(into head: inout Markup, _ visit: Visit) {
        guard let path = visit.path, path.hasWords else { return }
        for language in Language.allCases {
            head.link(
                .rel("alternate"), .init("hreflang", language.rawValue), .href(path.text(in: language)))
        }
    }

    /// What others show of the page where someone passes its address on (Open Graph).
    private static func writeCard(title: String, description: String, into head: inout Markup, _ visit: Visit) {
        let address = visit.path.flatMap { path in visit.origin.map { $0 + path.text(in: visit.language) } }
        head.meta(.name("description"), .init("content", description))
        for (property, content) in [
            ("og:title", title), ("og:description", description), ("og:type", "website"),
            ("og:site_name", visit.words.site.name), ("og:locale", visit.words.site.locale),
        ] + (address.map { [("og:url", $0)] } ?? []) {
            head.meta(.init("property", property), .init("content", content))
        }
        for language in visit.language.others {
            head.meta(.init("property", "og:locale:alternate"), .init("content", Words.of(language).site.locale))
        }
    }

    static func writeHeader(into page: inout Markup, _ visit: Visit, _ languageSwitch: LanguageSwitch) {
        let words = visit.words.site
        page.a(words.skip, .class("skip"), .href("#main"))
        page.header(.class("masthead")) { header in
            header.div(.class("masthead-inner")) { inner in
                inner.a(.class("brand"), .href(visit.link(.home))) { brand in
                    writeMark(into: &brand)
                    brand.span(words.name)
                }
                languageSwitch.write(into: &inner, visit)
                inner.nav(.ariaLabel(words.mainNavigation)) { nav in
                    nav.ul(.class("nav")) { writeLinks(into: &$0, visit) }
                }
            }
        }
    }

    private static func writeLinks(into list: inout Markup, _ visit: Visit) {
        let words = visit.words.site
        // The same for everyone on public pages: a member is led on from there.
        let own: Path = visit.caller?.member == nil ? .door(.signIn) : .portfolio(.overview)
        for (path, name) in [
            (Path.programs, words.programs), (.credentials, words.credentials), (.check, words.checkShort),
            (.about, words.about),
        ] + (visit.keepsRecords ? [(own, words.portfolio)] : []) + letters(visit) {
            list.li { item in
                // The page itself, or one that is reached from there.
                let isHere = path == visit.path ? "page" : path == visit.path?.section ? "true" : nil
                item.a(name, .href(visit.link(path)), .ariaCurrent(isHere))
            }
        }
    }

    /// For a member, with how many are new.
    private static func letters(_ visit: Visit) -> [(Path, String)] {
        guard let member = visit.caller?.member else { return [] }
        return [(.account(.inbox), visit.words.account.inbox.short(member.unread))]
    }

    static func writeFooter(into page: inout Markup, _ visit: Visit) {
        let words = visit.words.site
        page.footer(.class("footer")) { footer in
            footer.div(.class("footer-inner")) { inner in
                inner.p { line in
                    line.a(visit.words.guides.title, .href(visit.link(.guides)))
                    line.text(" · ")
                    line.a(visit.words.programs.glossary, .href(visit.link(.glossary)))
                }
                inner.p(words.reference)
                inner.p(visit.path?.isPersonal == true ? words.memberFooter : words.footer)
            }
        }
    }

    /// The mark: a small circle held by a larger one.
    private static func writeMark(into page: inout Markup) {
        page.trusted(
            """
            <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">\
            <path d="M16 3a13 13 0 1 0 13 13" fill="none" stroke="currentColor" stroke-width="3" \
            stroke-linecap="round"></path><circle cx="18.5" cy="15" r="5.5" fill="currentColor"></circle></svg>
            """)
    }
}
