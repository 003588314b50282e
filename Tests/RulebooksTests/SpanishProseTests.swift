import Portfolios
import Rulebooks
import Testing

@Suite("Measures and rules in Spanish")
struct SpanishProseTests {
    let cast = SpanishCast()

    @Test(
        "every kind of entry is a noun with its article",
        arguments: [
            (Kind.education, "Un título."), (.license, "Una licencia."), (.credential, "Una acreditación."),
            (.work, "Un empleo."), (.practicum, "Una pasantía o práctica."),
            (.leadership, "Una función de liderazgo."), (.training, "Una capacitación."),
            (.supervisionReceived, "Una sesión de supervisión."),
            (.supervisionGiven, "Una sesión de supervisión que usted brinda."), (.service, "Un servicio prestado."),
            (.reference, "Una referencia."), (.exam, "Un examen."), (.agreement, "Un acuerdo firmado."),
            (.membership, "Una membresía."), (.document, "Un documento."),
        ])
    func kinds(_ kind: Kind, _ sentence: String) {
        #expect(cast.one(kind) == sentence)
        let bare = sentence.dropLast().lowercased()
        #expect(cast.sentence(1, .entries, Filter([.kinds([kind])])) == "Al menos \(bare).")
    }

    @Test("a window and a spread stand before the conditions")
    func windows() {
        let both = Window(length: Period(24, .months), spread: Period(12, .months))
        var filter = cast.supervision
        filter.tests.append(.when(.after, .degree([cast["masters"], cast["doctorate"]])))
        #expect(
            cast.sentence(3000, .hours(.plain, both), filter)
                == "Al menos 50 horas de supervisión o consulta reflexiva, en un plazo de 24 meses y a lo largo de al "
                + "menos 12 meses, después de obtener usted su maestría.")
        let mixed = Window(length: Period(1, .years), spread: Period(6, .months))
        #expect(
            cast.sentence(60, .hours(.plain, mixed), Filter([.kinds([.training])]))
                == "Al menos 1 hora de capacitación, en un plazo de 1 año y a lo largo de al menos 6 meses.")
        #expect(
            cast.sentence(60, .hours(.plain, Window(spread: Period(6, .weeks))), Filter([.kinds([.training])]))
                == "Al menos 1 hora de capacitación, a lo largo de al menos 6 semanas.")
    }

    @Test("a cap borrows the noun, and one hour takes a verb in the singular")
    func caps() {
        let caps = [
            Cap(filter: Filter([cast.terms(.format, "group")]), most: 720),
            Cap(filter: Filter([.kinds([.training])]), most: 60),
        ]
        #expect(
            cast.sentence(3600, .hours(.caps(caps), Window()), cast.supervision)
                == "Al menos 60 horas de supervisión o consulta reflexiva. "
                + "No cuentan más de 12 horas de supervisión en grupo. No cuenta más de 1 hora de capacitación.")
    }

    @Test("caps for each day or provider and a number of sources are said")
    func sums() {
        func ending(_ sum: SumRule) -> String {
            let text = cast.sentence(90, .hours(sum, Window()), Filter([.kinds([.training])]))
            #expect(text.hasPrefix("Al menos 1 hora y 30 minutos de capacitación. "))
            return String(text.dropFirst("Al menos 1 hora y 30 minutos de capacitación. ".count))
        }
        #expect(ending(.each(.day, most: 45)) == "De cada día no cuentan más de 45 minutos.")
        #expect(
            ending(.each(.provider, most: 60)) == "De cada persona o entidad que las brinda no cuenta más de 1 hora.")
        #expect(ending(.sources(atMost: 1, majority: false)) == "Todo proviene de una misma persona o entidad.")
        #expect(
            ending(.sources(atMost: 2, majority: true))
                == "Proviene de 2 personas o entidades como máximo, y de las demás en conjunto no más que de la primera."
        )
    }

    @Test(
        "days of work are said in years, months or days",
        arguments: [(730, "2 años"), (365, "1 año"), (183, "6 meses"), (30, "30 días"), (1, "1 día")])
    func days(_ need: Int, _ words: String) {
        let paid = Filter([.kinds([.work]), .flag(.paid, true)])
        #expect(cast.sentence(need, .workDays(within: nil), paid) == "Al menos \(words) de trabajo remunerado.")
    }

    @Test("hours of work have a window and a daily cap")
    func workHours() {
        #expect(
            cast.sentence(28800, .workHours(dailyCap: 480, within: Period(3, .years)), Filter([.kinds([.work])]))
                == "Al menos 480 horas de trabajo, en un plazo de 3 años. En un mismo día no cuentan más de 8 horas.")
    }

    @Test("active months are said one by one, and one month alone")
    func months() {
        let training = Filter([.kinds([.training])])
        #expect(
            cast.sentence(9, .activeMonths(least: 60, span: 12), training)
                == "Al menos 9 meses, cada uno con 1 hora o más de capacitación. "
                + "Todo ello dentro de un período de 12 meses seguidos.")
        #expect(
            cast.sentence(1, .activeMonths(least: 1, span: nil), training)
                == "Al menos 1 mes con 1 minuto o más de capacitación.")
    }

    @Test(
        "different names are counted in the right gender and number",
        arguments: [
            (Attribute.provider, 1, "Referencias de al menos 1 persona."),
            (.provider, 2, "Referencias de al menos 2 personas diferentes."),
            (.institution, 2, "Referencias de al menos 2 instituciones diferentes."),
            (.issuer, 2, "Referencias de al menos 2 entidades emisoras diferentes."),
            (.organization, 2, "Referencias en al menos 2 organizaciones diferentes."),
            (.form, 1, "Referencias en al menos 1 forma."),
            (.version, 2, "Referencias en al menos 2 versiones diferentes."),
        ])
    func distinct(_ attribute: Attribute, _ need: Int, _ sentence: String) {
        #expect(cast.sentence(need, .distinct(attribute), Filter([.kinds([.reference])])) == sentence)
    }

    @Test("a score is of the exam, and de el becomes del")
    func score() {
        func text(_ exam: String) -> String {
            let filter = Filter([.kinds([.exam]), cast.terms(.exam, exam), .inLast(Period(1, .years))])
            return cast.sentence(80, .score(part: cast["multiple-choice"]), filter)
        }
        #expect(
            text("imh-exam")
                == "Al menos 80 puntos en la parte «opción múltiple» del examen de salud mental infantil temprana, "
                + "en el último año.")
        #expect(text("oral") == "Al menos 80 puntos en la parte «opción múltiple» de la prueba oral, en el último año.")
    }

    @Test("rules with children, judgments and other rulebooks are said")
    func rules() {
        let node = Requirement(id: "a", title: "A", rule: .judgement(role: cast["admissions"]))
        #expect(cast.sentence(.all([node])) == "Todo lo siguiente:")
        #expect(cast.sentence(.any([node])) == "Una de estas opciones:")
        #expect(cast.sentence(.atLeast(2, [node, node, node])) == "Al menos 2 de estas 3 opciones:")
        #expect(
            cast.sentence(.judgement(role: cast["reviewer"])) == "Esto lo decide una persona que revisa solicitudes.")
        #expect(
            cast.sentence(.meets(Reference(rulebook: "imhs", edition: "2017"), node))
                == "Todo lo que pide «Especialista» (edición 2017).")
        #expect(
            cast.sentence(.meets(Reference(rulebook: "imhs", node: "a"), node))
                == "Como en «Especialista»: esto lo decide el personal de admisión.")
    }

    @Test("topics and shared pools are said")
    func sharing() {
        let topic = Cover.Topic(term: cast["perinatal"], label: "Salud mental perinatal")
        let cover = Cover(framework: "alliance", category: "imhs", topics: [topic, topic])
        #expect(
            cast.sentence(.cover(cover))
                == "Cada uno de los 2 temas se demuestra con al menos una entrada de cualquier tipo.")
        let hours = Allocation(of: .hours, pool: Filter([.kinds([.training])]), parts: [], proRated: true)
        #expect(
            cast.sentence(.allocate(hours))
                == "Para quien se incorpora a un ciclo ya comenzado, la cantidad disminuye según los años completos que "
                + "quedan. Estas partes comparten horas de capacitación; ninguna hora cuenta para dos de ellas, y las "
                + "primeras se completan antes:")
        let entries = Allocation(of: .entries, pool: Filter([.kinds([.reference])]), parts: [])
        #expect(
            cast.sentence(.allocate(entries))
                == "Estas partes comparten referencias; ninguna entrada cuenta para dos de ellas, y las "
                + "primeras se completan antes:"
        )
    }

    @Test("a minimum over the same hours agrees with hours, many or one")
    func including() {
        func text(_ test: Rulebooks.Test, _ need: Int = 1500) -> String {
            let part = Part(id: "a", title: "A", need: need, filter: Filter([test]))
            let leaf = Leaf(need: 3000, measure: .hours(.plain, Window()), filter: cast.supervision)
            return cast.sentences.text(including: part, of: leaf)
        }
        let given = "sobre la supervisión reflexiva que usted da"
        #expect(text(cast.terms(.about, "given")) == "Al menos 25 de estas horas deben ser \(given).")
        #expect(text(cast.terms(.about, "given"), 60) == "Al menos 1 de estas horas debe ser \(given).")
        #expect(text(cast.terms(.about, "given"), 90) == "Al menos 1 hora y 30 minutos de ellas deben ser \(given).")
        #expect(text(cast.terms(.format, "individual")) == "Al menos 25 de estas horas deben ser individuales.")
        #expect(text(cast.terms(.format, "individual"), 60) == "Al menos 1 de estas horas debe ser individual.")
        #expect(
            text(.flag(.relationshipBased, true)) == "Al menos 25 de estas horas deben estar basadas en las relaciones."
        )
        #expect(text(cast.terms(.type, "mentoring")) == "Al menos 25 de estas horas deben ser de mentoría.")
        #expect(text(.kinds([.training])) == "Al menos 25 de estas horas deben ser de capacitación.")
    }
}
