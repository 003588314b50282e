import HTML
import Portfolios
import Rulebooks

/// The way to a local form of a credential, or to another reading of its rules.
struct FormLink: Hashable, Sendable {
    /// `Massachusetts`, `Florida (25 hours besides the 50)`, or the reading alone.
    var label: String
    var isLocal: Bool
    var path: Path
}

extension Library {
    /// The forms among some rulebooks, by what they are called.
    func links(to forms: [Rulebook], path: (Rulebook) -> Path) -> [FormLink] {
        let links = forms.compactMap { form in
            form.variant.map { variant in
                FormLink(label: label(of: variant), isLocal: variant.place != nil, path: path(form))
            }
        }
        return links.sorted { ($0.label, $0.path.text) < ($1.label, $1.path.text) }
    }

    func label(of variant: Variant) -> String {
        let place = variant.place.map { catalog.vocabulary.label(of: $0) }
        guard let place, let reading = variant.reading else { return place ?? variant.reading ?? "" }
        return "\(place) (\(reading))"
    }
}

extension Markup {
    /// `In Florida, Massachusetts` and `Read otherwise: …`, each a link.
    mutating func forms(_ links: [FormLink], _ visit: Visit) {
        let words = visit.words.credentials
        forms(links.filter(\.isLocal), after: words.localForms, visit)
        forms(links.filter { !$0.isLocal }, after: words.readings, visit)
    }

    private mutating func forms(_ links: [FormLink], after lead: String, _ visit: Visit) {
        guard !links.isEmpty else { return }
        p(.class("forms")) { line in
            line.text(lead + " ")
            line.list(links, visit)
        }
    }

    /// The same as one line of a description list.
    mutating func links(_ name: String, _ links: [FormLink], _ visit: Visit) {
        guard !links.isEmpty else { return }
        fact(name) { $0.list(links, visit) }
    }

    private mutating func list(_ links: [FormLink], _ visit: Visit) {
        list(links.map { CredentialLink(title: $0.label, path: $0.path) }, visit)
    }

    /// Credentials as one line of a description list.
    mutating func links(_ name: String, _ links: [CredentialLink], _ visit: Visit) {
        guard !links.isEmpty else { return }
        fact(name) { $0.list(links, visit) }
    }

    /// `A, B, C`, each a link.
    mutating func list(_ links: [CredentialLink], _ visit: Visit) {
        for (index, link) in links.enumerated() {
            if index > 0 { text(", ") }
            a(link.title, .href(visit.link(link.path)))
        }
    }
}
