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
    var table = AlignedTable([.left, .right, .right, .left, .left, .right, .left])
    table.add(["organization", "score", "answered", "verdict", "recommendation", "issues", "file"])
    for row in rows {
      let assessment = row.assessment
      table.add([
        Printable.text(assessment.organization ?? "–"),
        ReadableNumber.text(assessment.headline?.score), ReadableNumber.percent(assessment.coverage),
        Printable.text(assessment.judged?.title ?? "–"), Printable.text(assessment.recommended.title),
        String(assessment.issues.count),
        Printable.text(row.file),
      ])
    }
    return table.lines(width: width)
  }
}
