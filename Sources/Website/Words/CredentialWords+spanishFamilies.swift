extension CredentialWords {
    static let spanishRenewals = Heading(
        title: "Renovar y volver",
        text:
            "Lo que hace quien conserva una acreditación y lo que permite volver después de que venció.")

    static let spanishFamilies: [String: Heading] = [
        "alliance": Heading(
            title: "Aval de la Alliance",
            text: """
                El aval de las asociaciones de muchos estados: para el trabajo con bebés y niños de uno y dos años y, \
                con sus nombres de primera infancia, para el trabajo con niñas y niños de 3 a 6 años.
                """),
        "cda": Heading(
            title: "Child Development Associate (CDA)",
            text:
                "Una acreditación inicial para quienes cuidan y educan a niñas y niños pequeños, en todo el país."
        ),
        "perinatal": Heading(
            title: "Salud mental perinatal",
            text: "Para quienes trabajan con madres y padres antes y después de un nacimiento."),
        "california": Heading(
            title: "California",
            text:
                "Los avales propios del estado, para la práctica y para orientar la práctica de otras personas."
        ),
        "illinois": Heading(
            title: "Illinois",
            text: "Las acreditaciones propias del estado: salud mental, intervención temprana y consulta."
        ),
        "michigan": Heading(
            title: "Michigan",
            text: "Lo que el estado pide al personal cuyos servicios para bebés paga Medicaid."),
        "new-hampshire": Heading(
            title: "Nuevo Hampshire",
            text: "La acreditación propia del estado, en niveles que se apoyan uno en otro."),
        "ohio": Heading(
            title: "Ohio",
            text:
                "Las acreditaciones propias del estado, en tres niveles, y una para quienes brindan consulta."
        ),
        "vermont": Heading(
            title: "Vermont",
            text:
                "La acreditación propia del estado, para el trabajo con niñas y niños de hasta ocho años y sus familias."
        ),
        "virginia": Heading(
            title: "Virginia", text: "Un certificado para personas con aval que dirigen."),
        "erikson": Heading(
            title: "Erikson Institute",
            text: "Un programa de certificado: quién puede entrar y qué lo completa."),
        "washington": Heading(
            title: "Universidad de Washington",
            text: "Dos programas: quién puede entrar en cada uno y qué lo completa."),
        "ucsf": Heading(
            title: "Universidad de California en San Francisco",
            text: "Un programa de capacitación práctica: quién puede entrar y qué lo completa."),
        "colorado": Heading(
            title: "Universidad de Colorado",
            text: "Un programa de especialización (fellowship): quién puede entrar y qué lo completa."),
        "programs": Heading(
            title: "Entrar en otros programas",
            text: """
                Lo que piden los certificados, los títulos y las capacitaciones a quienes presentan una solicitud, hasta \
                donde lo dicen sus páginas.
                """),
    ]
}
