/// Holds JSON against a JSON Schema (2020-12), of which it knows what the schemas of this project use.
struct SchemaCheck {
  /// By id, all schemas that refer to each other.
  private let schemas: [String: JSONTree]

  init(_ schemas: [JSONTree]) {
    self.schemas = Dictionary(
      schemas.map { ($0["$id"]?.text ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is wrong with a value, a line each, with the place.
  func faults(of value: JSONTree, in id: String) -> [String] {
    guard let schema = schemas[id] else { return ["no schema \(id)"] }
    return faults(of: value, schema, within: id, at: "")
  }

  private func faults(of value: JSONTree, _ schema: JSONTree, within id: String, at place: String) -> [String] {
    guard case .object(let keywords) = schema else {
      return schema == .boolean(true) ? [] : ["\(place): nothing is allowed here"]
    }
    return keywords.flatMap { keyword in
      faults(of: value, keyword, schema, within: id, at: place)
    }
  }

  private func isValid(_ value: JSONTree, _ schema: JSONTree, _ id: String) -> Bool {
    faults(of: value, schema, within: id, at: "").isEmpty
  }

  private func faults(
    of value: JSONTree, _ keyword: JSONTree.Member, _ schema: JSONTree, within id: String, at place: String
  ) -> [String] {
    func fault(unless isMet: Bool) -> [String] {
      isMet ? [] : ["\(place): \(value.written) is against \(keyword.name) \(keyword.value.written)"]
    }
    let rule = keyword.value
    switch keyword.name {
    case "$schema", "$id", "$defs", "title", "description", "then", "else": return []
    case "$ref": return faults(of: value, referredTo: rule.text ?? "", within: id, at: place)
    case "type":
      let names = rule.text.map { [$0] } ?? rule.elements.compactMap(\.text)
      return fault(unless: names.contains { value.isOfType($0) })
    case "const": return fault(unless: value == rule)
    case "enum": return fault(unless: rule.elements.contains(value))
    case "pattern": return fault(unless: matches(value, rule))
    case "minimum": return fault(unless: value.number.map { $0 >= rule.number ?? .infinity } ?? true)
    case "maximum": return fault(unless: value.number.map { $0 <= rule.number ?? -.infinity } ?? true)
    case "minItems": return fault(unless: !value.isList || Double(value.elements.count) >= rule.number ?? .infinity)
    case "maxItems": return fault(unless: !value.isList || Double(value.elements.count) <= rule.number ?? -1)
    case "uniqueItems":
      let elements = value.elements
      return fault(unless: elements.indices.allSatisfy { elements.firstIndex(of: elements[$0]) == $0 })
    case "minProperties":
      return fault(unless: value.members.map { Double($0.count) >= rule.number ?? .infinity } ?? true)
    case "required":
      let names = value.members?.map(\.name)
      return fault(unless: names.map { names in rule.elements.allSatisfy { names.contains($0.text ?? "") } } ?? true)
    case "properties":
      return (value.members ?? []).flatMap { member in
        rule[member.name].map { faults(of: member.value, $0, within: id, at: "\(place).\(member.name)") } ?? []
      }
    case "additionalProperties":
      let known = schema["properties"]?.members?.map(\.name) ?? []
      return (value.members ?? []).filter { !known.contains($0.name) }.flatMap {
        faults(of: $0.value, rule, within: id, at: "\(place).\($0.name)")
      }
    case "propertyNames":
      return (value.members ?? []).flatMap { faults(of: .text($0.name), rule, within: id, at: "\(place) key") }
    case "items":
      return value.elements.enumerated().flatMap {
        faults(of: $0.element, rule, within: id, at: "\(place)[\($0.offset)]")
      }
    case "anyOf": return fault(unless: rule.elements.contains { isValid(value, $0, id) })
    case "allOf": return rule.elements.flatMap { faults(of: value, $0, within: id, at: place) }
    case "not": return fault(unless: !isValid(value, rule, id))
    case "if":
      guard let branch = schema[isValid(value, rule, id) ? "then" : "else"] else { return [] }
      return faults(of: value, branch, within: id, at: place)
    default: return ["\(place): this check does not know \(keyword.name)"]
    }
  }

  private func faults(
    of value: JSONTree, referredTo reference: String, within id: String, at place: String
  ) -> [String] {
    guard reference.hasPrefix("#/$defs/") else {
      guard let schema = schemas[reference] else { return ["\(place): no schema \(reference)"] }
      return faults(of: value, schema, within: reference, at: place)
    }
    guard let definition = schemas[id]?["$defs"]?[String(reference.dropFirst(8))] else {
      return ["\(place): nothing at \(reference)"]
    }
    return faults(of: value, definition, within: id, at: place)
  }

  private func matches(_ value: JSONTree, _ pattern: JSONTree) -> Bool {
    guard let text = value.text, let pattern = pattern.text else { return value.text == nil }
    guard let expression = try? Regex(pattern) else { return false }
    return text.contains(expression)
  }
}

extension JSONTree {
  fileprivate var number: Double? { if case .number(let number) = self { number } else { nil } }

  fileprivate var isList: Bool { if case .list = self { true } else { false } }

  fileprivate var members: [Member]? { if case .object(let members) = self { members } else { nil } }

  fileprivate func isOfType(_ name: String) -> Bool {
    switch self {
    case .null: name == "null"
    case .boolean: name == "boolean"
    case .number(let number): name == "number" || name == "integer" && number == number.rounded()
    case .text: name == "string"
    case .list: name == "array"
    case .object: name == "object"
    }
  }
}
