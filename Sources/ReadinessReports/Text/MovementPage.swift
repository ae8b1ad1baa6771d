import Readiness

/// What has moved between two assessments of one organization by the same questionnaire, as plain text.
package enum MovementPage {
  /// The lines of the page, of `width` cells at the most: recommendation and verdict then and now, the scores that moved,
  /// the gates that opened or closed, the answers that changed. What has not been answered again has not moved.
  package static func lines(
    from earlier: Assessment, _ earlierAnswers: [Answer], to now: Assessment, _ answers: [Answer], width: Int,
    appearance: Appearance
  ) -> [String] {
    var page = Page(earlier: earlier, now: now, width: max(width, 40), appearance: appearance)
    page.writeOutcomes()
    page.writeScores()
    page.writeGates(answers)
    page.writeAnswers(from: earlierAnswers, to: answers)
    return page.lines
  }

  private struct Page {
    let earlier: Assessment
    let now: Assessment
    let width: Int
    let appearance: Appearance
    var lines: [String] = []

    private var questionnaire: Questionnaire { now.questionnaire }

    private mutating func write(
      _ text: String, _ emphasis: Emphasis = .none, first: String = "", indent: String = ""
    ) {
      lines += TextWrap.lines(Printable.text(text), width: width, first: first, indent: indent)
        .map { appearance.text($0, emphasis) }
    }

    private mutating func write(heading: String) {
      lines.append("")
      write(heading, .strong)
      lines.append(String(repeating: "-", count: min(width, DisplayWidth.cells(Printable.text(heading)))))
    }

    mutating func writeOutcomes() {
      write(heading: "What moved since " + (earlier.date ?? "the earlier assessment"))
      write(move("Recommendation", earlier.recommended.title, now.recommended.title))
      if let before = earlier.judged, let after = now.judged { write(move("Verdict", before.title, after.title)) }
    }

    private func move(_ what: String, _ before: String, _ after: String) -> String {
      before == after ? "\(what): \(after), as before" : "\(what): \(after); before: \(before)"
    }

    mutating func writeScores() {
      var table = AlignedTable([.left, .right, .right, .right])
      table.add(["", "before", "now", "change"])
      var hasMoved = false
      for (position, (before, after)) in zip(earlier.sections, now.sections).enumerated() {
        let texts = (ReadableNumber.text(before.score), ReadableNumber.text(after.score))
        guard texts.0 != texts.1, after.score != nil else { continue }
        hasMoved = true
        var change = ""
        if let before = before.score, let after = after.score {
          change = (after > before ? "+" : "") + ReadableNumber.text(after - before)
        }
        let depth = questionnaire.path(toSection: position).count - 1
        table.add([
          String(repeating: AlignedTable.indentation, count: 2 * depth)
            + Printable.text(questionnaire.sections[position].title),
          texts.0, texts.1, change,
        ])
      }
      guard hasMoved else { return write("No score moved.") }
      lines.append("")
      lines += table.lines(width: width)
    }

    mutating func writeGates(_ answers: [Answer]) {
      let moved = zip(earlier.gates, now.gates)
        .filter { $0.status != $1.status && answers[$1.question] != .unanswered }
      guard !moved.isEmpty else { return }
      lines.append("")
      write("Gates that moved:")
      for (before, after) in moved {
        write(
          "\(questionnaire.questions[after.question].text) Now \(after.status.words), before \(before.status.words).",
          first: "  - ", indent: "    ")
      }
    }

    mutating func writeAnswers(from earlier: [Answer], to answers: [Answer]) {
      let changed = answers.indices.filter { answers[$0] != earlier[$0] && answers[$0] != .unanswered }
      let missing = answers.indices.count { answers[$0] == .unanswered && earlier[$0] != .unanswered }
      lines.append("")
      if missing > 0 { write("Not answered again: \(Counted.text(missing, "question")).") }
      guard !changed.isEmpty else { return write("No answer changed.") }
      write("Answers that changed:")
      for position in changed {
        let question = questionnaire.questions[position]
        write(
          "\(question.text) Now: \(question.words(for: answers[position])). Before: \(question.words(for: earlier[position])).",
          first: "  - ", indent: "    ")
      }
    }
  }
}

extension GateStatus {
  /// The status in words of the page.
  fileprivate var words: String {
    switch self {
    case .passed: "passed"
    case .failed: "failed"
    case .unverified: "not verified"
    case .disputed: "disputed"
    case .notApplicable: "not applicable"
    }
  }
}
