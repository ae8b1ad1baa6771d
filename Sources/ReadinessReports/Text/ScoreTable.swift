import Readiness

/// One line for each of several assessments.
package enum ScoreTable {
  /// An assessment and the file it comes from.
  package struct Row {
    package let file: String
    package let assessment: Assessment

    package init(file: String, assessment: Assessment) {
      self.file = file
      self.assessment = assessment
    }
  }

  /// The lines of the table, a heading first; the first column is broken to keep within `width` cells.
  package static func lines(of rows: [Row], width: Int) -> [String] {
    var table = AlignedTable([.left, .left, .right, .right, .left, .left, .right])
    table.add(["file", "organization", "score", "answered", "verdict", "recommendation", "issues"])
    for row in rows {
      let assessment = row.assessment
      table.add([
        Printable.text(row.file), Printable.text(assessment.organization ?? "–"),
        ReadableNumber.text(assessment.headline?.score), ReadableNumber.percent(assessment.coverage),
        assessment.judged?.id ?? "–", assessment.recommended.id, String(assessment.issues.count),
      ])
    }
    return table.lines(width: width)
  }
}
