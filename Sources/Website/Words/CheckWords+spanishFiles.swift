extension CheckWords {
    /// What the reader of portfolios says is wrong with a file, in Spanish.
    static func spanishFileProblem(_ sentence: String) -> String? {
        for (tail, said) in tails {
            guard let (start, gap) = split(sentence, tail) else { continue }
            return simple(start).map { $0 + said.0 + gap + said.1 }
        }
        return simple(sentence)
    }

    private static func simple(_ sentence: String) -> String? {
        for pattern in patterns {
            if let said = pattern.translation(of: sentence) { return said }
        }
        return nil
    }

    /// What may follow a sentence: what was found there, or what may have been meant.
    private static let tails: [((String, String), (String, String))] = [
        ((", but the text ends", ""), (", pero el texto termina", "")),
        ((" here, found “", "”"), (", pero hay «", "»")),
        ((" Did you mean “", "”?"), (" ¿Quiso decir «", "»?")),
    ]

    /// The sentence before a tail and what stands in the tail's gap.
    private static func split(_ sentence: String, _ tail: (String, String)) -> (String, String)? {
        guard sentence.hasSuffix(tail.1) else { return nil }
        let body = sentence.dropLast(tail.1.count)
        var start = body.endIndex
        while start > body.startIndex, !body[start...].hasPrefix(tail.0) { start = body.index(before: start) }
        guard body[start...].hasPrefix(tail.0), !tail.1.isEmpty || body[start...].count == tail.0.count else {
            return nil
        }
        let kept = tail.0.hasPrefix(" here") ? " here" : ""
        return (String(body[..<start]) + kept, String(body[start...].dropFirst(tail.0.count)))
    }

    private static let patterns = sentences.map { SentencePattern($0.0, $0.1) }

    private static let sentences: [(String, String)] = [
        ("expected “{”, the start of a portfolio, here", "aquí se espera «{», el comienzo de un portafolio"),
        ("expected “[”, the start of the entries, here", "aquí se espera «[», el comienzo de las entradas"),
        ("expected “{”, the start of an entry, here", "aquí se espera «{», el comienzo de una entrada"),
        ("expected “[”, the start of the registrations, here", "aquí se espera «[», el comienzo de los registros"),
        ("expected “{”, the start of a registration, here", "aquí se espera «{», el comienzo de un registro"),
        ("expected “[”, the start of the holdings, here", "aquí se espera «[», el comienzo de lo que se tiene"),
        ("expected “{”, the start of a holding, here", "aquí se espera «{», el comienzo de algo que se tiene"),
        ("expected “{”, the start of the scores, here", "aquí se espera «{», el comienzo de los puntajes"),
        ("expected a colon here", "aquí se esperan dos puntos"),
        ("expected text in double quotes here", "aquí se espera texto entre comillas dobles"),
        ("expected a number here", "aquí se espera un número"),
        ("expected true or false here", "aquí se espera true o false"),
        ("expected a comma or “{}” here", "aquí se espera una coma o «{}»"),
        ("expected text of 1 to 400 bytes, found {}", "se espera texto de 1 a 400 bytes y hay {}"),
        ("a control character stands inside text", "hay un carácter de control dentro de un texto"),
        ("text in quotes does not end", "un texto entre comillas no termina"),
        ("\\u needs four hexadecimal digits", "\\u necesita cuatro cifras hexadecimales"),
        ("there is no escape “{}” in JSON", "en JSON no existe la secuencia «{}»"),
        ("half of a character pair is missing", "falta la mitad de un par de caracteres"),
        ("something follows the end of the portfolio", "hay algo después del final del portafolio"),
        ("this is not valid UTF-8; save the file as UTF-8", "no es UTF-8 válido; guarde el archivo como UTF-8"),
        ("{} is negative; write a whole number from 0", "{} es negativo; escriba un número entero desde 0"),
        ("{} is too large; the most is {}", "{} es demasiado grande; lo máximo es {}"),
        ("{} is not a whole number", "{} no es un número entero"),
        ("{} hours is negative; write hours such as 2 or 1.5", "{} horas es negativo; escriba, por ejemplo, 2 o 1.5"),
        (
            "{} hours does not come out in whole minutes; write hours such as 2 or 1.5",
            "{} horas no dan minutos enteros; escriba, por ejemplo, 2 o 1.5"
        ),
        ("{} hours are too many; the most is {}", "{} horas son demasiadas; lo máximo es {}"),
        (
            "there is no day {}; write it as 2026-03-31, from 1900 to 2199",
            "el día {} no existe; escríbalo como 2026-03-31, de 1900 a 2199"
        ),
        (
            "“{}” is not a day; write it as 2026-03-31, from 1900 to 2199",
            "«{}» no es un día; escríbalo como 2026-03-31, de 1900 a 2199"
        ),
        ("a portfolio needs an id", "un portafolio necesita un id"),
        ("an entry needs an id", "una entrada necesita un id"),
        ("an entry needs a kind", "una entrada necesita un tipo (kind)"),
        ("a holding needs a credential", "algo que se tiene necesita una acreditación (credential)"),
        ("a registration needs a rulebook and a day", "un registro necesita un reglamento (rulebook) y un día (day)"),
        ("more than {} entries; split the portfolio", "hay más de {} entradas; divida el portafolio"),
        ("another entry has the id “{}”", "otra entrada tiene el id «{}»"),
        ("“{}” is given twice", "«{}» aparece dos veces"),
        ("“{}” is not a key of a portfolio.", "«{}» no es una clave de un portafolio."),
        ("“{}” is not a key of an entry.", "«{}» no es una clave de una entrada."),
        ("“{}” is not a key of a holding.", "«{}» no es una clave de algo que se tiene."),
        (
            "“{}” is not a key of a registration: write rulebook and day",
            "«{}» no es una clave de un registro: escriba rulebook y day"
        ),
        ("“{}” is not a kind of entry.", "«{}» no es un tipo de entrada."),
        ("“{}” is not a standing.", "«{}» no es un estado."),
        ("“{}” is not a way of holding.", "«{}» no es una manera de tener algo."),
        ("“{}” is not a term of the vocabulary.", "«{}» no es un término del vocabulario."),
        ("“{}” is not one of {}: {}", "«{}» no está en {}: {}"),
        ("{} lasts: write from and until", "{} dura un tiempo: escriba from y until"),
        ("{} happens on one day: write day", "{} ocurre en un día: escriba day"),
        ("it ends before it begins", "termina antes de empezar"),
        ("the holding ends before it begins", "lo que se tiene termina antes de empezar"),
        ("write day or conferred, not both", "escriba day o conferred, no ambos"),
        (
            "write minutes or hours or hours-a-week, not several",
            "escriba minutes, hours o hours-a-week, solo uno de ellos"
        ),
        ("{} has no hours a week", "{} no lleva horas por semana"),
        ("{} has no hours; write hours-a-week", "{} no lleva hours; escriba hours-a-week"),
        ("{} has no minutes; write hours-a-week", "{} no lleva minutes; escriba hours-a-week"),
        ("{} has no hours", "{} no lleva hours"), ("{} has no minutes", "{} no lleva minutes"),
    ]
}
