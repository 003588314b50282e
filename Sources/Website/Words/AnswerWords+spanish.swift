extension AnswerWords {
    static let spanish = AnswerWords(
        education: "Su formación académica", inYear: { "\($0), \($1)" },
        license: "Licencia", licensed: { "Licencia: \($0)" }, work: "Su trabajo",
        job: { "Empleo \($0)" }, training: "Capacitación",
        relationshipTraining: "Capacitación basada en las relaciones",
        otherTraining: "Otra capacitación",
        supervision: "Supervisión reflexiva", individual: "Supervisión reflexiva individual",
        group: "Supervisión reflexiva en grupo", supervisor: "quien le supervisa",
        references: "Referencias",
        reference: { "Referencia: \($0)" }, membership: "Membresía",
        credential: "Acreditación que tiene")
}
