/// More of the field for a sample catalog: local forms of a credential, and who offers what.
extension SampleCatalog {
    static let course = "catalog/programs/valley.yaml"

    /// A credential in two editions, with forms of its own in New York (both editions) and in Texas, and two readings
    /// of it in Oregon.
    func addLocalForms() throws {
        let places = """
            lists:
              jurisdictions:
                - {id: us-ny, label: {en: New York, es: Nueva York}}
                - {id: us-or, label: {en: Oregon, es: Oregón}}
                - {id: us-tx, label: {en: Texas, es: Texas}}
                - {id: us-wy, label: {en: Wyoming, es: Wyoming}}

            """
        _ = try write(places, to: "catalog/vocabulary/places.yaml")
        _ = try write(Self.plain("2024", "{from: 2024-01-01, until: 2024-12-31}"), to: "\(Self.folder)/plain-2024.yaml")
        _ = try write(Self.plain("2025", "{from: 2025-01-01}"), to: "\(Self.folder)/plain-2025.yaml")
        for edition in ["2024", "2025"] {
            try addForm("plain-ny", of: "plain@\(edition)", in: "us-ny", "training: {need: 20 h, cite: V}")
        }
        try addForm(
            "plain-tx", of: "plain@2025", in: "us-tx",
            "training: {need: 33 h, cite: V}, supervision: {need: 5 h, cite: V}")
        try addForm("plain-or", of: "plain@2025", in: "us-or", "training: {need: 31 h, cite: V}")
        try addForm(
            "plain-or-25", of: "plain@2025", in: "us-or", "training: {need: 25 h, cite: V}", reading: "25 are enough")
    }

    /// Organizations, programs and Spanish with something of everything that is worth a remark.
    func addDirectory() throws {
        try addLocalForms()
        let words = """
            lists:
              organization-types: [{id: nonprofit, label: {en: Nonprofit, es: Sin fines de lucro}}]
              program-formats: [{id: hybrid, label: {en: Partly online, es: Semipresencial}}]
              awards: [{id: certificate, label: {en: Certificate, es: Certificado}}]

            """
        _ = try write(words, to: "catalog/vocabulary/directory.yaml")
        let organizations = """
            organizations:
              - {id: valley, name: Valley Institute, type: nonprofit, places: [us-ny], site: "https://valley.example", cite: V}
              - {id: valley-two, name: VALLEY institute, type: nonprofit, places: [us-tx], site: "https://vale.example", cite: V}

            """
        _ = try write(organizations, to: "catalog/organizations/all.yaml")
        _ = try write(Self.programs, to: Self.course)
        let phrases = "language: es\nphrases:\n  - {en: Nobody says this, es: Nadie lo dice}\n"
        _ = try write(phrases, to: "catalog/languages/es/more.yaml")
    }

    private static let folder = "catalog/rulebooks/plain"

    private func addForm(
        _ id: String, of base: String, in place: String, _ change: String, reading: String? = nil
    ) throws {
        let text = """
            id: \(id)
            issuer: valley
            overlay-of: \(base)
            jurisdiction: \(place)
            \(reading.map { "reading: {en: \($0), es: bastan 25}" } ?? "")
            change: {\(change)}

            """
        _ = try write(text, to: "\(Self.folder)/\(id)-\(base.suffix(4)).yaml")
        _ = try write(Self.sources, to: "catalog/sources/all.yaml")
    }

    private static let sources = """
        sources:
          V: {title: What Valley asks, url: "https://valley.example/asks", seen: "2025"}
          IDLE: {title: A page that nothing cites, url: "https://valley.example/idle"}

        """

    private static func plain(_ edition: String, _ days: String) -> String {
        """
        id: plain
        edition: "\(edition)"
        title: {en: A plain credential, es: Una credencial sencilla}
        issuer: valley
        family: plain
        in-force: \(days)
        requirement:
          cite: V
          all:
            - {id: training, title: {en: Training, es: Capacitación}, hours: training, need: 30 h}
            - {id: supervision, title: {en: Supervision, es: Supervisión}, hours: supervision-received, need: 10 h}

        """
    }

    private static let programs = """
        programs:
          - id: valley-course
            name: A Course
            provider: [valley]
            places: [us-ny]
            award: certificate
            format: hybrid
            url: https://valley.example/course
            seen: 2020-06
            unknown: [city, level, tracks, who, education, length, hours, credits, cost, seats, deadlines, themes]
          - id: somewhere
            name: Somewhere
            provider: [valley]
            unknown: [places, city, award, level, tracks, who, education, length, hours, credits, cost, seats, deadlines,
                      format, themes, url, seen]

        """
}

/// Hours of training and of supervision, and nothing else.
func hours(_ id: String, training: Int, supervision: Int) -> String {
    portfolio(
        [
            #"{"id":"t","kind":"training","day":"2025-03-05","hours":\#(training)}"#,
            #"{"id":"s","kind":"supervision-received","day":"2025-03-05","hours":\#(supervision)}"#,
        ], id: id)
}
