/// The reader that is tried.
enum FuzzFormat: String, Sendable, CaseIterable {
  case json
  case csv
}
