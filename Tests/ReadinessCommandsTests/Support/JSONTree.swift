/// A JSON value with its members in the order of the text.
enum JSONTree: Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([Member])

  /// A member of an object.
  struct Member: Equatable {
    let name: String
    let value: JSONTree
  }

  /// The value of a member of an object; nil for what is not there.
  subscript(name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text, if it is one.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The elements, if it is a list.
  var elements: [JSONTree] {
    if case .list(let elements) = self { elements } else { [] }
  }

  /// The value as it is written in an answer file.
  var written: String {
    switch self {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let number): "\(number)"
    case .text(let text): "\"\(text)\""
    case .list(let elements): "[" + elements.map(\.written).joined(separator: ", ") + "]"
    case .object(let members): "{" + members.map { "\($0.name): \($0.value.written)" }.joined(separator: ", ") + "}"
    }
  }

  /// The object without the member at the end of a path.
  func without(_ path: [String]) -> JSONTree {
    guard case .object(let members) = self, let name = path.first else { return self }
    let rest = Array(path.dropFirst())
    return .object(
      members.compactMap { member in
        guard member.name == name else { return member }
        return rest.isEmpty ? nil : Member(name: name, value: member.value.without(rest))
      })
  }

  /// What differs from another value, a line each, with the place; numbers may differ by 2e-6.
  func differences(from other: JSONTree, at place: String = "") -> [String] {
    switch (self, other) {
    case (.number(let first), .number(let second)) where (first - second).magnitude <= 2e-6:
      return []
    case (.list(let first), .list(let second)) where first.count == second.count:
      return zip(first, second).enumerated().flatMap { position, pair in
        pair.0.differences(from: pair.1, at: "\(place)[\(position)]")
      }
    case (.object(let first), .object(let second)) where first.map(\.name) == second.map(\.name):
      return zip(first, second).flatMap { pair in
        pair.0.value.differences(from: pair.1.value, at: "\(place).\(pair.0.name)")
      }
    default:
      return self == other ? [] : ["\(place): \(written) instead of \(other.written)"]
    }
  }
}
