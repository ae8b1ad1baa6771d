/// The texts that a plan compares, numbered, so that comparing texts is comparing numbers.
package struct TextTable: Sendable {
  private var numbers: [[UInt8]: Int] = [:]

  /// How many texts there are.
  package var count: Int { numbers.count }

  /// The number of the text, if it has one.
  package func number(of text: String) -> Int? { numbers[Array(text.utf8)] }

  /// The number of the text, which it gets if it has none yet.
  mutating func add(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    if let number = numbers[bytes] { return number }
    numbers[bytes] = numbers.count
    return numbers.count - 1
  }
}
