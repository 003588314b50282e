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

extension Site {
    /// The forms among some rulebooks, by what they are called.
    func links(to forms: [Rulebook], path: (Rulebook) -> Path) -> [FormLink] {
        let links = forms.compactMap { form in
            form.variant.map { variant in
                FormLink(label: label(of: variant), isLocal: variant.place != nil, path: path(form))
            }
        }
        return links.sorted { ($0.label, $0.path.text) < ($1.label, $1.path.text) }
    }

    private func label(of variant: Variant) -> String {
        let place = variant.place.map { catalog.vocabulary.label(of: $0) }
        guard let place, let reading = variant.reading else { return place ?? variant.reading ?? "" }
        return "\(place) (\(reading))"
    }
}

extension Markup {
    /// `In Florida, Massachusetts` and `Read otherwise: …`, each a link.
    mutating func forms(_ links: [FormLink], _ words: CredentialWords) {
        forms(links.filter(\.isLocal), after: words.localForms)
        forms(links.filter { !$0.isLocal }, after: words.readings)
    }

    private mutating func forms(_ links: [FormLink], after lead: String) {
        guard !links.isEmpty else { return }
        p(.class("forms")) { line in
            line.text(lead + " ")
            line.list(links)
        }
    }

    /// The same as one line of a description list.
    mutating func links(_ name: String, _ links: [FormLink]) {
        guard !links.isEmpty else { return }
        fact(name) { $0.list(links) }
    }

    private mutating func list(_ links: [FormLink]) {
        for (index, link) in links.enumerated() {
            if index > 0 { text(", ") }
            a(link.label, .href(link.path.text))
        }
    }
}
