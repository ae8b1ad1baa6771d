import Readiness
import ReadinessFiles
import ReadinessReports

/// Tells, on standard error, how far the scoring of rows has come and what was wrong with them.
///
/// Called by one thread at a time, as the pipeline sees to; it is unchecked because that may be another thread each time.
final class RowTelling: @unchecked Sendable {
  private let progress: ProgressLine?
  /// Headings that have been told of, whatever the file.
  private var told: [[String]] = []
  private var headings: Set<String> = []
  private var hasTables = false

  /// Takes the inputs, and whether it may be shown how far they have come.
  init(_ inputs: [RowInput], isShown: Bool) {
    let weights = inputs.map(\.weight)
    let total =
      weights.contains { $0 == nil } ? nil : weights.reduce(0) { $0.addingReportingOverflow($1 ?? 0).partialValue }
    progress = isShown ? Output.errorWidth.map { ProgressLine(ProgressText(total: total, width: $0)) } : nil
  }

  func tell(_ progress: RowProgress) { self.progress?.show(progress) }

  /// Tells which columns of a table are not used and which are missing, once for tables that are alike.
  func tell(_ heading: TableHeading, _ columnMap: ColumnMap?) {
    hasTables = true
    headings.formUnion(heading.headings)
    guard !told.contains(heading.headings) else { return }
    told.append(heading.headings)
    let diagnostics = TableHeadingText.diagnostics(heading, hasMap: columnMap != nil)
    guard !diagnostics.isEmpty else { return }
    progress?.clear()
    Output.tell(diagnostics)
  }

  /// Ends the telling of progress; tells of headings in the map that no table had.
  func finish(_ columnMap: ColumnMap?) {
    progress?.clear()
    guard let columnMap, hasTables else { return }
    Output.tell(columnMap.diagnostics(ofUnused: Set(columnMap.names.keys).subtracting(headings)))
  }

  /// Tells what was wrong, the first reports in full, and what became of the rows if anything was.
  func tell(_ outcome: RowPipeline.Outcome, unreadable files: Int, hasErrorsFile: Bool) {
    for report in outcome.reports { Output.tell(report.diagnostics) }
    let counts = outcome.counts
    guard !outcome.isStopped, counts.refused > 0 || counts.withIssues > 0 || files > 0 else { return }
    let bad = outcome.reports.count { $0.isOfBadRow }
    if counts.refused + counts.withIssues + outcome.failedInputs > bad {
      let advice = hasErrorsFile ? "the file named with --errors has all" : "--errors FILE writes all to a file"
      Output.tell("These are the first \(bad) rows with problems; \(advice).")
    }
    Output.tell(
      "\(Counted.text(counts.read, "row")) read, \(counts.scored) scored, \(counts.withIssues) with issues, "
        + "\(counts.refused) unreadable" + (files > 0 ? "; \(Counted.text(files, "file")) unreadable" : ""))
  }
}
