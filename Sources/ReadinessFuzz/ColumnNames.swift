import Readiness

/// What headings mean.
struct ColumnNames {
  private var meanings: [String: String] = [:]

  init(_ questionnaire: Questionnaire) {
    for (text, questions) in Dictionary(grouping: questionnaire.questions, by: { Self.folded($0.text) })
    where questions.count == 1 {
      meanings[text] = questions[0].id
    }
    for (old, new) in questionnaire.renamed.elements { meanings[old] = new }
    for field in SheetField.allCases { meanings[field.name] = "the " + field.name }
    for question in questionnaire.questions { meanings[question.id] = question.id }
  }

  /// The id of a question or what stands for a field; nil if a heading matches nothing.
  func meaning(of heading: String) -> String? { meanings[Self.folded(heading)] }

  static func isField(_ meaning: String) -> Bool { meaning.hasPrefix("the ") }

  private static func folded(_ text: String) -> String {
    var words: [String] = [""]
    for character in text {
      if character.isWhitespace { words.append("") } else { words[words.count - 1].append(character) }
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ").lowercased()
  }
}
