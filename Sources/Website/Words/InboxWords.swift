/// Letters, as they are read here.
struct InboxWords: Sendable {
    var title: String
    var lead: String
    var none: String
    var unread: String
    /// In the main navigation, with how many are unread.
    var short: @Sendable (_ unread: Int) -> String
    var markAll: String
    var older: String
    var newest: String
    var returned: String
    var returnedLead: String
    /// Why a letter did not arrive where nobody knows.
    var uncertain: String
    var gone: String
    var recipient: @Sendable (_ address: String) -> String

    static let english = InboxWords(
        title: "Letters", lead: "What we wrote to you. Links with which one could sign in are only in your mail.",
        none: "No letters yet.", unread: "New", short: { $0 == 0 ? "Letters" : "Letters (\($0))" },
        markAll: "Mark all as read", older: "Older letters", newest: "The newest letters",
        returned: "Letters that did not arrive",
        returnedLead: "They were sent for you. Please check the address, or reach the person in another way.",
        uncertain: "It may or may not have arrived.", gone: "an address that is no longer known",
        recipient: { "To \($0)" })

    static let spanish = InboxWords(
        title: "Mensajes",
        lead: "Lo que le hemos escrito. Los enlaces con los que se podría entrar están solo en su correo.",
        none: "Todavía no hay mensajes.", unread: "Nuevo", short: { $0 == 0 ? "Mensajes" : "Mensajes (\($0))" },
        markAll: "Marcar todos como leídos", older: "Mensajes anteriores", newest: "Los mensajes más recientes",
        returned: "Mensajes que no llegaron",
        returnedLead: "Se enviaron de su parte. Compruebe la dirección, o contacte a la persona de otra manera.",
        uncertain: "Puede que haya llegado o que no.", gone: "una dirección que ya no se conoce",
        recipient: { "Para \($0)" })
}
