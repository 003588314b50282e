import Rulebooks

extension SiteWords {
    static let spanish = SiteWords(
        name: "Attune", languageName: "Español",
        description: "Encuentre una capacitación en salud mental infantil y de la primera infancia, vea qué pide cada "
            + "acreditación y en qué punto está usted.",
        locale: "es_US", skip: "Ir al contenido principal",
        mainNavigation: "Principal",
        trail: "Usted está aquí", home: "Inicio", programs: "Programas", credentials: "Acreditaciones",
        check: "Vea en qué punto está",
        checkShort: "Mi situación", about: "Acerca de", portfolio: "Mi portafolio",
        footer: "Attune es software libre. No guarda nada de lo que usted cuenta aquí.",
        memberFooter: "Attune es software libre. Lo que usted guarda aquí es suyo.",
        reference: "Solo como referencia. Confírmelo con su asociación antes de tomar una decisión.",
        list: { ProseWords.spanish.lists.and($0) })
}
