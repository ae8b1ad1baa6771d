import Readiness

/// Which of the questions a session is about.
package struct Agenda: Sendable {
  /// By position of the question.
  package let includes: [Bool]
  /// The positions of the questions in the order of asking.
  package let order: [Int]
  /// Whether questions that were answered "don't know" are asked once more.
  package let revisitsUnknown: Bool
  /// What the session is limited to, each on its own, in words such as `what Executive sponsor knows best`; empty if it is about everything.
  package let limits: [String]

  /// The questions that meet all limits: those that one of the roles knows best, those in one of the sections, those
  /// that are open or unknown at the beginning.
  ///
  /// No roles and no sections are no limit. The questions on what is expected are the section `expectations`.
  package init(
    of questionnaire: Questionnaire, roles: [String] = [], sections: [String] = [], onlyOpen: Bool = false,
    answers: [Answer] = []
  ) throws(AgendaProblem) {
    var includes = Array(repeating: true, count: questionnaire.questions.count)
    var limits: [String] = []
    if !roles.isEmpty {
      let titles = try Self.titles(ofRoles: roles, in: questionnaire)
      limits.append("what \(titles.joined(separator: " and ")) know\(titles.count == 1 ? "s" : "") best")
      for (position, question) in questionnaire.questions.enumerated() {
        if !roles.contains(where: question.ask.contains) { includes[position] = false }
      }
    }
    if !sections.isEmpty {
      let titles = try Self.titles(ofSections: sections, in: questionnaire)
      limits.append(titles.joined(separator: " and "))
      for (position, question) in questionnaire.questions.enumerated() {
        let parts = questionnaire.sectionIDs(above: question)
        if !sections.contains(where: parts.contains) { includes[position] = false }
      }
    }
    if onlyOpen {
      limits.append("what is open or not known")
      for (position, answer) in answers.enumerated() where answer != .unanswered && answer != .unknown {
        includes[position] = false
      }
    }
    self.includes = includes
    order = includes.indices.filter { includes[$0] }
    self.limits = limits
    revisitsUnknown = onlyOpen
  }

  /// Everything.
  package init(allOf questionnaire: Questionnaire) {
    includes = Array(repeating: true, count: questionnaire.questions.count)
    order = Array(includes.indices)
    limits = []
    revisitsUnknown = false
  }

  /// These questions, by position, each once, in this order.
  package init(_ questions: [Int], of questionnaire: Questionnaire) {
    let wanted = Set(questions)
    includes = questionnaire.questions.indices.map { wanted.contains($0) }
    order = questions
    limits = []
    revisitsUnknown = false
  }

  /// The place of a question in the order; of one beside the agenda, the place where it would stand.
  func place(of question: Int) -> Int {
    order.firstIndex(of: question) ?? order.firstIndex { $0 > question } ?? order.count
  }

  /// The place of what is asked after a question.
  func placeBehind(_ question: Int) -> Int { place(of: question) + (includes[question] ? 1 : 0) }

  /// What the session is limited to, as a sentence.
  package var description: String {
    limits.isEmpty ? "" : "This session is limited to \(limits.joined(separator: ", and of that "))."
  }

  private static func titles(ofRoles roles: [String], in questionnaire: Questionnaire) throws(AgendaProblem) -> [String]
  {
    var titles: [String] = []
    for role in roles {
      guard let known = questionnaire.roles.first(where: { $0.id == role }) else {
        throw .unknownRole(role, known: questionnaire.roles.map(\.id))
      }
      titles.append(known.title)
    }
    return titles
  }

  private static func titles(
    ofSections sections: [String], in questionnaire: Questionnaire
  ) throws(AgendaProblem) -> [String] {
    let hasExpectations = questionnaire.questions.contains {
      questionnaire.sectionIDs(above: $0) == [Questionnaire.expectationsID]
    }
    var titles: [String] = []
    for id in sections {
      if id == Questionnaire.expectationsID, hasExpectations {
        titles.append(Questionnaire.expectationsTitle)
      } else if let section = questionnaire.sections.first(where: { $0.id == id }) {
        titles.append(section.title)
      } else {
        let expectations = hasExpectations ? [Questionnaire.expectationsID] : []
        throw .unknownSection(id, known: questionnaire.sections.map(\.id) + expectations)
      }
    }
    return titles
  }
}
