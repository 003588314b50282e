extension TextIndex {
    /// The highest score that anything can reach.
    static let mostScore = TextReading.mostWords * 255

    /// Scores the programs that answer words, and leaves in `passing` those that answer all that must be answered.
    func score(_ reading: TextReading, in memory: FindingMemory, passing: ProgramBits) {
        memory.fill(passing)
        for word in reading.words {
            let answering = memory.spare
            memory.clear(answering)
            memory.forgetWord()
            for meaning in word.meanings { score(meaning, memory, answering) }
            guard word.isHard else { continue }
            for place in 0..<memory.words { passing[place] &= answering[place] }
        }
    }

    /// A word counts once for each program, by the best of its meanings.
    private func score(_ meaning: TextReading.Meaning, _ memory: FindingMemory, _ answering: ProgramBits) {
        let number = Int(meaning.number)
        let factor = meaning.sureness &* rarities[number]
        let (scores, best) = (memory.scores, memory.best)
        let range = postings[number]
        postings.programs.withUnsafeBufferPointer { programs in
            postings.weights.withUnsafeBufferPointer { weights in
                for place in range {
                    let program = Int(programs[place])
                    let score = weights[place] &* factor
                    guard score > best[program] else { continue }
                    scores[program] &+= UInt16(score &- best[program])
                    best[program] = score
                    addProgram(answering, program)
                }
            }
        }
    }
}
