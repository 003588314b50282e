import Offerings

extension ErrorWords {
    static let englishNote: @Sendable (ProgramQueryReading.Note) -> String = { note in
        let facet = ProgramWords.english.facet
        return switch note {
        case .unknownKey(let key): "“\(key)”: the finder asks nothing of that name, or it stood there twice."
        case .unknownValue(let value, let of): "“\(value)” is no answer to “\(facet(of))”."
        case .unknownSort(let order): "“\(order)” is no order in which the list can stand."
        case .unknownNearness(let name): "“\(name)”: the finder can only take in “neighbors”, the neighboring states."
        case .noPage(let page): "“\(page)” is no number of a page."
        case .longText: "The words were too long: only the first \(ProgramQuery.longestText) characters count."
        case .manyChoices: "More than \(ProgramQuery.mostChoices) choices: only the first ones count."
        case .longString: "The address was too long: its end was not read."
        }
    }

    static let spanishNote: @Sendable (ProgramQueryReading.Note) -> String = { note in
        let facet = ProgramWords.spanish.facet
        return switch note {
        case .unknownKey(let key): "«\(key)»: el buscador no pregunta nada con ese nombre, o estaba dos veces."
        case .unknownValue(let value, let of): "«\(value)» no es una respuesta a «\(facet(of))»."
        case .unknownSort(let order): "«\(order)» no es un orden posible de la lista."
        case .unknownNearness(let name): "«\(name)»: el buscador solo puede incluir «neighbors», los estados vecinos."
        case .noPage(let page): "«\(page)» no es un número de página."
        case .longText:
            "El texto era demasiado largo: solo cuentan los primeros \(ProgramQuery.longestText) caracteres."
        case .manyChoices: "Más de \(ProgramQuery.mostChoices) opciones: solo cuentan las primeras."
        case .longString: "La dirección era demasiado larga: su final no se leyó."
        }
    }

    static let englishKind: @Sendable (Signpost.Kind) -> String = { kind in
        switch kind {
        case .page: "Page"
        case .guide: "Guide"
        case .credential: "Credential"
        case .program: "Program"
        case .term: "Word explained"
        }
    }

    static let spanishKind: @Sendable (Signpost.Kind) -> String = { kind in
        switch kind {
        case .page: "Página"
        case .guide: "Guía"
        case .credential: "Acreditación"
        case .program: "Programa"
        case .term: "Palabra explicada"
        }
    }
}
