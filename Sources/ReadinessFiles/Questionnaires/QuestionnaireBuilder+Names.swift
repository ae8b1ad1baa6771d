import Readiness

/// Names of sections and questions that stand elsewhere, once all of them are known.
extension QuestionnaireBuilder {
  mutating func resolveNames(_ top: Fields) {
    resolveHeadline(top["headline"])
    resolveRenamed(top["renamed"])
    resolveDrivers()
  }

  private mutating func resolveHeadline(_ node: DocumentNode?) {
    guard let node else {
      questionnaire.headline = questionnaire.sections.indices.first { questionnaire.isScored(section: $0) }
      return
    }
    guard let id = log.text(node, "`headline`") else { return }
    guard let position = sectionPositions[id] else {
      log.reportUnknown("section", id, at: node.position, among: sectionIDs)
      return
    }
    questionnaire.headline = position
    if !questionnaire.canHaveScore(section: position) {
      log.warning("the section `\(id)` never has a score", at: node.position)
    }
  }

  private mutating func resolveRenamed(_ node: DocumentNode?) {
    let entries = log.entries(node, "`renamed`") ?? []
    for entry in entries {
      let old = Printable.text(entry.key)
      checkID(entry.key, "a question", at: entry.position)
      if questionPositions[entry.key] != nil {
        log.warning(
          "`\(old)` is still a question, so answers to it are not renamed", at: entry.position,
          advice: "remove the line")
      }
      guard let new = log.text(entry.value, "a new id") else { continue }
      questionnaire.renamed[entry.key] = new
      guard questionPositions[new] == nil else { continue }
      if entries.contains(where: { $0.key == new }) {
        log.error(
          "`\(Printable.text(new))` has been renamed itself", at: entry.value.position,
          advice: "write the id that the question has now")
      } else {
        log.reportUnknown(
          "question", new, at: entry.value.position, among: questionIDs)
      }
    }
  }

  private mutating func resolveDrivers() {
    var found: [Int: [Expectation.Driver]] = [:]
    for driver in drivers {
      guard let section = sectionPositions[driver.section] else {
        log.reportUnknown("section", driver.section, at: driver.position, among: sectionIDs)
        continue
      }
      if !questionnaire.canHaveScore(section: section) {
        log.warning("the section `\(driver.section)` never has a score", at: driver.position)
      }
      found[driver.expectation, default: []].append(Expectation.Driver(section: section, weight: driver.weight))
    }
    questionnaire.expectations = questionnaire.expectations.enumerated().map { position, expectation in
      expectation.resting(on: found[position] ?? [])
    }
  }
}

extension Expectation {
  /// The same expectation resting on other sections.
  fileprivate func resting(on drivers: [Driver]) -> Expectation {
    Expectation(
      id: id, title: title, stated: stated, promised: promised, bolder: bolder, restsOn: drivers,
      combination: combination, supportable: supportable, bold: bold, adjustments: adjustments)
  }
}
