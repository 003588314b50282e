import Offerings
import Portfolios
import Rulebooks

extension ProgramWords {
    private static let amounts = ProseWords.spanish.amounts

    static let spanish = ProgramWords(
        title: "Encuentre una capacitación",
        lead: "Programas para quienes cuidan de bebés, niñas y niños pequeños y sus familias, en su estado y en línea.",
        searchLabel: "Buscar palabras",
        searchHint:
            "Por ejemplo: supervisión reflexiva, visitas domiciliarias, Erikson. También sirven siglas como RSC.",
        search: "Buscar", ignored: "Una parte de la dirección no se entendió y se dejó de lado.",
        chosen: "Lo que eligió", clear: "Empezar de nuevo", narrow: "Acotar la lista",
        tick: "Marque todo lo que corresponda y luego vea los programas.", show: "Ver los programas",
        found: { total, own, hasNeighbors in
            let programs = own == 1 ? "1 programa" : "\(own) programas"
            return own == total
                ? programs
                : "\(programs) allí y \(total - own) más abiertos para usted\(hasNeighbors ? " o cercanos" : "")"
        },
        reach: { reach in
            switch reach {
            case .own: nil
            case .open: "También abiertos para usted: en línea o para todo el país"
            case .neighboring: "En estados vecinos"
            }
        },
        withNeighbors: "Mostrar también los estados vecinos", neighbors: "Con los estados vecinos",
        sorts: "Ordenar por", sort: sorts, bestDescribed: "Mejor descritos",
        nothing: "Nada cumple con todo esto.",
        widen: { parts, count in
            "Sin \(parts.joined(separator: " ni ")): \(count == 1 ? "1 programa" : "\(count) programas")"
        },
        silent: { facet, count in "No se sabe \(silent(facet)): \(count)." },
        showSilent: "Mostrarlos también",
        part: { part in
            switch part {
            case .text: "las palabras"
            case .facet(let facet): "«\(facetNames(facet))»"
            }
        },
        textChip: { "«\($0)»" }, chip: { "\(facetNames($0)): \($1)" }, takeBack: { "Quitar \($0)" },
        pages: "Páginas", page: { "Página \($0) de \($1)" }, previous: "Página anterior", next: "Página siguiente",
        map: "Mapa de los estados", mapTable: "Lo mismo como lista",
        tile: { "\($0): \($1 == 1 ? "1 programa" : "\($1) programas")" },
        facet: facetNames, band: bands, free: "Gratuito", priced: "Precio conocido",
        stillOpen: "Nada indica que haya terminado", notKnown: "No se sabe", name: names, forWhom: { "Para: \($0)" },
        period: amounts.period, minutes: amounts.minutes,
        cost: { cost in
            switch cost {
            case .free: "gratuito"
            case .amount(let money): money.said
            }
        },
        day: amounts.day, over: { "Este programa está marcado así: \($0)." },
        stale: { "Esta página se vio por última vez en \($0). Pregunte antes de confiar en ella." },
        calendar: "Poner en su calendario", passed: "(pasada)", deadlineOf: { "Solicitar: \($0)" },
        admission: "¿Cumple los requisitos?", admissionText: "Sus reglas de ingreso, en palabras sencillas:",
        admissionUnknown: """
            Aquí no se conocen sus reglas de ingreso lo bastante para comprobarlas; el programa puede decírselo. Vea en \
            qué punto está con los demás.
            """,
        preparesFor: "Para qué prepara",
        manner: { manner in
            switch manner {
            case .prepares: "El programa prepara para obtenerla."
            case .counts: "El programa cuenta para obtenerla."
            case .aligned: "El programa está alineado con ella."
            }
        },
        check: "Compruebe su situación", checkThis: "Compruebe si cumple sus requisitos",
        unknownTitle: "Lo que no se sabe",
        unknownLead: "Nadie lo ha encontrado aún. Pregunte al programa y cuéntenos.",
        contact: "Adónde dirigirse", itsPage: "La página del programa", thePage: "la página del programa",
        seen: { "Vista por última vez: \($0)." },
        seenUnknown: "No se sabe cuándo se vio esta página por última vez.",
        ownSource: "No se indica otra fuente que", noSource: "No se indica ninguna fuente de lo que aquí se dice.",
        similar: "Programas parecidos",
        glossary: "Palabras del campo",
        glossaryLead: "Lo que quieren decir quienes trabajan en salud mental de la primera infancia.",
        seeAlso: "Véase también")

    private static let facetNames: @Sendable (ProgramFacet) -> String = { facet in
        switch facet {
        case .state: "Estado"
        case .format: "En línea o presencial"
        case .provider: "Quién lo ofrece"
        case .award: "Qué se obtiene"
        case .level: "Nivel"
        case .track: "Tipo de trabajo"
        case .education: "Su educación"
        case .profession: "Su profesión"
        case .core: "Contenido básico"
        case .clinical: "Contenido clínico"
        case .process: "Cómo se aprende"
        case .length: "Duración"
        case .cost: "Costo"
        case .status: "Situación"
        }
    }

    private static func silent(_ facet: ProgramFacet) -> String {
        switch facet {
        case .state: "dónde se ofrecen"
        case .format: "si son en línea o presenciales"
        case .provider: "qué tipo de entidad los ofrece"
        case .award: "qué se obtiene"
        case .level: "de qué nivel son"
        case .track: "a qué tipo de trabajo conducen"
        case .education: "qué educación piden"
        case .profession: "si piden una profesión"
        case .core: "qué contenido básico enseñan"
        case .clinical: "qué contenido clínico enseñan"
        case .process: "cómo se aprende en ellos"
        case .length: "cuánto duran"
        case .cost: "cuánto cuestan"
        case .status: "si han terminado"
        }
    }

    private static let sorts: @Sendable (ProgramQuery.Sort) -> String = { sort in
        switch sort {
        case .best: "Lo que mejor encaja"
        case .name: "Nombre"
        case .deadline: "Próxima fecha límite"
        case .length: "Más corto"
        case .cost: "Menor costo"
        case .seen: "Visto más recientemente"
        }
    }

    private static let bands: @Sendable (LengthBand) -> String = { band in
        switch band {
        case .week: "Hasta una semana"
        case .quarter: "Hasta tres meses"
        case .year: "Hasta un año"
        case .twoYears: "Hasta dos años"
        case .longer: "Más"
        }
    }

    private static let names: @Sendable (Program.Fact) -> String = { fact in
        switch fact {
        case .places: "Estado"
        case .city: "Ciudad"
        case .award: "Qué se obtiene"
        case .level: "Nivel"
        case .tracks: "Tipo de trabajo"
        case .who: "A quién se admite"
        case .education: "Título mínimo"
        case .length: "Duración"
        case .hours: "Horas"
        case .credits: "Créditos"
        case .cost: "Costo"
        case .seats: "Plazas"
        case .deadlines: "Fechas límite"
        case .format: "Modalidad"
        case .themes: "Temas"
        case .url: "Su página"
        case .seen: "Cuándo se vio por última vez"
        }
    }
}
