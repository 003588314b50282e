extension Document {
    /// An overlay of several bases as one overlay for each, its id made by putting each base's in place of the star
    /// of `*-ma`. Any other file stays as it is.
    func overlaysOfOneBase(_ findings: Findings) -> [Document] {
        guard let bases = self["overlay-of"], case .map(let pairs, let place) = self else { return [self] }
        let hasStar = self["id"]?.word?.contains("*") == true
        if case .scalar = bases, !hasStar { return [inheritingEdition(from: bases)] }
        guard hasStar else {
            findings.report("an overlay of several rulebooks has an id with a star, like *-ma", at: self, key: "id")
            return []
        }
        return bases.items.compactMap { base in
            guard let text = base.word, let reference = Reference(text), reference.edition != nil else {
                findings.report("overlay-of must be rulebooks with their editions, like imhs@2024", at: base)
                return nil
            }
            return Document.map(pairs.map { $0.naming(base, id: reference.rulebook) }, place)
                .inheritingEdition(from: base)
        }
    }

    /// The edition of the base, where the overlay says none.
    private func inheritingEdition(from base: Document) -> Document {
        guard self["edition"] == nil, case .map(let pairs, let place) = self,
            let edition = base.word.flatMap({ Reference($0) })?.edition
        else { return self }
        let own = Pair(key: "edition", keyPlace: base.place, value: .scalar(edition, quoted: true, base.place))
        return .map(pairs + [own], place)
    }
}

extension Document.Pair {
    /// The same, with one base for several, and the base's id for the star.
    fileprivate func naming(_ base: Document, id: String) -> Document.Pair {
        var pair = self
        switch key {
        case "overlay-of": pair.value = base
        case "id": pair.value = .scalar(value.word?.replacingStar(with: id) ?? "", quoted: true, value.place)
        default: break
        }
        return pair
    }
}

extension String {
    fileprivate func replacingStar(with text: String) -> String {
        split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false).joined(separator: text)
    }
}
