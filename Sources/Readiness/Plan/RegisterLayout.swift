/// Where a plan keeps what: the answers of a row first, then what is worked out from them.
package struct RegisterLayout: Sendable {
  /// As answered: positions, option indices, numbers, 0 or 1, numbers of texts, how many options are chosen.
  package let answer: RegisterRun
  /// By question, the raw value of its `Standing`.
  package let standing: RegisterRun
  /// By option of each `multiple` question, 1 if it is chosen.
  package let chosen: RegisterRun

  /// By question, 1 if it is asked.
  package let questionShown: RegisterRun
  /// By question, 1 if it is asked and not answered with "not applicable".
  package let questionApplicable: RegisterRun
  /// As `answer`, but missing where nothing was answered or the question is hidden.
  package let knownAnswer: RegisterRun
  /// As `chosen`, but missing where nothing was answered or the question is hidden.
  package let knownChosen: RegisterRun
  package let questionScore: RegisterRun
  package let questionCoverage: RegisterRun

  package let sectionShown: RegisterRun
  package let sectionApplicable: RegisterRun
  package let sectionScore: RegisterRun
  package let sectionLow: RegisterRun
  package let sectionHigh: RegisterRun
  package let sectionCoverage: RegisterRun
  /// By section, the number of the text of its band's id.
  package let sectionBand: RegisterRun
  package let overallCoverage: Register

  /// By gate, the code of its status.
  package let gateStatus: RegisterRun

  package let driver: RegisterRun
  package let supportable: RegisterRun
  package let bold: RegisterRun
  package let gap: RegisterRun
  /// By expectation, the code of its judgement.
  package let judgement: RegisterRun
  package let promiseGap: RegisterRun
  package let addedByClient: RegisterRun
  package let overPromised: RegisterRun
  package let notReady: RegisterRun

  /// The position of the verdict, and the number of the text of its id.
  package let verdict: Register
  package let verdictText: Register
  /// The position of the recommendation.
  package let recommendation: Register

  /// How many registers a row of answers fills.
  package let rowCount: Int
  /// How many registers there are before those of constants and expressions.
  package let fixedCount: Int

  init(questions: Int, options: Int, sections: Int, gates: Int, expectations: Int) {
    var next = 0
    func run(_ count: Int) -> RegisterRun {
      defer { next += count }
      return RegisterRun(start: next, count: count)
    }
    answer = run(questions)
    standing = run(questions)
    chosen = run(options)
    rowCount = next
    questionShown = run(questions)
    questionApplicable = run(questions)
    knownAnswer = run(questions)
    knownChosen = run(options)
    questionScore = run(questions)
    questionCoverage = run(questions)
    sectionShown = run(sections)
    sectionApplicable = run(sections)
    sectionScore = run(sections)
    sectionLow = run(sections)
    sectionHigh = run(sections)
    sectionCoverage = run(sections)
    sectionBand = run(sections)
    overallCoverage = run(1)[0]
    gateStatus = run(gates)
    driver = run(expectations)
    supportable = run(expectations)
    bold = run(expectations)
    gap = run(expectations)
    judgement = run(expectations)
    promiseGap = run(expectations)
    addedByClient = run(expectations)
    overPromised = run(expectations)
    notReady = run(expectations)
    verdict = run(1)[0]
    verdictText = run(1)[0]
    recommendation = run(1)[0]
    fixedCount = next
  }
}
