import Foundation
import Testing

/// A schema in docs/schemas, and Debian's python3-jsonschema to hold JSON against it.
enum Schema: String, CaseIterable {
    case outcome, brief, portfolio, diff, catalog
    case checkCatalog = "check-catalog"

    var path: String { Program.root + "/docs/schemas/\(rawValue).schema.json" }

    /// What the schema finds wrong, a line for each fault: the number of the line of JSON and what is wrong there.
    func faults(in lines: [some StringProtocol]) throws -> [String] {
        let input = lines.joined(separator: "\n")
        let answer = try Program(["-c", Schema.script, path], input: .text(input), program: "/usr/bin/python3").answer()
        if answer.status == 3 { Issue.record("the schemas cannot be checked: apt-get install python3-jsonschema") }
        #expect(answer.status == 0, "\(answer.errors)")
        return answer.lines.map(String.init)
    }

    func expectNoFaults(in lines: [some StringProtocol]) throws {
        for fault in try faults(in: lines).prefix(10) { Issue.record("\(rawValue): line \(fault)") }
    }

    /// Changes some good JSON, one change at a time, and expects each to be refused.
    func expectFaults(in good: some StringProtocol, changing changes: [(String, String)]) throws {
        let wrong = changes.map { good.replacingOccurrences(of: $0.0, with: $0.1) }
        let faults = try faults(in: wrong)
        for (number, change) in changes.enumerated() {
            let isChanged = wrong[number] != good
            #expect(isChanged, "the sample has no \(change.0)")
            let isRefused = faults.contains { $0.hasPrefix("\(number) ") }
            #expect(isRefused, "the schema takes \(change.1) for \(change.0)")
        }
    }

    private static let script = """
        import json, sys
        try:
            from jsonschema import Draft202012Validator
        except ImportError:
            sys.exit(3)
        schema = json.load(open(sys.argv[1]))
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        for number, line in enumerate(sys.stdin):
            for fault in validator.iter_errors(json.loads(line)):
                print(number, "/".join(map(str, fault.absolute_path)), fault.message[:300].replace("\\n", " "))
        """
}
