package import Portfolios
package import Rulebooks

extension Directory {
    /// What is worth knowing about who offers what. With a day also what was seen longer ago than `staleAfter`.
    package func remarks(on asOf: Day? = nil, staleAfter: Period = Period(3, .years)) -> [Remark] {
        duplicates + programs.flatMap(remarks) + (asOf.map { stale(on: $0, after: staleAfter) } ?? [])
    }

    /// Organizations of one name or one site that are not part of each other.
    private var duplicates: [Remark] {
        var seen: [String: Organization] = [:]
        var remarks: [Remark] = []
        for organization in organizations {
            for key in keys(of: organization) {
                guard let first = seen[key] else {
                    seen[key] = organization
                    continue
                }
                guard !areRelated(first, organization) else { continue }
                remarks.append(
                    remark(
                        .duplicateOrganization, organization.place,
                        "\(organization.id) seems to be \(first.id) again: \(key)"))
            }
        }
        return remarks
    }

    private func keys(of organization: Organization) -> [String] {
        let name = String(String.UnicodeScalarView(organization.name.lowercased().unicodeScalars.filter(isOfAName)))
        let site = organization.site.map { site in
            let bare = site.lowercased().split(separator: "://", maxSplits: 1).last.map(String.init) ?? site
            let host = bare.hasPrefix("www.") ? String(bare.dropFirst(4)) : bare
            return host.hasSuffix("/") ? String(host.dropLast()) : host
        }
        return ["name \(name)"] + (site.map { ["site \($0)"] } ?? [])
    }

    private func isOfAName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9": true
        default: !scalar.isASCII && scalar.properties.isAlphabetic
        }
    }

    /// Whether one is part of the other, or both of a third.
    private func areRelated(_ one: Organization, _ other: Organization) -> Bool {
        one.partOf == other.id || other.partOf == one.id || one.partOf != nil && one.partOf == other.partOf
    }

    private func remarks(about program: Program) -> [Remark] {
        var remarks: [Remark] = []
        if program.places.isEmpty {
            remarks.append(remark(.unknownPlace, program.place, "\(program.id): no state is known"))
        }
        if program.format == nil {
            remarks.append(remark(.unknownFormat, program.place, "\(program.id): no format is known"))
        }
        if program.url == nil, program.cites.isEmpty {
            remarks.append(remark(.noSource, program.place, "\(program.id): neither a page nor a source is known"))
        }
        return remarks
    }

    private func stale(on asOf: Day, after period: Period) -> [Remark] {
        let pages =
            programs.map { ($0.id, $0.seen, $0.place) } + organizations.map { ($0.id.text, $0.seen, $0.place) }
        return pages.compactMap { id, seen, place in
            guard let seen, seen.latest + period < asOf else { return nil }
            return remark(.stale, place, "\(id) was last seen in \(seen); look again")
        }
    }

    private func remark(_ kind: Remark.Kind, _ place: Place, _ message: String) -> Remark {
        Remark(kind, Problem(place: place, path: "", message: message))
    }
}

extension Catalog {
    /// Rulebooks whose issuer nobody knows, and sources that nothing cites.
    package func remarks(with directory: Directory, sourcePlaces: [String: Place]) -> [Remark] {
        let issuers = rulebooks.filter { !$0.isExample }.filter {
            directory.organization(OrganizationID($0.issuer)) == nil
        }.map { rulebook in
            Remark(
                .unknownIssuer,
                Problem(
                    place: rulebook.place, path: "issuer",
                    message: "\(rulebook.key): no organization is called “\(rulebook.issuer)”"))
        }
        let cited = Set(rulebooks.flatMap { $0.sources.map(\.key) } + frameworks.flatMap { $0.topics.flatMap(\.cites) })
            .union(directory.cites)
        let idle = sourcePlaces.filter { !cited.contains($0.key) }.sorted { $0.key < $1.key }.map { key, place in
            Remark(.idleSource, Problem(place: place, path: "sources.\(key)", message: "nothing cites \(key)"))
        }
        return issuers + idle
    }
}

extension Directory {
    /// Every source that something of it cites.
    var cites: Set<String> {
        Set(
            organizations.flatMap { $0.cites + $0.fees.flatMap(\.cites) } + programs.flatMap(\.cites)
                + crosswalks.flatMap(\.cites))
    }
}
