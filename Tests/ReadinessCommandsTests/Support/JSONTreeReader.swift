import Foundation

/// Reads JSON without the help of the program under test, strictly, and keeps the order of members.
struct JSONTreeReader {
  /// What is wrong with the text, and where.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private let bytes: [UInt8]
  private var position = 0

  /// The value of a whole text.
  static func read(_ bytes: some Sequence<UInt8>) throws -> JSONTree {
    var reader = JSONTreeReader(bytes: Array(bytes))
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.position == reader.bytes.count else { throw reader.fault("the text goes on") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func fault(_ problem: String) -> Fault { Fault(description: "byte \(position): \(problem)") }

  private mutating func value() throws -> JSONTree {
    skipBlanks()
    guard position < bytes.count else { throw fault("a value is missing") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .list(try elements())
    case UInt8(ascii: "\""): return .text(try text())
    default: return try word()
    }
  }

  private mutating func members() throws -> [JSONTree.Member] {
    var members: [JSONTree.Member] = []
    try separated(by: "{", "}") { reader in
      reader.skipBlanks()
      let name = try reader.text()
      guard !members.contains(where: { $0.name == name }) else { throw reader.fault("\(name) is there twice") }
      guard reader.take(":") else { throw reader.fault("a colon is missing") }
      members.append(JSONTree.Member(name: name, value: try reader.value()))
    }
    return members
  }

  private mutating func elements() throws -> [JSONTree] {
    var elements: [JSONTree] = []
    try separated(by: "[", "]") { reader in elements.append(try reader.value()) }
    return elements
  }

  private mutating func separated(
    by opening: Unicode.Scalar, _ closing: Unicode.Scalar, item: (inout Self) throws -> Void
  ) throws {
    guard take(opening) else { throw fault("\(opening) is missing") }
    if take(closing) { return }
    repeat { try item(&self) } while take(",")
    guard take(closing) else { throw fault("\(closing) is missing") }
  }

  /// A text; its escapes are left to Foundation.
  private mutating func text() throws -> String {
    let start = position
    guard take("\"") else { throw fault("a text is missing") }
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position += 1
    guard position <= bytes.count else { throw fault("a text has no end") }
    return try JSONDecoder().decode(String.self, from: Data(bytes[start..<position]))
  }

  private mutating func word() throws -> JSONTree {
    let start = position
    while position < bytes.count, !" \n\r\t,]}".utf8.contains(bytes[position]) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: break
    }
    let form = #/-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/#
    guard word.wholeMatch(of: form) != nil, let number = Double(word) else {
      throw fault("“\(word)” is no value")
    }
    return .number(number)
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while position < bytes.count, " \n\r\t".utf8.contains(bytes[position]) { position += 1 }
  }
}
