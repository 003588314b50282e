import CLibYAML

/// libyaml's parser over one file's bytes: one event after another, never a tree, so that depth costs nothing.
struct YAMLEvents: ~Copyable {
    enum Event {
        case scalar(String, quoted: Bool, decorated: Bool)
        case listStart(decorated: Bool)
        case mapStart(decorated: Bool)
        case end
        case alias
        case documentStart
        case other
        case streamEnd
    }

    struct Mark {
        var line: Int
        var column: Int
    }

    /// Why libyaml gave up, in its words.
    struct Failure {
        var message: String
        /// `nil` when only the byte is known.
        var mark: Mark?
        var byte: Int
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>

    /// The bytes must outlive the events.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        event = .allocate(capacity: 1)
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        event.deallocate()
    }

    /// The next event and where it starts; `nil` when the text is not YAML, and then `failure` says why.
    func next() -> (Event, Mark)? {
        guard yaml_parser_parse(parser, event) == 1 else { return nil }
        defer { yaml_event_delete(event) }
        let start = event.pointee.start_mark
        return (read(event.pointee), Mark(line: Int(start.line) + 1, column: Int(start.column) + 1))
    }

    private func read(_ event: yaml_event_t) -> Event {
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = String(
                decoding: UnsafeBufferPointer(start: scalar.value, count: Int(scalar.length)), as: UTF8.self)
            return .scalar(
                text, quoted: scalar.style != YAML_PLAIN_SCALAR_STYLE,
                decorated: scalar.anchor != nil || scalar.tag != nil)
        case YAML_SEQUENCE_START_EVENT:
            let list = event.data.sequence_start
            return .listStart(decorated: list.anchor != nil || list.tag != nil)
        case YAML_MAPPING_START_EVENT:
            let map = event.data.mapping_start
            return .mapStart(decorated: map.anchor != nil || map.tag != nil)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
        case YAML_ALIAS_EVENT: return .alias
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_STREAM_END_EVENT: return .streamEnd
        default: return .other
        }
    }

    var failure: Failure {
        let parser = parser.pointee
        let words = [parser.problem, parser.context].compactMap { $0.map { String(cString: $0) } }
        let message = words.isEmpty ? "the text ends too early" : words.joined(separator: " ")
        if parser.error == YAML_READER_ERROR {
            return Failure(message: message, mark: nil, byte: Int(parser.problem_offset))
        }
        let mark = parser.problem_mark
        return Failure(
            message: message, mark: Mark(line: Int(mark.line) + 1, column: Int(mark.column) + 1),
            byte: Int(mark.index))
    }
}
