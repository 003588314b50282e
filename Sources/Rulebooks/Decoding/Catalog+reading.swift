package import Portfolios

// How documents beside the rulebooks become values; whoever has the files asks here.

extension Vocabulary {
    /// The providers of a registry file.
    package func providers(in document: Document, findings: Findings) -> Providers {
        findings.open(document)
        return Providers(Decoding(vocabulary: self, findings: findings).providers(document))
    }

    /// Waivers, exceptions and findings. With rulebooks, each must name a node of one of them.
    package func decisions(
        in document: Document, about rulebooks: [Rulebook] = [], findings: Findings
    ) -> [Decision] {
        findings.open(document)
        return Decoding(vocabulary: self, findings: findings).decisions(document, about: rulebooks)
    }

    /// A list of entries, as in a portfolio.
    package func entries(in document: Document, findings: Findings) -> [Entry] {
        findings.open(document)
        return Decoding(vocabulary: self, findings: findings).entries(document)
    }
}

extension Catalog {
    /// The cases of the rulebooks that one file makes.
    package func cases(in document: Document, of rulebooks: [Rulebook], findings: Findings) -> [RulebookCase] {
        findings.open(document)
        return Decoding(vocabulary: vocabulary, findings: findings).cases(document, of: rulebooks)
    }

    /// To read other files of the catalog with: its words and its sources are known.
    package func decoding(findings: Findings) -> Decoding {
        var decoding = Decoding(vocabulary: vocabulary, findings: findings)
        decoding.library = sources
        return decoding
    }
}
