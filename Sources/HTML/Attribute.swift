/// One attribute of an element. Its name can only be a literal; its value is escaped when it is written.
package struct Attribute: Sendable {
    package enum Value: Sendable {
        case text(String)
        /// Written as the bare name.
        case present
        /// Not written at all.
        case absent
    }

    package var name: StaticString
    package var value: Value

    package init(_ name: StaticString, _ value: String) {
        self.name = name
        self.value = .text(value)
    }

    /// An attribute that is written only if there is something to say.
    package init(_ name: StaticString, _ value: String?) {
        self.name = name
        self.value = value.map { .text($0) } ?? .absent
    }

    /// An attribute that is there or not there.
    package init(_ name: StaticString, when isPresent: Bool) {
        self.name = name
        self.value = isPresent ? .present : .absent
    }
}

extension Attribute {
    package static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
    package static func id(_ id: String) -> Attribute { Attribute("id", id) }
    package static func lang(_ tag: String) -> Attribute { Attribute("lang", tag) }
    package static func dir(_ direction: String) -> Attribute { Attribute("dir", direction) }
    package static func role(_ role: String) -> Attribute { Attribute("role", role) }
    package static func tabindex(_ index: Int) -> Attribute { Attribute("tabindex", String(index)) }
    package static func title(_ title: String) -> Attribute { Attribute("title", title) }
    package static func hidden(_ isHidden: Bool) -> Attribute { Attribute("hidden", when: isHidden) }
    package static func open(_ isOpen: Bool) -> Attribute { Attribute("open", when: isOpen) }
    package static func scope(_ scope: String) -> Attribute { Attribute("scope", scope) }
    package static func datetime(_ day: String) -> Attribute { Attribute("datetime", day) }

    package static func ariaLabel(_ label: String) -> Attribute { Attribute("aria-label", label) }
    package static func ariaLabelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
    package static func ariaDescribedBy(_ ids: String?) -> Attribute { Attribute("aria-describedby", ids) }
    package static func ariaCurrent(_ current: String?) -> Attribute { Attribute("aria-current", current) }
    package static var ariaHidden: Attribute { Attribute("aria-hidden", "true") }
    package static func ariaInvalid(_ isInvalid: Bool) -> Attribute {
        Attribute("aria-invalid", isInvalid ? "true" : nil)
    }

    package static func action(_ path: String) -> Attribute { Attribute("action", path) }
    package static func method(_ method: String) -> Attribute { Attribute("method", method) }
    package static func enctype(_ type: String) -> Attribute { Attribute("enctype", type) }
    package static func name(_ name: String) -> Attribute { Attribute("name", name) }
    package static func type(_ type: String) -> Attribute { Attribute("type", type) }
    package static func value(_ value: String) -> Attribute { Attribute("value", value) }
    package static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
    package static func inputMode(_ mode: String?) -> Attribute { Attribute("inputmode", mode) }
    package static func autocomplete(_ token: String?) -> Attribute { Attribute("autocomplete", token) }
    package static func accept(_ types: String) -> Attribute { Attribute("accept", types) }
    package static func maxLength(_ length: Int) -> Attribute { Attribute("maxlength", String(length)) }
    package static func checked(_ isChecked: Bool) -> Attribute { Attribute("checked", when: isChecked) }
    package static func selected(_ isSelected: Bool) -> Attribute { Attribute("selected", when: isSelected) }
}
