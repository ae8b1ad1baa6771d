/// Numbers of things, in words that agree with them.
package enum Counted {
  /// Such as `1 question` or `3 questions`; the plural takes an s.
  package static func text(_ count: Int, _ thing: String) -> String { count == 1 ? "1 \(thing)" : "\(count) \(thing)s" }
}
