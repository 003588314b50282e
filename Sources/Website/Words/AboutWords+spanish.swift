extension AboutWords {
    static let spanish = AboutWords(
        title: "Acerca de Attune",
        lead: """
            Attune ayuda a las personas que cuidan de los más pequeños a encontrar, obtener y conservar las \
            acreditaciones de su campo.
            """,
        sections: [
            Section(
                title: "Qué hace",
                paragraphs: [
                    """
                    Cada acreditación está escrita como un conjunto de reglas, con la página o el documento de donde \
                    sale cada número. Attune compara esas reglas con lo que usted cuenta y explica el resultado paso \
                    a paso.
                    """,
                    """
                    Cuando las reglas publicadas dejan algo sin decir, Attune lo señala y no lo adivina.
                    """,
                ]),
            Section(
                title: "Qué no es",
                paragraphs: [
                    """
                    Attune no otorga acreditaciones ni decide solicitudes. Eso solo lo hace su asociación. IMH-E® y \
                    ECMH-E® son marcas registradas de sus titulares y solo pueden usarlas las personas a quienes se \
                    les otorgaron.
                    """,
                    "Las reglas cambian. Confirme con su asociación lo que lea aquí antes de tomar una decisión.",
                ]),
            Section(
                title: "Su privacidad",
                paragraphs: [
                    """
                    Estas páginas no usan cookies, no cargan nada de otros sitios y no guardan nada de lo que usted \
                    escribe o sube. Sus respuestas viajan a este servidor, se convierten en una página y se olvidan. \
                    Nunca escriba el nombre de una niña, un niño o una familia: ninguna pregunta lo necesita.
                    """
                ]),
            Section(
                title: "Para todas las personas",
                paragraphs: [
                    """
                    Las páginas funcionan en el teléfono, solo con el teclado, con un lector de pantalla y en papel. Si \
                    algo se lo impide, por favor dígaselo a quienes administran este sitio.
                    """
                ]),
        ])
}
