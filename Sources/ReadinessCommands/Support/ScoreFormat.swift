import ArgumentParser
import ReadinessFiles

/// What is written of scored answers.
enum ScoreFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case csv
  case ndjson
  case json
  case summary
  case summaryJSON = "summary-json"

  // Asked for at every start; what the parser works out by itself looks up the name of each case.
  static var allValueStrings: [String] { allCases.map(\.rawValue) }
  static var allValueDescriptions: [String: String] { [:] }

  /// The format that the extension of a file stands for, CSV for any other.
  init(fileName: String) {
    let name = fileName.lowercased()
    if name.hasSuffix(".json") {
      self = .json
    } else if name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") {
      self = .ndjson
    } else if name.hasSuffix(".txt") {
      self = .table
    } else {
      self = .csv
    }
  }

  /// How rows are written; nil if none are.
  var notation: RowNotation? {
    switch self {
    case .table: .cells
    case .csv: .csv
    case .ndjson: .jsonLine
    case .json: .jsonElement
    case .summary, .summaryJSON: nil
    }
  }

  var isSummary: Bool { notation == nil }

  /// Whether each row can be written as a whole assessment.
  var canBeWhole: Bool {
    switch self {
    case .ndjson, .json: true
    case .table, .csv, .summary, .summaryJSON: false
    }
  }
}
