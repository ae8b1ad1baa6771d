import Readiness

/// Where in the interview a question stands, counting what is asked at present.
package struct Progress: Sendable, Equatable {
  /// The number of the question among all, from 1; nil if the session is not about it.
  package let number: Int?
  /// How many questions are asked.
  package let count: Int
  /// The titles of the sections it stands in, outermost first.
  package let path: [String]
  /// The number of the question within the innermost section, from 1.
  package let numberInSection: Int
  /// How many questions of the innermost section are asked; 0 where questions do not come section by section.
  package let countInSection: Int

  /// `Question 7 of 62. Organizational readiness / Mandate and sponsorship, 2 of 3`
  package var text: String {
    let path = path.joined(separator: " / ")
    guard let number else { return "A question beside this session. \(path)" }
    let place = "Question \(number) of \(count). \(path)"
    return countInSection == 0 ? place : "\(place), \(numberInSection) of \(countInSection)"
  }
}

extension Interview {
  /// Where the present question stands.
  package var progress: Progress? {
    guard let current else { return nil }
    let asked = askedQuestions
    let number = asked.firstIndex(of: current).map { $0 + 1 }
    let question = questionnaire.questions[current]
    let neighbours =
      isWorkshop ? [] : asked.filter { questionnaire.questions[$0].place.isInSamePart(as: question.place) }
    return Progress(
      number: number, count: asked.count, path: questionnaire.titles(above: question),
      numberInSection: neighbours.count { $0 <= current }, countInSection: neighbours.count)
  }

  /// How many of the questions asked at present have an answer.
  package var answeredCount: Int { askedCount - openQuestions.count }

  /// How many questions are asked at present.
  package var askedCount: Int { askedQuestions.count }
}

extension Question.Place {
  /// Whether both stand in one section, or both among the expectations.
  fileprivate func isInSamePart(as other: Question.Place) -> Bool {
    switch (self, other) {
    case (.section(let section), .section(let otherSection)): section == otherSection
    case (.stated, .stated), (.stated, .promised), (.promised, .stated), (.promised, .promised): true
    case (.section, .stated), (.section, .promised), (.stated, .section), (.promised, .section): false
    }
  }
}
