// Yams gives a tree only, and on the way to it hashes every key, however far aliases blow it up, and stops at the first key
// that is there twice. The parser below it is read directly; it comes with the package.
internal import CYaml

/// One step of the YAML parser: a value, or the beginning or end of something, with the code points it is written in.
struct YAMLEvent {
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(text: String, style: DocumentNode.Style, properties: Properties)
    case sequenceStart(style: DocumentNode.Style, properties: Properties)
    case sequenceEnd
    case mappingStart(style: DocumentNode.Style, properties: Properties)
    case mappingEnd
  }

  /// What may stand in front of a value.
  struct Properties {
    let anchor: String?
    let tag: String?
  }

  let kind: Kind
  let start: Int
  let end: Int
}

extension YAMLEvent {
  init(_ event: yaml_event_t) {
    start = event.start_mark.index
    end = event.end_mark.index
    switch event.type {
    case YAML_STREAM_START_EVENT: kind = .streamStart
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_ALIAS_EVENT: kind = .alias(Self.string(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(
        text: String(decoding: bytes, as: UTF8.self), style: Self.style(of: scalar.style),
        properties: Properties(anchor: Self.string(scalar.anchor), tag: Self.string(scalar.tag)))
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      kind = .sequenceStart(
        style: sequence.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .indented,
        properties: Properties(anchor: Self.string(sequence.anchor), tag: Self.string(sequence.tag)))
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      kind = .mappingStart(
        style: mapping.style == YAML_FLOW_MAPPING_STYLE ? .flow : .indented,
        properties: Properties(anchor: Self.string(mapping.anchor), tag: Self.string(mapping.tag)))
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    default: kind = .streamEnd
    }
  }

  private static func style(of style: yaml_scalar_style_t) -> DocumentNode.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }

  private static func string(_ pointer: UnsafePointer<UInt8>?) -> String? {
    pointer.map { String(decodingCString: $0, as: UTF8.self) }
  }
}

/// The YAML parser over some bytes, which have to outlive it.
struct YAMLEventSource: ~Copyable {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next step; throws the fault that the text has there.
  func next() throws(YAMLFault) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  private func fault() -> YAMLFault {
    let state = parser.pointee
    let context = state.context.map { String(cString: $0) } ?? ""
    let problem = state.problem.map { String(cString: $0) } ?? ""
    switch state.error {
    case YAML_READER_ERROR: return YAMLFault(kind: .character(byte: state.problem_offset, code: state.problem_value))
    case _ where problem.hasPrefix("Maximum nesting level"): return YAMLFault(kind: .limit(scalar: state.mark.index))
    case YAML_MEMORY_ERROR: return YAMLFault(kind: .limit(scalar: state.mark.index))
    default:
      return YAMLFault(
        kind: .syntax(
          problem: problem, at: state.problem_mark.index, context: context,
          contextAt: state.context == nil ? nil : state.context_mark.index))
    }
  }
}
