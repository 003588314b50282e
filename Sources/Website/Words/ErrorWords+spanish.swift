extension ErrorWords {
    static let spanish = ErrorWords(
        notFound: Message(
            title: "Esta página no está aquí",
            text:
                "Puede que la dirección tenga un error o que la página se haya movido. Usted no hizo nada mal."
        ),
        badRequest: Message(
            title: "No pudimos leerlo",
            text:
                "Lo que llegó estaba incompleto o se dañó en el camino. Por favor, vuelva atrás y envíelo otra vez."
        ),
        badField: Message(
            title: "No pudimos leer uno de los campos",
            text:
                "Lo que contiene no es texto como lo envían los navegadores. Vuelva atrás, vacíelo y escríbalo otra vez."
        ),
        tooManyFields: { limit in
            Message(
                title: "Es más de lo que pide el formulario",
                text: "Leemos hasta \(limit) respuestas a la vez. Use el formulario de nuestra página.")
        },
        wrongMethod: Message(
            title: "Eso no se puede hacer aquí",
            text: "Esta página se puede ver, pero no acepta lo que se le envió."),
        tooLarge: { limit in
            Message(
                title: "Es demasiado grande",
                text: """
                    Podemos recibir hasta \(limit). Compruebe que sea el archivo correcto; una imagen se puede \
                    reducir, y un escaneo guardar con menor resolución.
                    """)
        },
        wrongMediaType: Message(
            title: "No conocemos este tipo de formulario",
            text: "Use el formulario de nuestra página o suba un portafolio en un archivo JSON."),
        tooLong: Message(
            title: "Esa dirección es demasiado larga",
            text: "Siga un enlace de nuestras páginas o empiece de nuevo con menos opciones. No se perdió nada."),
        formNotOurs: Message(
            title: "Esta página era demasiado antigua",
            text: "No se cambió nada. Vuelva atrás, cargue la página de nuevo y envíela otra vez."),
        signInFirst: Message(
            title: "Entre primero, por favor",
            text: "Esto pertenece a un miembro. Entre y le traeremos de vuelta aquí."),
        storeBusy: Message(
            title: "No pudimos guardarlo en este momento",
            text: "No se cambió nada. Espere un momento, vuelva atrás y envíelo otra vez."),
        starting: Message(
            title: "Estamos abriendo",
            text: "El sitio se está preparando; tarda unos segundos. Vuelva a cargar esta página en un momento."),
        unexpected: Message(
            title: "Algo falló de nuestro lado",
            text: """
                Lo sentimos. No es culpa suya y nada de lo que escribió quedó guardado. Inténtelo de nuevo en unos \
                minutos. Si vuelve a ocurrir, avise a quienes administran este sitio y dígales este número.
                """),
        referenceNumber: "Número de referencia", next: "Qué puede hacer ahora",
        field: "Campo", look: "Ver esta página", near: "¿Buscaba una de estas páginas?", kind: spanishKind,
        note: spanishNote,
        bytes: { $0 >= 1_048_576 ? "\($0 / 1_048_576) MB" : "\($0 / 1024) KB" })
}
