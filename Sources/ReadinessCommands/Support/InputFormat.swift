import ArgumentParser
import ReadinessFiles

/// How answers are written, where a file's name and content do not say it.
enum InputFormat: String, ExpressibleByArgument, CaseIterable {
  case json
  case yaml
  case ndjson
  case csv

  // Asked for at every start; what the parser works out by itself looks up the name of each case.
  static var allValueStrings: [String] { allCases.map(\.rawValue) }
  static var allValueDescriptions: [String: String] { [:] }

  var rowFormat: RowFormat {
    switch self {
    case .json: .sheet(.json)
    case .yaml: .sheet(.yaml)
    case .ndjson: .lines
    case .csv: .table
    }
  }
}
