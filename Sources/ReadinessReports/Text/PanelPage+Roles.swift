import Readiness

extension PanelPage {
  /// The sections that roles are compared by: the scored ones at the top, with those in the headline section in its place.
  var dimensions: [Int] {
    questionnaire.topSections.filter { questionnaire.canHaveScore(section: $0) }.flatMap { section in
      guard section == questionnaire.headline, case .sections(let children) = questionnaire.sections[section].children
      else { return [section] }
      return children.filter { questionnaire.canHaveScore(section: $0) }
    }
  }

  mutating func writeRolesApart() {
    let apart = dimensions.compactMap { section in
      panel.apart(onSection: section).map { (section: section, distance: $0.distance) }
    }
    page.write(heading: "Roles furthest apart")
    guard !apart.isEmpty else {
      return page.write("No two roles differ, or fewer than two have answered enough for a score.")
    }
    for entry in apart.sorted(by: { Rounded.precedes(($0.distance, $0.section), ($1.distance, $1.section)) }) {
      let known = panel.roles.enumerated().compactMap { position, role in
        role.scores[entry.section].map { (position: position, title: title(ofRole: role.id), score: $0) }
      }
      let words = known.sorted { Rounded.precedes(($0.score, $0.position), ($1.score, $1.position)) }
        .map { "\($0.title) \(ReadableNumber.text($0.score))" }
      page.write(item: words.joined(separator: ", ") + ": \(questionnaire.sections[entry.section].title)")
    }
    page.write("Every role's score is of its own answers, of which there are enough in these sections.")
  }

  mutating func writeDisputedGates() {
    let disputed = panel.assessment.gates.filter { $0.status == .disputed }
    guard !disputed.isEmpty else { return }
    page.write(heading: "Disputed conditions")
    for gate in disputed {
      let question = questionnaire.questions[gate.question]
      let against = panel.roles.filter { role in role.respondents.contains { fails(gate.question, $0) } }
      page.write(
        item: "\(question.text) (\(questionnaire.effects[gate.effect].title))"
          + (against.isEmpty ? "" : " Not met by: \(against.map { title(ofRole: $0.id) }.joined(separator: ", "))."))
    }
  }

  private func fails(_ question: Int, _ respondent: Int) -> Bool {
    guard let gate = questionnaire.questions[question].gate,
      let score = panel.respondents[respondent].scores[question]
    else { return false }
    return Rounded.isLess(score, gate.minimum)
  }

  mutating func writeAgreement() {
    page.write(heading: "How far the panel agrees")
    var table = AlignedTable([.left, .right, .right, .right, .left])
    table.add(["", "scales", "rwg", "deviation", "agreement"])
    var isEmpty = true
    for section in dimensions where panel.sections[section].scales > 0 {
      let agreement = panel.sections[section]
      isEmpty = false
      table.add([
        Printable.text(questionnaire.sections[section].title), String(agreement.scales),
        agreement.withinGroup.map(Self.decimals) ?? "–", agreement.averageDeviation.map(Self.decimals) ?? "–",
        agreement.label?.rawValue ?? "–",
      ])
    }
    guard !isEmpty else { return page.write("No scale has been answered by two respondents.") }
    page.write(table)
    page.write(
      "Means over the scales with at least two answers: rwg is 1 for full agreement and 0 for none, the deviation is in "
        + "options." + (panel.shown.count < 5 ? " With fewer than five respondents this is indicative." : ""))
  }

  mutating func writeExpectationsByRole() {
    let shown = zip(questionnaire.expectations.indices, questionnaire.expectations).filter { position, _ in
      panel.roles.contains { $0.stated[position] != nil || $0.promised[position] != nil }
    }
    guard !shown.isEmpty else { return }
    page.write(heading: "Expectations by role")
    for (position, expectation) in shown {
      let question = questionnaire.questions[expectation.stated]
      let said = panel.roles.compactMap { role -> String? in
        let promised = role.promised[position].map { "promised \(ReadableNumber.text($0, of: question))" }
        guard let stated = role.stated[position] else { return promised.map { "\(title(ofRole: role.id)) (\($0))" } }
        return "\(title(ofRole: role.id)) \(ReadableNumber.text(stated, of: question))"
          + (promised.map { " (\($0))" } ?? "")
      }
      let supportable = panel.assessment.expectations[position].resetTo
      let support = supportable == nil ? "" : ", supportable \(ReadableNumber.text(supportable, of: question))"
      page.write(item: "\(expectation.title)\(support): \(said.joined(separator: ", "))")
    }
  }

  mutating func writeQuality() {
    page.write(heading: "How carefully it was answered")
    let flagged = panel.roles.flatMap(\.respondents).filter { !panel.respondents[$0].quality.flags.isEmpty }
    guard !flagged.isEmpty else { return page.write("Nothing stands out.") }
    for position in isAnonymous ? flagged : flagged.sorted() {
      let respondent = panel.respondents[position]
      let words = respondent.quality.flags.map { sentence($0, respondent.quality) }
      page.write(item: "\(title(of: respondent)): \(words.joined(separator: "; "))")
    }
    page.write("A reason to ask; all answers count.")
  }

  private func sentence(_ flag: ResponseQuality.Flag, _ quality: ResponseQuality) -> String {
    switch flag {
    case .oneOption: "the same position \(quality.longestRun) times in a row, in \(quality.scales) scale questions"
    case .contradiction: quality.contradictions.map { questionnaire.checks[$0].say }.joined(separator: " ")
    case .manyUnknown: "“don't know” in \(ReadableNumber.percent(quality.unknownShare))"
    case .manyNotApplicable: "“not applicable” in \(ReadableNumber.percent(quality.notApplicableShare))"
    }
  }
}
