/// The answers of one sheet as the numbers that a plan starts from.
package struct AnswerRow: Sendable {
  /// Answers, standings, chosen options, as the plan's layout says.
  var values: [Double]
  /// By question, scores that are given instead of worked out from the answers; nil for the answers of one sheet.
  var jointScores: [JointScore]?
}

extension ScoringPlan {
  /// The row of these answers, one for each question.
  package func row(_ answers: [Answer]) -> AnswerRow {
    var row = AnswerRow(values: Array(repeating: .nan, count: layout.rowCount))
    for option in 0..<layout.chosen.count { row.values[layout.chosen.offset(option)] = 0 }
    var ownTexts = OwnTexts(firstNumber: texts.count)
    for question in answers.indices { set(answers[question], of: question, in: &row.values, &ownTexts) }
    return row
  }

  /// Puts another answer to one question into the row; not for texts.
  package func set(_ answer: Answer, of question: Int, in row: inout AnswerRow) {
    set(answer, of: question, in: &row.values)
  }

  /// Puts another answer to one question into registers, of which the row is the beginning; not for texts.
  func set(_ answer: Answer, of question: Int, in registers: inout [Double]) {
    var ownTexts = OwnTexts(firstNumber: texts.count)
    set(answer, of: question, in: &registers, &ownTexts)
  }

  private func set(
    _ answer: Answer, of question: Int, in registers: inout [Double], _ ownTexts: inout OwnTexts
  ) {
    registers[layout.standing.offset(question)] = Double(Standing(answer).rawValue)
    for option in questions[question].options.range { registers[layout.chosen.offset(option)] = 0 }
    let value: Double
    switch answer {
    case .unanswered, .unknown, .notApplicable: value = .nan
    case .scale(let position): value = Double(position)
    case .choice(let option): value = Double(option)
    case .number(let number): value = number
    case .yesNo(let yes): value = yes ? 1 : 0
    case .text(let text): value = Double(texts.number(of: text) ?? ownTexts.number(of: text))
    case .multiple(let options):
      for option in options {
        registers[layout.chosen.offset(questions[question].options.range.lowerBound + option)] = 1
      }
      value = Double(options.count)
    }
    registers[layout.answer.offset(question)] = value
  }

  /// Numbers for the texts of a row that no expression names: equal texts get equal numbers.
  private struct OwnTexts {
    let firstNumber: Int
    private var texts: [[UInt8]: Int] = [:]

    init(firstNumber: Int) { self.firstNumber = firstNumber }

    mutating func number(of text: String) -> Int {
      let bytes = Array(text.utf8)
      if let number = texts[bytes] { return number }
      texts[bytes] = firstNumber + texts.count
      return firstNumber + texts.count - 1
    }
  }
}
