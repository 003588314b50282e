import Portfolios
import Testing

@Suite("Reading the keys of an entry")
struct EntryReadingTests {
    private let reading = Reading()

    @Test("a portfolio has an id, a name, registrations and entries, in any order")
    func whole() throws {
        let portfolio = try reading.portfolio(
            """
            {"registrations": [{"day": "2016-05-01", "rulebook": "imhs"}], "entries":
             [{"minutes": 60, "day": "2024-03-05", "id": "e1", "kind": "training"}],\r
            \t"name": "Mira Okafor", "id": "mira-okafor"}

            """)
        #expect(portfolio.id == "mira-okafor")
        #expect(portfolio.name == "Mira Okafor")
        #expect(portfolio.registrations == [.init(rulebook: "imhs", day: Day("2016-05-01")!)])
        let day = Day("2024-03-05")
        #expect(portfolio.entries == [Entry(id: "e1", kind: .training, first: day, last: day, amount: 60)])
    }

    @Test("a portfolio may have no entries at all")
    func empty() throws {
        for text in [#"{"id":"p"}"#, #"{"id":"p","entries":[]}"#, #"{"id":"p","entries":[],"registrations":[]}"#] {
            #expect(try reading.portfolio(text) == Portfolio(id: "p", entries: []))
        }
    }

    @Test("every kind of entry is read by its name", arguments: Kind.allCases)
    func kinds(kind: Kind) throws {
        #expect(try reading.entry(#""kind": "\#(kind.rawValue)""#) == Entry(id: "e1", kind: kind))
    }

    @Test("every standing is read, and silence is a claim", arguments: Standing.allCases)
    func standings(standing: Standing) throws {
        let entry = try reading.entry(#""kind": "exam", "standing": "\#(standing.rawValue)""#)
        #expect(entry.standing == standing)
        #expect(try reading.entry(#""kind": "exam", "standing": null"#).standing == .claimed)
    }

    @Test("every attribute is read on every kind that can say it", arguments: Attribute.allCases)
    func attributes(attribute: Attribute) throws {
        for kind in attribute.kinds {
            let (json, value) = sample(attribute, kind)
            let members = #""kind": "\#(kind.rawValue)", "\#(attribute.rawValue)": \#(json)"#
            #expect(try reading.entry(members).values == [attribute: value])
            let kindLast = #""\#(attribute.rawValue)": \#(json), "kind": "\#(kind.rawValue)""#
            #expect(try reading.entry(kindLast).values == [attribute: value])
        }
    }

    private func sample(_ attribute: Attribute, _ kind: Kind) -> (String, Entry.Value) {
        let terms = Reading.words[attribute.list(for: kind) ?? ""] ?? []
        switch attribute.shape {
        case .term: return ("\"\(terms[0])\"", .term(reading.term(terms[0])))
        case .terms: return ("[\"\(terms[1])\", \"\(terms[0])\"]", .terms(terms.prefix(2).map(reading.term).sorted()))
        case .flag: return ("true", .flag(true))
        case .number: return ("1000000", .number(1_000_000))
        case .name: return ("\"lee-andersen\"", .name("lee-andersen"))
        }
    }

    @Test("null says nothing, for every attribute and every other key", arguments: Attribute.allCases)
    func nulls(attribute: Attribute) throws {
        for kind in attribute.kinds {
            let members = #""kind": "\#(kind.rawValue)", "\#(attribute.rawValue)": null"#
            #expect(try reading.entry(members) == Entry(id: "e1", kind: kind))
        }
    }

    @Test("null says nothing about days, amounts, credentials and scores either")
    func otherNulls() throws {
        let amounts =
            #""minutes": null, "hours": null, "hours-a-week": null, "provider-holdings": null, "scores": null"#
        let days = #""day": null, "conferred": null, "from": null, "until": null"#
        for kind in Kind.allCases {
            let entry = try reading.entry(#""kind": "\#(kind.rawValue)", \#(amounts), \#(days)"#)
            #expect(entry == Entry(id: "e1", kind: kind))
        }
    }

    @Test("one term may stand alone or in a list, and an empty list says that there is none")
    func sets() throws {
        let attachment = Entry.Value.terms([reading.term("attachment")])
        #expect(try reading.entry(#""kind": "training", "topics": "attachment""#).values[.topics] == attachment)
        let twice = #""kind": "training", "topics": ["attachment", "attachment"]"#
        #expect(try reading.entry(twice).values[.topics] == attachment)
        #expect(try reading.entry(#""kind": "training", "topics": []"#).values[.topics] == .terms([]))
    }

    @Test("a rater is the provider of a reference")
    func rater() throws {
        #expect(try reading.entry(#""kind": "reference", "rater": "lou-park""#).provider == "lou-park")
    }

    @Test("flags are yes or no, and no is something said")
    func flags() throws {
        #expect(
            try reading.entry(#""kind": "work", "paid": false, "supervised": true"#).values
                == [.paid: .flag(false), .supervised: .flag(true)])
    }

    @Test("amounts are minutes, hours or hours a week and come out in minutes")
    func amounts() throws {
        #expect(try reading.entry(#""kind": "training", "minutes": 0"#).amount == 0)
        #expect(try reading.entry(#""kind": "training", "minutes": 1000000"#).amount == 1_000_000)
        #expect(try reading.entry(#""kind": "training", "hours": 1.5"#).amount == 90)
        #expect(try reading.entry(#""kind": "service", "hours": 16666"#).amount == 999_960)
        #expect(try reading.entry(#""kind": "work", "hours-a-week": 37.5"#).amount == 2250)
        #expect(try reading.entry(#""kind": "practicum", "hours-a-week": 168"#).amount == 10_080)
    }

    @Test("a degree is conferred on its day; what lasts has a first day and may have a last")
    func days() throws {
        let day = Day("2010-05-15")
        #expect(try reading.entry(#""kind": "education", "conferred": "2010-05-15""#).first == day)
        let still = try reading.entry(#""kind": "membership", "from": "2010-05-15""#)
        #expect(still.first == day && still.last == nil)
        let over = try reading.entry(#""kind": "membership", "until": "2010-05-15", "from": "2010-05-15""#)
        #expect(over.first == day && over.last == day)
        let ended = try reading.entry(#""kind": "membership", "until": "2010-05-15""#)
        #expect(ended.first == nil && ended.last == day)
    }

    @Test("an entry may say what its provider held, and an exam its points")
    func holdingsAndScores() throws {
        let holdings =
            #"[{"credential": "ers", "as": "vetted", "from": "2024-01-01", "until": null}, {"credential": "ifs"}]"#
        let entry = try reading.entry(#""kind": "training", "provider-holdings": \#(holdings)"#)
        let vetted = Holding(reading.term("ers"), .vetted, from: Day("2024-01-01"))
        #expect(entry.holdings == [vetted, Holding(reading.term("ifs"))])
        #expect(try reading.entry(#""kind": "training", "provider-holdings": []"#).holdings == [])
        let exam = try reading.entry(#""kind": "exam", "scores": {"multiple-choice": 81, "essay-part": 0}"#)
        #expect(exam.scores == [reading.term("multiple-choice"): 81, reading.term("essay-part"): 0])
    }
}
