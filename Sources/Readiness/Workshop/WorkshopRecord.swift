import OrderedCollections

/// What an answer file keeps of the workshop that it comes from: who took part, what each had said before, and what came
/// of the questions that were discussed.
package struct WorkshopRecord: Sendable, Equatable {
  /// What came of discussing a question.
  package enum Outcome: String, Sendable, CaseIterable {
    /// There is a joint answer.
    case agreed
    /// Everybody stays with the own answer.
    case notAgreed = "not_agreed"
  }

  /// The answers that were given alone, in the order of their files; never changed after the workshop has begun.
  ///
  /// They belong to the questionnaire and the organization of the file that keeps them, and say nothing of either.
  package let respondents: [AnswerSheet]
  /// By question id, in the order in which they were settled.
  package var outcomes: OrderedDictionary<String, Outcome>
  /// The ids of settled questions whose reason has still to be asked for.
  package var openReasons: [String]

  package init(
    respondents: [AnswerSheet], outcomes: OrderedDictionary<String, Outcome> = [:], openReasons: [String] = []
  ) {
    self.respondents = respondents.map { sheet in
      var sheet = sheet
      sheet.questionnaireID = nil
      sheet.questionnaireVersion = nil
      sheet.organization = nil
      sheet.workshop = nil
      return sheet
    }
    self.outcomes = outcomes
    self.openReasons = openReasons
  }
}

extension AnswerSheet {
  /// The sheets of those who took part in the workshop, as they would stand alone; none if it is of one respondent.
  package var recordedSheets: [AnswerSheet] {
    (workshop?.respondents ?? []).map { sheet in
      var sheet = sheet
      sheet.questionnaireID = questionnaireID
      sheet.organization = organization
      return sheet
    }
  }
}
