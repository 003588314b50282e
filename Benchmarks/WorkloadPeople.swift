/// Invented people, written as JSON by hand so that nothing of the program makes its own input.
struct WorkloadPeople {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    private mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    private mutating func pick(_ words: [String]) -> String { words[next(words.count)] }

    static let registry: String =
        (0..<40).map { number in
            let credential = ["ers", "imhm", "imhs", "ifs"][number % 4]
            let manner = number % 7 == 0 ? "emerging" : "held"
            return
                "- {id: p-\(number), name: Provider \(number), holdings: [{credential: \(credential), as: \(manner), "
                + "from: \(2014 + number % 6)-0\(1 + number % 9)-01, until: \(2022 + number % 4)-06-30}]}"
        }.joined(separator: "\n") + "\n"

    private mutating func day() -> String {
        let month = 1 + next(12)
        let day = 1 + next(28)
        return "\(2015 + next(11))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// Claimed when nothing is said.
    private mutating func standing() -> String {
        pick(["", "", #","standing":"attested""#, #","standing":"verified""#, #","standing":"verified""#])
    }

    mutating func portfolio(_ number: Int) -> String {
        var entries: [String] = []
        entries.append(
            #"{"id":"ed-1","kind":"education","day":"\#(day())","level":"bachelors","field":"\#(pick(["social-work", "psychology"]))","standing":"verified"}"#
        )
        if next(3) > 0 {
            entries.append(
                #"{"id":"ed-2","kind":"education","day":"\#(day())","level":"masters","field":"psychology"\#(standing())}"#
            )
        }
        for job in 0..<(2 + next(4)) { entries.append(work(job)) }
        for training in 0..<(22 + next(8)) { entries.append(self.training(training)) }
        for session in 0..<(20 + next(8)) { entries.append(supervision(session)) }
        for reference in 0..<3 {
            entries.append(
                #"{"id":"r-\#(reference)","kind":"reference","day":"\#(day())","rater":"p-\#(next(40))","role":"\#(pick(["supervisor", "colleague", "trainer"]))","months-known":\#(6 + next(40))\#(standing())}"#
            )
        }
        return #"{"id":"person-\#(number)","entries":[\#(entries.joined(separator: ","))]}"#
    }

    private mutating func work(_ number: Int) -> String {
        let year = 2012 + next(10)
        return
            #"{"id":"w-\#(number)","kind":"work","from":"\#(year)-0\#(1 + next(9))-15","until":"\#(year + 1 + next(4))-0\#(1 + next(9))-14","hours-a-week":\#(10 + next(31)),"role":"\#(pick(["home-visitor", "therapist", "teacher"]))","ages":["birth-3"],"with":"\#(pick(["child", "both"]))","paid":true\#(standing())}"#
    }

    private mutating func training(_ number: Int) -> String {
        let first = 1 + next(WorkloadRules.topicCount)
        let second = 1 + next(WorkloadRules.topicCount)
        return
            #"{"id":"t-\#(number)","kind":"training","day":"\#(day())","minutes":\#(60 + 30 * next(8)),"mode":"\#(pick(["in-person", "live-online", "self-paced"]))","provider":"p-\#(next(40))","topics":["t-\#(first)","t-\#(second)"],"about":"\#(pick(["imh", "imh", "provision", "dei"]))"\#(standing())}"#
    }

    private mutating func supervision(_ number: Int) -> String {
        let format = next(3) == 0 ? "group" : "individual"
        return
            #"{"id":"s-\#(number)","kind":"supervision-received","day":"\#(day())","minutes":\#(45 + 15 * next(6)),"type":"\#(pick(["reflective", "reflective", "clinical"]))","format":"\#(format)","provider":"p-\#(next(12))","relation":"\#(pick(["supervisor", "consultant", "peer"]))"\#(standing())}"#
    }
}
