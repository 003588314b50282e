extension CheckWords {
    static let spanish = CheckWords(
        title: "Vea en qué punto está", titleAgain: "Revise sus respuestas",
        lead: "Cuéntenos qué ha hecho hasta ahora. Lleva unos cinco minutos.",
        rules: [
            "Deje en blanco lo que no sepa. En blanco significa que no se sabe, no que no.",
            "Basta con una buena estimación. Después puede cambiar sus respuestas.",
            "Nada se guarda. Por favor, no escriba el nombre de ninguna niña, ningún niño ni ninguna familia.",
        ],
        problemsTitle: {
            $0 == 1 ? "Conviene revisar una respuesta" : "Conviene revisar algunas respuestas"
        },
        formTitle: "Responda a unas preguntas", addJob: "Agregar otro empleo",
        submit: "Ver en qué punto estoy",
        privacy: "Sus respuestas se usan para la página siguiente y después se olvidan.",
        uploadTitle: "O suba un portafolio",
        uploadText: "Si tiene su portafolio en un archivo JSON, podemos leerlo. Tampoco se guarda.",
        uploadLabel: "Archivo del portafolio", uploadHint: "Un archivo .json de hasta 2 MB",
        uploadButton: "Revisar este portafolio", fileProblemsTitle: "No pudimos leer el portafolio",
        line: { "Línea \($0)" }, fileProblem: { spanishFileProblem($0) }, problemLabel: "Por favor, revise: ",
        tooManyEntries: { "Esta página admite hasta \($0) entradas. Suba un portafolio más pequeño." })
}
