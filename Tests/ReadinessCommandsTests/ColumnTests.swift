import Foundation
import Testing

/// Every column of rows says what the whole assessment of the row says.
@Suite struct ColumnTests {
  private static let sections = ["deal", "readiness", "people", "work", "provider"]
  private static let expectations = ["savings", "months", "control"]
  private static let gates = ["executive_time", "cost_checked", "proof"]

  /// By column, what it has to be in an assessment.
  private static let columns: [(name: String, value: @Sendable (Assessed) -> Any?)] = {
    var columns: [(name: String, value: @Sendable (Assessed) -> Any?)] = [
      ("organization", { $0["organization"] }), ("respondent", { $0["respondent"] }), ("role", { $0["role"] }),
      ("coverage", { $0["coverage"] }), ("verdict", { $0["verdict", "id"] }),
      ("recommendation", { $0["recommendation", "id"] }), ("at_worst", { $0["recommendation", "at_worst"] }),
      ("at_best", { $0["recommendation", "at_best"] }), ("gap", { $0.largest("gap") }),
      ("promise_gap", { $0.largest("promise_gap") }), ("checks", { $0.list("checks").map { $0["id"] ?? "" } }),
      ("issues", { $0.list("issues").count }),
      ("diagnosis.client_not_ready", { $0.entry("client_not_ready", of: "diagnosis", "sources")["score"] }),
    ]
    for id in sections {
      columns.append(("score." + id, { $0["scores", id, "score"] }))
      for what in ["low", "high", "band", "coverage"] {
        columns.append(("\(what).\(id)", { $0["scores", id, what] }))
      }
    }
    for id in expectations {
      for what in ["stated", "promised", "driver", "supportable", "bold", "gap", "promise_gap"]
      where what != "promised" || id == "savings" {
        columns.append(("\(what).\(id)", { $0.entry(id, of: "expectations")[what] }))
      }
      columns.append((id, { $0.entry(id, of: "expectations")["verdict"] }))
    }
    for judgement in ["realistic", "stretch", "unrealistic"] {
      columns.append(
        (
          "expectations." + judgement,
          { $0.list("expectations").count { $0["verdict"] as? String == judgement } }
        ))
    }
    for id in gates { columns.append(("gate." + id, { $0.entry(id, of: "gates", key: "question")["status"] })) }
    for status in ["failed", "unverified", "passed"] {
      columns.append(("gates." + status, { $0.list("gates").count { $0["status"] as? String == status } }))
      columns.append(
        (
          "gates.condition." + status,
          { $0.list("gates").count { $0["status"] as? String == status && $0["effect"] as? String == "condition" } }
        ))
    }
    return columns
  }()

  @Test(.timeLimit(.minutes(1)), arguments: 1...6 as ClosedRange<UInt64>)
  func saysWhatTheAssessmentSays(seed: UInt64) async throws {
    let workplace = try Workplace()
    defer { workplace.remove() }
    try workplace.write(Data(contentsOf: Case.root.appendingPathComponent("shared/small.yaml")), to: "small.yaml")
    var rows = GeneratedRows(seed: seed)
    let text = (0..<100).map { _ in rows.row() + "\n" }.joined()
    try workplace.write(Data(text.utf8), to: "rows.ndjson")
    let common = ["score", "-q", "small.yaml", "rows.ndjson", "--format", "ndjson"]
    let names = Self.columns.map(\.name)
    let columns = try await objects(common + ["--columns", names.joined(separator: ",")], workplace)
    let whole = try await objects(common, workplace)
    #expect(columns.count == 100)
    #expect(whole.count == 100)
    for (row, assessment) in zip(columns, whole) {
      let assessed = Assessed(assessment["assessment"] as? [String: Any] ?? [:])
      for (name, value) in Self.columns {
        let (found, expected) = (row[name] as? NSObject ?? NSNull(), value(assessed) as? NSObject ?? NSNull())
        #expect(found == expected, "\(name) of \(assessment)")
      }
    }
  }

  private func objects(_ arguments: [String], _ workplace: Workplace) async throws -> [[String: Any]] {
    let outcome = try await Program.run(arguments, in: workplace.folder)
    #expect(outcome.exitCode == 0)
    return try outcome.standardOutput.split(separator: UInt8(ascii: "\n")).map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    }
  }
}

/// A summary, looked into.
private struct Assessed {
  private let summary: [String: Any]

  init(_ summary: [String: Any]) { self.summary = summary }

  subscript(path: String...) -> Any? {
    path.reduce(summary as Any?) { ($0 as? [String: Any])?[$1] }
  }

  func list(_ path: String...) -> [[String: Any]] { list(path) }

  private func list(_ path: [String]) -> [[String: Any]] {
    path.reduce(summary as Any?) { ($0 as? [String: Any])?[$1] } as? [[String: Any]] ?? []
  }

  func entry(_ id: String, of path: String..., key: String = "id") -> [String: Any] {
    list(path).first { $0[key] as? String == id } ?? [:]
  }

  func largest(_ what: String) -> Double? { list("expectations").compactMap { $0[what] as? Double }.max() }
}
