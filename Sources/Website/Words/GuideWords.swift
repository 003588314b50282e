/// The guides.
struct GuideWords: Sendable {
    var title: String
    var lead: String
    var glossaryText: String
    var gap: String
    var sourcesLead: String
    var others: String
    /// Before the words of the glossary that a section leads to.
    var terms: String
    /// The caption of a cross-walk and the heads of its columns.
    var crosswalk: String
    var area: String
    var topic: String
    var flagged: String
    var noTopic: String
    var allCategories: String
    /// Before the guides that the glossary leads to.
    var fromGlossary: String

    static let english = GuideWords(
        title: "Guides",
        lead: "Short explanations of what people ask most, with where each statement comes from.",
        glossaryText: "What people in the field mean when they say dyad, parallel process or vetted.",
        gap: "Not known",
        sourcesLead: "Where the statements on this page come from. Those without a source are our own advice.",
        others: "Read on", terms: "These words, explained:",
        crosswalk: "Areas of consultation and the topics of the endorsement they answer to",
        area: "Area of consultation", topic: "Topic of the endorsement", flagged: "Flagged for",
        noTopic: "No topic answers to it", allCategories: "Every category",
        fromGlossary: "Longer explanations:")

    static let spanish = GuideWords(
        title: "Guías",
        lead: "Explicaciones breves de lo que más se pregunta, con la fuente de cada afirmación.",
        glossaryText: "Qué se quiere decir en el campo con díada, proceso paralelo o visto bueno.",
        gap: "No se sabe",
        sourcesLead: "De dónde vienen las afirmaciones de esta página. Las que no tienen fuente son consejos nuestros.",
        others: "Siga leyendo", terms: "Estas palabras, explicadas:",
        crosswalk: "Áreas de la consulta y los temas del aval a los que corresponden",
        area: "Área de la consulta", topic: "Tema del aval", flagged: "Señalado para",
        noTopic: "Ningún tema le corresponde", allCategories: "Todas las categorías",
        fromGlossary: "Explicaciones más largas:")
}
