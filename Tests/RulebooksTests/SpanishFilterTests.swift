import Portfolios
import Rulebooks
import Testing

@Suite("Filters in Spanish")
struct SpanishFilterTests {
    let cast = SpanishCast()

    @Test("a degree says its level, its field and its institution")
    func education() {
        let levels = cast.terms(.level, "masters", "doctorate")
        #expect(
            cast.one(.education, levels, cast.terms(.field, "psychology", "social-work"))
                == "Una maestría o un título superior en psicología o trabajo social.")
        #expect(
            cast.one(.education, cast.terms(.level, "associate", "bachelors"))
                == "Una licenciatura (bachelor) o un título inferior.")
        #expect(cast.one(.education, cast.terms(.level, "associate")) == "Un título de asociado.")
        #expect(
            cast.one(.education, .names(.institution, .oneOf, ["erikson"])) == "Un título de la institución erikson.")
    }

    @Test("licenses and credentials say what they are, from where, and whether they run")
    func licenses() {
        #expect(
            cast.one(
                .license, cast.terms(.profession, "psychology-work", "teacher"),
                cast.terms(.jurisdiction, "us-fl", "us-oh"), .current)
                == "Una licencia vigente como profesional de la psicología o docente, de Florida u Ohio.")
        #expect(
            cast.one(.license, .names(.issuer, .oneOf, ["a", "b"]), cast.terms(.holding, "held"))
                == "Una licencia de la entidad emisora a o b (plena).")
        #expect(
            cast.one(.credential, cast.terms(.credential, "imhs", "imhm-c"))
                == "Una acreditación de Especialista en salud mental infantil temprana o Mentoría en salud mental "
                + "infantil temprana (clínica).")
        #expect(
            cast.one(.credential, cast.terms(.credential, "ohio", "state-ei"), .current)
                == "Una acreditación vigente de Ohio en consulta o estatal de intervención temprana.")
        #expect(
            cast.sentence(2, .entries, Filter([.kinds([.credential]), .current]))
                == "Al menos 2 acreditaciones vigentes.")
    }

    @Test("work says its role, scope, setting, ages, company and focus, without articles for roles")
    func work() {
        #expect(
            cast.one(
                .work, .flag(.supervised, true), cast.terms(.role, "home-visitor"), cast.terms(.scope, "prevention"),
                cast.terms(.setting, "home", "hospital"))
                == "Un empleo supervisado como profesional de visitas domiciliarias en prevención e intervención "
                + "temprana, en el entorno de hogar de la familia u hospital.")
        #expect(
            cast.one(
                .work, cast.terms(.ages, "pregnancy", "birth-3"), cast.terms(.with, "both"),
                cast.terms(.focus, "relationship", "advocacy", match: .allOf))
                == "Un empleo de atención a la etapa de embarazo o del nacimiento a los 36 meses, con la persona cuidadora "
                + "y el niño o la niña en conjunto, con enfoque en las relaciones en torno a la niña o el niño y ayuda "
                + "concreta.")
        #expect(cast.one(.work, cast.terms(.ages, "3-6")) == "Un empleo de atención a la etapa de 3 a 6 años.")
        #expect(
            cast.one(.work, .number(.families, 9...1_000_000), .minutes(600...100_000_000))
                == "Un empleo con al menos 9 familias durante al menos 10 horas por semana.")
    }

    @Test("adjectives agree with every noun, and two participles are joined")
    func agreement() {
        let paid = Rulebooks.Test.flag(.paid, true)
        #expect(
            cast.hours(.work, paid, .flag(.supervised, true))
                == "Al menos 10 horas de trabajo remunerado y supervisado.")
        #expect(cast.hours(.practicum, paid) == "Al menos 10 horas de pasantías o prácticas remuneradas.")
        #expect(cast.one(.practicum, .flag(.paid, false)) == "Una pasantía o práctica no remunerada.")
        #expect(
            cast.sentence(1, .exists, Filter([.kinds([.work, .practicum]), paid]))
                == "Un empleo remunerado o una pasantía o práctica remunerada.")
        #expect(
            cast.sentence(60, .hours(.plain, Window()), Filter([.kinds([.work, .practicum]), paid]))
                == "Al menos 1 hora de trabajo, pasantías o prácticas remunerados.")
        #expect(
            cast.sentence(2, .entries, Filter([.kinds([.training]), .flag(.relationshipBased, true)]))
                == "Al menos 2 capacitaciones basadas en las relaciones.")
        #expect(
            cast.one(.leadership, cast.terms(.scope, "state", "national"))
                == "Una función de liderazgo estatal, nacional o internacional.")
        #expect(cast.one(.membership, .current) == "Una membresía vigente.")
        #expect(cast.one(.work, .current) == "Un empleo actual.")
        #expect(cast.one(.leadership, .current) == "Una función de liderazgo actual.")
        let both = Filter([.kinds([.work, .practicum]), paid, .flag(.supervised, true)])
        #expect(
            cast.sentence(60, .hours(.plain, Window()), both)
                == "Al menos 1 hora de trabajo, pasantías o prácticas remunerados y supervisados.")
    }

    @Test("leadership says its track")
    func track() {
        #expect(
            cast.hours(.leadership, cast.terms(.track, "clinical", "policy"))
                == "Al menos 10 horas de liderazgo en la vía clínica o de políticas o administración de programas.")
    }

    @Test("a training says how, by whom, about what and in which form")
    func training() {
        #expect(
            cast.hours(.training, cast.terms(.mode, "in-person", "self-paced"), .names(.provider, .oneOf, ["lee"]))
                == "Al menos 10 horas de capacitación en modalidad presencial o a ritmo propio, a cargo de lee.")
        #expect(
            cast.hours(.training, cast.terms(.topics, "perinatal", "infant-work", match: .allOf))
                == "Al menos 10 horas de capacitación sobre salud mental perinatal e intervención con lactantes.")
        #expect(
            cast.one(.training, cast.terms(.type, "course", "conference"), .flag(.relationshipBased, false))
                == "Una capacitación no basada en las relaciones en forma de curso universitario, conferencia o congreso."
        )
    }

    @Test("supervision says its type and format after the noun")
    func supervision() {
        #expect(
            cast.hours(
                .supervisionReceived, cast.terms(.type, "reflective"), cast.terms(.format, "individual", "group"))
                == "Al menos 10 horas de supervisión o consulta reflexiva individual o en grupo.")
        #expect(
            cast.hours(.supervisionReceived, cast.terms(.type, "clinic", "mentoring"))
                == "Al menos 10 horas de supervisión clínica o mentoría.")
        #expect(
            cast.hours(.supervisionGiven, cast.terms(.type, "clinic"), cast.terms(.format, "group"))
                == "Al menos 10 horas de supervisión clínica en grupo que usted brinda.")
        #expect(
            cast.sentence(3, .entries, Filter([.kinds([.supervisionReceived]), cast.terms(.type, "clinic")]))
                == "Al menos 3 sesiones de supervisión clínica.")
    }

    @Test("supervision says whom it is with, how large and how long")
    func sessions() {
        #expect(
            cast.hours(.supervisionReceived, cast.terms(.relation, "peer", "mentor"), .minutes(45...120))
                == "Al menos 10 horas de supervisión por parte de un o una colega sin función de supervisión o una "
                + "persona mentora, en sesiones de entre 45 minutos y 2 horas.")
        #expect(
            cast.hours(.supervisionReceived, cast.terms(.relation, "peer", match: .noneOf))
                == "Al menos 10 horas de supervisión, pero no por parte de un o una colega sin función de supervisión.")
        #expect(
            cast.hours(.supervisionReceived, cast.terms(.about, "own-practice", "given"))
                == "Al menos 10 horas de supervisión sobre su propia práctica o la supervisión reflexiva que usted da.")
        #expect(
            cast.hours(.supervisionGiven, .number(.recipients, 1...1))
                == "Al menos 10 horas de supervisión que usted brinda para exactamente 1 persona a la vez.")
    }

    @Test(
        "bounds that are open on a side are said as such",
        arguments: [
            (0...8, "hasta 8"), (2...1_000_000, "al menos 2"), (4...4, "exactamente 4"), (2...8, "entre 2 y 8"),
        ])
    func bounds(_ range: ClosedRange<Int>, _ words: String) {
        #expect(
            cast.one(.supervisionReceived, .number(.groupSize, range))
                == "Una sesión de supervisión en grupos de \(words) personas.")
    }

    @Test("references, services, exams, agreements, memberships and documents are said")
    func others() {
        #expect(
            cast.one(.reference, cast.terms(.role, "supervisor", "colleague", "parent", "supervisee", "other-rater"))
                == "Una referencia de una persona que supervisa, un o una colega, una madre o padre, alguien a quien "
                + "usted supervisa u otra persona.")
        #expect(
            cast.one(
                .reference, .number(.monthsKnown, 12...1_000_000), .number(.notEnoughInformation, 0...5),
                .flag(.recommends, true))
                == "Una referencia de alguien que le conoce desde hace al menos 12 meses, con hasta 5 respuestas de "
                + "«información insuficiente», con recomendación.")
        #expect(
            cast.hours(.service, cast.terms(.service, "reviewer", "committee"))
                == "Al menos 10 horas de servicio como persona que revisa solicitudes o integrante del comité.")
        #expect(
            cast.one(.exam, cast.terms(.exam, "imh-exam", "oral"), .names(.form, .oneOf, ["b"]))
                == "El examen de salud mental infantil temprana o la prueba oral en la forma b.")
        #expect(
            cast.one(.membership, .names(.organization, .oneOf, ["fl-aimh"]), .current)
                == "Una membresía vigente en fl-aimh.")
        #expect(
            cast.one(.document, cast.terms(.type, "letter", "narrative")) == "Una carta o una narración.")
        #expect(
            cast.one(.document, cast.terms(.type, "narrative"), .number(.words, 500...700))
                == "Una narración de entre 500 y 700 palabras.")
    }

    @Test(
        "signed agreements say signed where it belongs",
        arguments: [
            ("code-of-ethics", "Un código de ética firmado."),
            ("waiver", "Una renuncia firmada a leer las referencias."),
            ("sanctions", "Una declaración firmada de que ninguna junta de licencias le ha sancionado."),
        ])
    func agreements(_ name: String, _ sentence: String) {
        #expect(cast.one(.agreement, cast.terms(.document, name)) == sentence)
        #expect(
            cast.one(.agreement, cast.terms(.document, "code-of-ethics", "waiver"))
                == "Un código de ética firmado o una renuncia firmada a leer las referencias.")
    }

    @Test("days and events before, until, from and after are told apart")
    func moments() {
        func ending(_ relation: DayRelation, _ moment: Moment) -> String {
            String(
                cast.hours(.training, .when(relation, moment)).dropFirst("Al menos 10 horas de capacitación, ".count))
        }
        let day = Moment.day(Day("2026-03-03")!)
        #expect(ending(.before, day) == "antes del 3 de marzo de 2026.")
        #expect(ending(.until, day) == "hasta el 3 de marzo de 2026.")
        #expect(ending(.from, day) == "a partir del 3 de marzo de 2026.")
        #expect(ending(.after, day) == "después del 3 de marzo de 2026.")
        let degree = Moment.degree([cast["masters"]])
        #expect(ending(.before, degree) == "antes de obtener usted su maestría.")
        #expect(ending(.until, degree) == "a más tardar el día en que usted obtuvo su maestría.")
        #expect(ending(.from, degree) == "a partir del día en que usted obtuvo su maestría.")
        let credential = Moment.credential([cast["imhs"]])
        #expect(
            ending(.after, credential)
                == "después de obtener el aval de Especialista en salud mental infantil temprana.")
        #expect(ending(.from, .met("basic")) == "a partir del día en que cumplió «Lo básico».")
        #expect(ending(.after, .met("basic")) == "después de cumplir «Lo básico».")
    }

    @Test("recent days, the cycle and standings are said")
    func lately() {
        func ending(_ test: Rulebooks.Test) -> String {
            String(cast.hours(.training, test).dropFirst("Al menos 10 horas de capacitación, ".count))
        }
        #expect(ending(.inLast(Period(5, .years))) == "en los últimos 5 años.")
        #expect(ending(.inLast(Period(1, .months))) == "en el último mes.")
        #expect(ending(.inLast(Period(6, .weeks))) == "en las últimas 6 semanas.")
        #expect(ending(.inLast(Period(1, .weeks))) == "en la última semana.")
        #expect(ending(.inCycle) == "dentro del ciclo que se renueva.")
        #expect(ending(.standing([.attested, .verified])) == "con estado confirmado o verificado.")
    }

    @Test("what the provider held is said with the day")
    func providers() {
        let held = ProviderHeld(
            credentials: [cast["imhs"]], manners: [.held, .emerging, .vetted], vettedUntil: Day("2021-12-31"))
        #expect(
            cast.hours(.supervisionReceived, .providerHeld(held))
                == "Al menos 10 horas de supervisión, con una persona que el día de la sesión tenía el aval, el aval "
                + "emergente o el visto bueno de Especialista en salud mental infantil temprana (el visto bueno vale solo "
                + "hasta el 31 de diciembre de 2021).")
        let levels = [cast["masters"], cast["doctorate"]]
        #expect(
            cast.hours(.practicum, .providerLevel(levels))
                == "Al menos 10 horas de pasantías o prácticas, con una persona que en esa fecha tenía una maestría o un "
                + "título superior.")
        #expect(
            cast.hours(.training, .providerLevel(levels)).contains(", de una persona que el día de la sesión tenía"))
        let endorsed = ProviderHeld(credentials: [cast["imhs"]], manners: [.held])
        let both = Filter([.providerHeld(endorsed), .providerLevel(levels)])
        #expect(
            cast.filters.predicate(both, within: Filter([.kinds([.supervisionReceived])]))
                == "con una persona que el día de la sesión tenía el aval de Especialista en salud mental infantil "
                + "temprana y una maestría o un título superior")
    }

    @Test("alternatives and exceptions agree with their noun")
    func alternatives() {
        let individual = cast.terms(.format, "individual")
        let small = Filter([.number(.groupSize, 0...8)])
        #expect(
            cast.hours(.supervisionReceived, .any([Filter([individual]), small]))
                == "Al menos 10 horas de supervisión, ya sea individual o en grupos de hasta 8 personas.")
        let about = cast.terms(.topics, "perinatal", "infant-work")
        #expect(
            cast.hours(.supervisionReceived, .any([Filter([individual, about]), small]))
                == "Al menos 10 horas de supervisión, ya sea individual y sobre salud mental perinatal o intervención con "
                + "lactantes, o bien en grupos de hasta 8 personas.")
        #expect(
            cast.one(.credential, .any([Filter([.inLast(Period(2, .years))])]))
                == "Una acreditación en los últimos 2 años.")
        #expect(
            cast.one(
                .supervisionReceived,
                .any([Filter([individual, about]), Filter([cast.terms(.type, "reflective")])]))
                == "Una sesión de supervisión, ya sea individual y sobre salud mental perinatal o intervención con "
                + "lactantes, o bien de supervisión o consulta reflexiva.")
        #expect(
            cast.hours(.training, .not(Filter([.flag(.relationshipBased, true)])))
                == "Al menos 10 horas de capacitación, pero no basada en las relaciones.")
    }
}
