import Portfolios
import Rulebooks
import Testing

@Suite("Pages and words in Spanish")
struct SpanishPageTests {
    let cast = SpanishCast()
    let lists = ProseWords.spanish.lists

    private func training(_ hours: Int = 30, _ id: NodeID = "training") -> Requirement {
        let leaf = Leaf(need: hours * 60, measure: .hours(.plain, Window()), filter: Filter([.kinds([.training])]))
        return Requirement(id: id, title: "Capacitación continua", cites: ["FL"], rule: .leaf(leaf), note: "Del campo.")
    }

    private func book(_ nodes: [Requirement], edition: String = "2024") -> Rulebook {
        Rulebook(
            id: "imhs", edition: edition, title: "Especialista", issuer: "alliance", family: "alliance",
            from: Day("2024-01-01")!, until: Day("2026-12-31"), openToRegistered: true, proof: .attested,
            cycle: Cycle(years: 3, ends: Day("2027-12-31")!),
            sources: [Source(key: "FL", title: "Asociación de Florida", seen: "October 2021")],
            gaps: [Gap(text: "No se sabe desde cuándo.")],
            requirement: Requirement(id: "imhs", title: "Especialista", rule: .all(nodes)))
    }

    private func markdown(_ rulebook: Rulebook) -> String {
        let prose = RulebookProse(rulebook: rulebook, vocabulary: cast.vocabulary, words: .spanish)
        return RulebookProse.markdown(prose.blocks, words: .spanish)
    }

    @Test("a page has all its words in Spanish")
    func page() {
        #expect(
            markdown(book([training()])) == """
                # Especialista

                Edición 2024, vigente desde el 1 de enero de 2024 hasta el 31 de diciembre de 2026. \
                Entidad otorgante: alliance. Se renueva cada 3 años; uno de los ciclos termina el 31 de diciembre de 2027. \
                Quienes se registraron con una edición anterior pueden elegir esta. \
                Una entrada cuenta como verificada cuando la firma alguien con la función que corresponde.

                ## Qué se pide

                Todo lo siguiente:

                - **Capacitación continua.** Al menos 30 horas de capacitación. [FL]
                  - *Nota: Del campo.*

                ## Preguntas abiertas

                - No se sabe desde cuándo.

                ## Fuentes

                - [FL] Asociación de Florida, consultada en octubre de 2021

                """)
    }

    @Test("a title that says it all is not said twice")
    func titles() {
        var node = training()
        node.title = "30 horas de capacitación"
        #expect(markdown(book([node])).contains("\n- **30 horas de capacitación.** [FL]\n"))
    }

    @Test("guards are said before the rule")
    func guards() {
        func text(_ rule: Rule) -> String {
            cast.sentences.text(Requirement.Guard(Requirement(id: "g", title: "Condición", rule: rule)))
        }
        let level = Filter([.kinds([.education]), cast.terms(.level, "masters")])
        let degree = Requirement(id: "d", title: "D", rule: .leaf(Leaf(need: 1, measure: .exists, filter: level)))
        let member = Filter([.kinds([.membership]), .current])
        let belongs = Requirement(id: "m", title: "M", rule: .leaf(Leaf(need: 1, measure: .exists, filter: member)))
        #expect(text(degree.rule) == "Solo si tiene una maestría.")
        #expect(text(.all([degree, belongs])) == "Solo si tiene una maestría y tiene una membresía vigente.")
        #expect(text(.any([degree, belongs])) == "Solo si tiene una maestría, o bien tiene una membresía vigente.")
        #expect(
            text(.atLeast(1, [degree, belongs]))
                == "Solo si se cumple al menos 1 de estas condiciones: tiene una maestría; tiene una membresía vigente."
        )
        #expect(
            text(.judgement(role: cast["admissions"])) == "Solo si el personal de admisión determina que corresponde.")
        let whole = Reference(rulebook: "imhs")
        #expect(text(.meets(whole, degree)) == "Solo si cumple «Especialista».")
    }

    @Test("y becomes e before a sound of i, but not before hie or io")
    func and() {
        #expect(lists.and(["evaluación", "intervención"]) == "evaluación e intervención")
        #expect(lists.and(["madres", "hijas", "hijos"]) == "madres, hijas e hijos")
        #expect(lists.and(["agua", "hielo"]) == "agua y hielo")
        #expect(lists.and(["diversidad", "equidad"]) == "diversidad y equidad")
        #expect(lists.and(["por la mañana o la tarde, si se puede", "en casa"]).hasSuffix("se puede, y en casa"))
        #expect(lists.and(["sola"]) == "sola")
        #expect(lists.and([]) == "")
    }

    @Test("o becomes u before a sound of o, also that of a number")
    func or() {
        #expect(lists.or(["hogar", "hospital"]) == "hogar u hospital")
        #expect(lists.or(["Florida", "Ohio"]) == "Florida u Ohio")
        #expect(lists.or(["7", "8"]) == "7 u 8")
        #expect(lists.or(["10", "11"]) == "10 u 11")
        #expect(lists.or(["100", "110"]) == "100 o 110")
        #expect(lists.or(["conferencia o congreso", "taller"]) == "conferencia, congreso o taller")
    }

    @Test(
        "articles know the gender of a label by its first word",
        arguments: [
            ("maestría", "una maestría"), ("diploma de secundaria", "un diploma de secundaria"),
            ("reflexión escrita", "una reflexión escrita"), ("área", "un área"),
            ("colega", "un o una colega"),
            ("especialista", "un o una especialista"),
            ("entrevista", "una entrevista"), ("otra persona", "otra persona"),
            ("alguien", "alguien"), ("sin diploma ni título", "sin diploma ni título"),
            ("estudios de la familia", "estudios de la familia"), ("personal de admisión", "el personal de admisión"),
            ("supervisor/a", "un/a supervisor/a"), ("dirección del programa", "la dirección del programa"),
        ])
    func articles(_ label: String, _ words: String) {
        #expect(lists.article(label) == words)
    }

    @Test("labels inside a sentence are small, unless they are names, and speak to the person")
    func labels() {
        #expect(lists.lowered("Título de asociado") == "título de asociado")
        #expect(lists.lowered("Examen del CDA") == "examen del CDA")
        #expect(lists.lowered("Early Head Start") == "Early Head Start")
        #expect(lists.lowered("CDA") == "CDA")
        #expect(lists.lowered("Universidad de Washington, NURS 548") == "Universidad de Washington, NURS 548")
        #expect(lists.lowered("Intervención temprana (Parte C)") == "intervención temprana (Parte C)")
        #expect(lists.spoken("Persona que me mentoriza") == "Persona que le mentoriza")
        #expect(lists.spoken("Mis servicios") == "Sus servicios")
        #expect(lists.credential("Mentoría, clínica") == "Mentoría (clínica)")
        #expect(lists.credential("Salud del bebé, la familia y la infancia").hasPrefix("Salud del bebé, la"))
    }

    @Test(
        "when a source was seen is said in Spanish",
        arguments: [
            ("2024", "en 2024"), ("2023-24", "en 2023-24"), ("September 12, 2019", "el 12 de septiembre de 2019"),
            ("2016-05", "en mayo de 2016"), ("2024-10-05", "el 5 de octubre de 2024"), ("about 2025", "hacia 2025"),
        ])
    func seen(_ english: String, _ words: String) {
        #expect(ProseWords.spanish.page.seen(english) == "consultada \(words)")
    }

    @Test("two editions are compared in Spanish")
    func comparison() {
        let comparison = RulebookComparison(
            old: book([training(15)], edition: "2017"), new: book([training(30), training(3, "dei")]),
            vocabulary: cast.vocabulary, words: .spanish)
        let text = comparison.text(width: 100)
        #expect(text.hasPrefix("Qué cambió de 2017 (imhs@2017) a 2024 (imhs@2024)\n"))
        #expect(text.contains("con cambios, 1; nuevo, 1; quitado, 0; en otro lugar, 0; igual, 1."))
        #expect(text.contains("~ Cambia: Capacitación continua (training) [FL]\n"))
        #expect(text.contains("    pide     antes Al menos 15 horas de capacitación.\n"))
        #expect(text.contains("             ahora Al menos 30 horas de capacitación.\n"))
        #expect(text.contains("    cuánto   15 horas, ahora 30 horas\n"))
        #expect(text.contains("+ Se agrega: Capacitación continua (dei) [FL]\n    en «Especialista»\n"))
    }

    @Test("nothing that changed is said in Spanish")
    func unchanged() {
        let comparison = RulebookComparison(
            old: book([training()]), new: book([training()]), vocabulary: cast.vocabulary, words: .spanish)
        #expect(comparison.text().contains("Nada cambió: ambas dicen y piden lo mismo."))
    }
}
