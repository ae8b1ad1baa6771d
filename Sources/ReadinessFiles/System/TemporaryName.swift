/// The names of files that are being written: hidden, and like nobody else's.
enum TemporaryName {
  private static let start = ".readiness-"
  private static let end = ".tmp"
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
  private static let length = 13

  /// A name that is hardly taken.
  static func make() -> String {
    start + String((0..<length).map { _ in letters.randomElement() ?? "a" }) + end
  }

  /// Whether this is such a name.
  static func isOne(_ name: String) -> Bool {
    guard name.hasPrefix(start), name.hasSuffix(end) else { return false }
    let middle = name.dropFirst(start.count).dropLast(end.count)
    return middle.count == length && middle.allSatisfy(letters.contains)
  }
}
