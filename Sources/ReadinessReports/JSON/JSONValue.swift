import Readiness

/// A JSON value with its members in the order given; no encoder of the standard library keeps that order.
package enum JSONValue: Sendable, Equatable {
  /// A member of an object.
  package struct Member: Sendable, Equatable {
    package let name: String
    package let value: JSONValue
  }

  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([Member])

  /// An object of members in this order.
  package static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { Member(name: $0.key, value: $0.value) })
  }

  package static func text(orNull text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

  package static func number(orNull number: Double?) -> JSONValue { number.map { .number($0) } ?? .null }

  package static func number(_ number: Int) -> JSONValue { .number(Double(number)) }

  package static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }
}
