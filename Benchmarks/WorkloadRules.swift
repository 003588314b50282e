/// The vocabulary and the rulebook of the workload, as the files a coordinator would write.
enum WorkloadRules {
    static let topicCount = 38
    static let vocabulary: String = {
        let topics = (1...topicCount).map { "t-\($0)" }.joined(separator: ", ")
        return """
            lists:
              levels: [none, high-school, cda, associate, bachelors, masters, doctorate]
              fields: [social-work, psychology, education, nursing]
              holdings: [held, emerging, vetted]
              credentials: [ifs, imhs, imhm, ers]
              roles: [home-visitor, therapist, teacher, consultant]
              rater-roles: [supervisor, colleague, trainer]
              scopes: [promotion, prevention, intervention]
              settings: [home, clinic, child-care, hospital]
              ages: [birth-3, three-6]
              with: [child, caregiver, both]
              foci: [social-emotional, relationship]
              modes: [in-person, live-online, self-paced]
              subjects: [imh, provision, dei, own-practice, supervision-given]
              supervision-types: [reflective, clinical, administrative]
              training-types: [course, workshop]
              formats: [individual, group]
              relations: [supervisor, consultant, peer]
              topics: [\(topics)]
            """
    }()

    static let rulebook: String = {
        var nodes = education + (0..<10).map(sum) + (0..<6).map(capped) + (0..<8).map(window) + (0..<8).map(standing)
        nodes += (0..<7).map(work) + (0..<4).map(months) + (0..<4).map(counts) + [areas, trio]
        return """
            id: workload
            edition: "1"
            title: A workload
            issuer: nobody
            family: bench
            in-force: {from: 2000-01-01}
            sources: {S: {title: invented}}
            requirement:
              title: Everything
              cite: S
              all:
            \(nodes.joined(separator: "\n"))
            """
    }()

    private static let education = [
        "    - {id: degree, title: degree, exists: {kind: education, level: {at-least: masters}}}",
        "    - {id: member, title: any job with both, exists: {kind: work, with: both, ages: birth-3}}",
        "    - {id: refs, title: references, need: 3, entries: {kind: reference, months-known: {at-least: 12}}}",
    ]

    private static func sum(_ n: Int) -> String {
        let filters = [
            "kind: training", "kind: training, mode: {none-of: self-paced}",
            "kind: training, mode: [in-person, live-online]",
            "kind: training, about: dei", "kind: training, in-last: 5 years", "kind: training, about: provision",
            "kind: supervision-received, type: reflective", "kind: supervision-received, format: individual",
            "kind: training, minutes: {at-least: 60 min}", "kind: supervision-received, relation: {none-of: peer}",
        ]
        return "    - {id: sum-\(n), title: sum, need: \(20 + n) h, hours: {\(filters[n])}}"
    }

    private static func capped(_ n: Int) -> String {
        let caps =
            "[{of: {format: group}, most: \(10 + n) h}, {of: {format: individual, minutes: {at-most: 60 min}}, most: 20 h}]"
        if n < 3 {
            return
                "    - {id: cap-\(n), title: capped, need: \(20 + n) h, hours: {kind: supervision-received, type: [reflective, clinical]}, caps: \(caps)}"
        }
        let each = n == 3 ? "{day: 6 h}" : "{provider: \(8 + n) h}"
        return "    - {id: cap-\(n), title: capped, need: \(20 + n) h, hours: {kind: training}, most-each: \(each)}"
    }

    private static func window(_ n: Int) -> String {
        let spread = n % 2 == 0 ? ", spread: \(3 + n) months" : ""
        let kind =
            n < 5 ? "kind: supervision-received, type: reflective" : "kind: training, mode: {none-of: self-paced}"
        return
            "    - {id: window-\(n), title: window, need: \(24 + n) h, hours: {\(kind)}, within: \(12 + 2 * n) months\(spread)}"
    }

    private static func standing(_ n: Int) -> String {
        let held = ["ers", "imhm", "[ers, imhm]", "{one-of: [ers, imhm], as: [held, emerging]}"][n % 4]
        let after = n < 4 ? ", after: {degree: bachelors}" : ""
        let rule = n == 7 ? ", sources: 2, majority-from-one: yes" : ""
        return
            "    - {id: standing-\(n), title: standing, need: \(24 + n) h, hours: {kind: supervision-received, type: reflective, relation: {none-of: peer}, provider-held: \(held)\(after)}\(rule)}"
    }

    private static func work(_ n: Int) -> String {
        let filter = "kind: work, paid: yes, ages: birth-3\(n % 2 == 0 ? ", after: {degree: bachelors}" : "")"
        if n < 3 { return "    - {id: work-\(n), title: work, need: \(n + 1) years, work-time: {\(filter)}}" }
        if n < 5 {
            return "    - {id: work-\(n), title: work, need: 1 year, work-time: {\(filter)}, within: \(n - 1) years}"
        }
        return
            "    - {id: work-\(n), title: work, need: \(400 + n) h, work-time: {\(filter)}, daily-cap: 8 h, within: 3 years}"
    }

    private static func months(_ n: Int) -> String {
        "    - {id: months-\(n), title: months, need: \(4 + n), active-months: {kind: supervision-received}, with-at-least: 60 min, span: \(8 + n)}"
    }

    private static func counts(_ n: Int) -> String {
        let body = [
            "need: 10, entries: {kind: training}", "need: 2, distinct: {kind: supervision-received}, by: provider",
            "need: 5, entries: {kind: training, mode: in-person}", "need: 3, distinct: {kind: training}, by: provider",
        ][n]
        return "    - {id: count-\(n), title: count, \(body)}"
    }

    private static let areas: String = {
        let parts = (1...topicCount).map {
            "        - {id: area-\($0), title: area \($0), need: \(60 + $0 % 4 * 30) min, of: {topics: t-\($0)}}"
        }
        return "    - id: areas\n      title: every area\n      allocate: {kind: training}\n      parts:\n"
            + parts.joined(separator: "\n")
    }()

    private static let trio =
        """
            - id: trio
              title: forty-eight hours
              allocate: {kind: training}
              caps: [{of: {mode: self-paced}, most: 20 h}]
              parts:
                - {id: trio-imh, title: imh, need: 30 h, of: {about: imh}}
                - {id: trio-provision, title: provision, need: 15 h, of: {about: provision}}
                - {id: trio-dei, title: dei, need: 3 h, of: {about: dei}}
        """
}
