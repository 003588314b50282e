import Offerings
import Portfolios
import Rulebooks

extension ProgramWords {
    private static let amounts = ProseWords.english.amounts

    static let english = ProgramWords(
        title: "Find a training",
        lead: "Programs for people who care for babies, young children and their families, in your state and online.",
        searchLabel: "Look for words",
        searchHint: "For example: reflective supervision, home visiting, Erikson. Abbreviations such as RSC work too.",
        search: "Search", ignored: "Part of the address was not understood and left aside.",
        chosen: "What you chose", clear: "Start over", narrow: "Narrow the list",
        tick: "Tick all that fits, then show the programs.", show: "Show the programs",
        found: { total, own, hasNeighbors in
            let programs = own == 1 ? "1 program" : "\(own) programs"
            return own == total
                ? programs
                : "\(programs) there, \(total - own) more \(hasNeighbors ? "open to you or nearby" : "open to you")"
        },
        reach: { reach in
            switch reach {
            case .own: nil
            case .open: "Also open to you: online, or for the whole country"
            case .neighboring: "In neighboring states"
            }
        },
        withNeighbors: "Show neighboring states too", neighbors: "With neighboring states",
        sorts: "Order by", sort: sorts, bestDescribed: "Best described",
        nothing: "Nothing fits all of this.",
        widen: { parts, count in
            "Leave out \(parts.joined(separator: " and ")): \(count == 1 ? "1 program" : "\(count) programs")"
        },
        silent: { facet, count in "It is not known \(silent(facet)): \(count)." },
        showSilent: "Show these too",
        part: { part in
            switch part {
            case .text: "the words"
            case .facet(let facet): facetNames(facet).lowercased()
            }
        },
        textChip: { "“\($0)”" }, chip: { "\(facetNames($0)): \($1)" }, takeBack: { "Take back \($0)" },
        pages: "Pages", page: { "Page \($0) of \($1)" }, previous: "Previous page", next: "Next page",
        map: "Map of the states", mapTable: "The same as a list",
        tile: { "\($0): \($1 == 1 ? "1 program" : "\($1) programs")" },
        facet: facetNames, band: bands, free: "Free", priced: "Price known", stillOpen: "Nothing says it is over",
        notKnown: "Not known", name: names, forWhom: { "For: \($0)" }, period: amounts.period, minutes: amounts.minutes,
        cost: { cost in
            switch cost {
            case .free: "free"
            case .amount(let money): money.said
            }
        },
        day: amounts.day, over: { "This program is marked: \($0)." },
        stale: { "This page was last seen in \($0). Please ask before you rely on it." },
        calendar: "Put into your calendar", passed: "(over)", deadlineOf: { "Apply: \($0)" },
        admission: "Do you qualify?", admissionText: "Its rules for entering, in plain words:",
        admissionUnknown:
            "Its rules for entering are not known here well enough to check; the program can tell you. See where you stand with others.",
        preparesFor: "What it prepares for",
        manner: { manner in
            switch manner {
            case .prepares: "The program prepares for it."
            case .counts: "The program counts toward it."
            case .aligned: "The program is aligned with it."
            }
        },
        check: "Check where you stand", checkThis: "Check whether you qualify for it",
        unknownTitle: "What is not known",
        unknownLead: "Nobody found these yet. Ask the program, and tell us.",
        contact: "Where to turn", itsPage: "The program’s page", thePage: "the program’s page",
        seen: { "Last seen: \($0)." },
        seenUnknown: "When this page was last seen is not known.",
        ownSource: "No other source is noted than", noSource: "No source is noted for what stands here.",
        similar: "Similar programs",
        glossary: "Words of the field", glossaryLead: "What people in infant and early childhood mental health mean.",
        seeAlso: "See also")

    private static let facetNames: @Sendable (ProgramFacet) -> String = { facet in
        switch facet {
        case .state: "State"
        case .format: "Online or in person"
        case .provider: "Who offers it"
        case .award: "What you get"
        case .level: "Level"
        case .track: "Kind of work"
        case .education: "Your education"
        case .profession: "Your profession"
        case .core: "Core content"
        case .clinical: "Clinical content"
        case .process: "How one learns"
        case .length: "Length"
        case .cost: "Cost"
        case .status: "Status"
        }
    }

    private static func silent(_ facet: ProgramFacet) -> String {
        switch facet {
        case .state: "where they are offered"
        case .format: "whether they are online or in person"
        case .provider: "what kind of body offers them"
        case .award: "what you get"
        case .level: "at what level they are"
        case .track: "which kind of work they lead to"
        case .education: "what education they ask for"
        case .profession: "whether they ask for a profession"
        case .core: "what core content they teach"
        case .clinical: "what clinical content they teach"
        case .process: "how one learns there"
        case .length: "how long they take"
        case .cost: "what they cost"
        case .status: "whether they are over"
        }
    }

    private static let sorts: @Sendable (ProgramQuery.Sort) -> String = { sort in
        switch sort {
        case .best: "Best fit"
        case .name: "Name"
        case .deadline: "Next deadline"
        case .length: "Shortest"
        case .cost: "Lowest cost"
        case .seen: "Last seen"
        }
    }

    private static let bands: @Sendable (LengthBand) -> String = { band in
        switch band {
        case .week: "Up to a week"
        case .quarter: "Up to three months"
        case .year: "Up to a year"
        case .twoYears: "Up to two years"
        case .longer: "Longer"
        }
    }

    private static let names: @Sendable (Program.Fact) -> String = { fact in
        switch fact {
        case .places: "State"
        case .city: "City"
        case .award: "Award"
        case .level: "Level"
        case .tracks: "Kind of work"
        case .who: "Who qualifies"
        case .education: "Least degree"
        case .length: "Length"
        case .hours: "Hours"
        case .credits: "Credits"
        case .cost: "Cost"
        case .seats: "Seats"
        case .deadlines: "Deadlines"
        case .format: "Format"
        case .themes: "Themes"
        case .url: "Its page"
        case .seen: "When it was last seen"
        }
    }
}
