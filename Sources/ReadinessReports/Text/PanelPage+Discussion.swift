import Readiness

extension PanelPage {
  mutating func writeDiscussion() {
    page.write(heading: "What to discuss first")
    guard !panel.discussion.isEmpty else { return page.write("Nothing: no two roles differ and no gate is disputed.") }
    let points = panel.discussion.enumerated().map { (number: $0.offset + 1, point: $0.element) }
    writeLimited(points) { page, entry in
      if entry.number > 1 { page.page.writeGap() }
      page.write(entry.point, number: entry.number)
    }
  }

  private mutating func write(_ point: DiscussionPoint, number: Int) {
    let question = questionnaire.questions[point.question]
    let lead = "\(number). "
    page.write(question.text, .strong, first: lead, indent: String(repeating: " ", count: lead.count))
    writeSpread(point.question, point.reason)
    if isAnonymous { writeUnattributed(point.question, question) } else { writeEach(point.question, question) }
  }

  /// The lines of what is said about a single question, of `width` cells at the most: how the answers spread by role, and
  /// everybody's answer, note and evidence.
  package static func lines(
    of panel: Panel, question: Int, width: Int, appearance: Appearance = .plain
  ) -> [String] {
    var page = PanelPage(panel: panel, isAnonymous: false, page: TextPage(width: width, appearance: appearance))
    page.writeSpread(question, panel.discussion.first { $0.question == question }?.reason)
    page.writeEach(question, panel.questionnaire.questions[question])
    return page.page.lines
  }

  private mutating func writeSpread(_ question: Int, _ reason: DiscussionPoint.Reason?) {
    let words = sentences(question, reason)
    if !words.isEmpty { page.write(words, first: "   ", indent: "   ") }
    if let scale = panel.agreement(onQuestion: question), scale.agreement.count > 0 {
      page.write(PositionHistogram.table(of: panel, question: question, options: scale.options, titles: title))
    }
  }

  private func sentences(_ question: Int, _ reason: DiscussionPoint.Reason?) -> String {
    var parts: [String] = []
    if reason == .disputedGate { parts.append("Disputed: met on the whole, but not by everybody's answer.") }
    if let scale = panel.agreement(onQuestion: question) {
      if let apart = scale.apart {
        parts.append(
          "\(title(ofRole: apart.highest.role)) \(ReadableNumber.text(apart.highest.value)), "
            + "\(title(ofRole: apart.lowest.role)) \(ReadableNumber.text(apart.lowest.value)) of \(scale.options).")
      }
      if let sentence = sentence(scale) { parts.append(sentence) }
    }
    return parts.joined(separator: " ")
  }

  private func sentence(_ scale: ScaleAgreement) -> String? {
    guard let label = scale.label, let withinGroup = scale.agreement.withinGroup else { return nil }
    return "Agreement: \(label.rawValue) (rwg \(Self.decimals(withinGroup))"
      + (scale.isIndicative ? ", indicative)." : ").")
  }

  /// A figure of agreement, at two decimals.
  static func decimals(_ number: Double) -> String {
    PlainNumber.text((number * 100).rounded(.toNearestOrAwayFromZero) / 100)
  }

  /// Everybody's answer, note and evidence.
  private mutating func writeEach(_ position: Int, _ question: Question) {
    for index in panel.shown {
      let respondent = panel.respondents[index]
      let answer = respondent.answers[position]
      let said = remarks(of: respondent, question)
      guard answer != .unanswered || !said.isEmpty else { continue }
      page.write(
        "\(title(of: respondent)): \(question.words(for: answer))", first: "   - ", indent: "     ")
      for remark in said { page.write(remark, first: "     ", indent: "     ") }
    }
  }

  /// The answers of each role; notes and evidence in the order of their words, so that nothing tells whose they are.
  private mutating func writeUnattributed(_ position: Int, _ question: Question) {
    for role in panel.roles {
      let answers = role.respondents.map { panel.respondents[$0].answers[position] }.filter { $0 != .unanswered }
      guard !answers.isEmpty else { continue }
      let words = answers.map { question.words(for: $0) }.sorted().joined(separator: " / ")
      page.write("\(title(ofRole: role.id)): \(words)", first: "   - ", indent: "     ")
    }
    for remark in panel.shown.flatMap({ remarks(of: panel.respondents[$0], question) }).sorted() {
      page.write(remark, first: "   ", indent: "   ")
    }
  }

  private func remarks(of respondent: Respondent, _ question: Question) -> [String] {
    let note = Remarks.text(in: respondent.sheet.notes, to: question, of: questionnaire)
    let evidence = Remarks.text(in: respondent.sheet.evidence, to: question, of: questionnaire)
    return [note.map { "Note: \($0)" }, evidence.map { "Evidence: \($0)" }].compactMap { $0 }
  }
}
