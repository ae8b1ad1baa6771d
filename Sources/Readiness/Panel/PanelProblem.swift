/// Why sheets do not make a panel; sheets are given by position.
package enum PanelProblem: Sendable, Equatable {
  /// The sheet is about another organization than an earlier one, or says none while the earlier does, or the reverse.
  case otherOrganization(sheet: Int, earlier: Int)
  /// The sheet is of the same respondent as an earlier one.
  case sameRespondent(sheet: Int, earlier: Int)

  /// All problems, in the order of the sheets. Respondents who are not named are taken to be different people.
  package static func problems(in sheets: [AnswerSheet]) -> [PanelProblem] {
    var problems: [PanelProblem] = []
    var positions: [[UInt8]: Int] = [:]
    for (position, sheet) in sheets.enumerated() {
      if let first = sheets.first, !isSame(first.organization, sheet.organization) {
        problems.append(.otherOrganization(sheet: position, earlier: 0))
      }
      guard let name = sheet.respondent.map({ Array($0.utf8) }) else { continue }
      if let earlier = positions[name] {
        problems.append(.sameRespondent(sheet: position, earlier: earlier))
      } else {
        positions[name] = position
      }
    }
    return problems
  }

  private static func isSame(_ first: String?, _ second: String?) -> Bool {
    switch (first, second) {
    case (nil, nil): true
    case (let first?, let second?): first.isSameText(as: second)
    case (nil, _?), (_?, nil): false
    }
  }
}
