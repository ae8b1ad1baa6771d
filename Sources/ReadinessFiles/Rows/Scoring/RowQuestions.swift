import Readiness

/// What readers of rows have to know of the questions of a plan.
final class RowQuestions: Sendable {
  /// What a question accepts.
  struct Question {
    enum Kind: UInt8 {
      case scale
      case choice
      case multiple
      case number
      case yesNo
      /// A text that is only passed on, if at all.
      case text
      /// A text that an expression looks at.
      case comparedText
    }

    let kind: Kind
    let mayBeNotApplicable: Bool
    let isInteger: Bool
    /// How many options there are.
    let optionCount: Int
    /// How many options may be chosen.
    let limit: Int
    let minimum: Double
    let maximum: Double
    /// The first register of its options.
    let firstOption: Int
    /// Where its answer in own words is kept; -1 if it is not wanted.
    let ownWords: Int
  }

  let plan: ScoringPlan
  let count: Int
  // Filled when this is made and only read after that, which a pointer cannot tell the compiler.
  nonisolated(unsafe) let questions: UnsafeMutablePointer<Question>
  /// By question, the highest position on a scale that is one digit; 0 for other questions.
  nonisolated(unsafe) let digits: UnsafeMutablePointer<UInt8>
  /// The ids of all questions, and behind them those that they had in earlier versions.
  let names: NameTable
  /// By position among the names behind those of today, the question.
  let renamed: [Int]
  /// By question with options, their ids.
  let options: [NameTable?]
  /// By question, which of its options can only be chosen alone.
  let exclusive: [[Bool]]
  let roles: NameTable?
  let questionnaireID: [UInt8]
  let version: [UInt8]
  let rowWithoutAnswers: AnswerRow

  /// The questions whose answers in own words are wanted.
  let questionsInOwnWords: [Int]

  /// Takes the questions of the plan that is evaluated, and which answers in own words are wanted.
  init(_ evaluator: BatchEvaluator, inOwnWords wanted: [Int]) {
    questionsInOwnWords = wanted
    plan = evaluator.plan
    let questionnaire = plan.questionnaire
    count = questionnaire.questions.count
    questions = .allocate(capacity: max(count, 1))
    for (position, question) in questionnaire.questions.enumerated() {
      let isCompared = evaluator.reads(plan.layout.knownAnswer[position])
      (questions + position).initialize(
        to: Question(
          question, isCompared: isCompared, firstOption: plan.firstOption(of: position),
          ownWords: wanted.firstIndex(of: position) ?? -1))
    }
    digits = .allocate(capacity: max(count, 1))
    for position in 0..<count {
      let isScale = questions[position].kind == .scale
      digits[position] = isScale ? UInt8(min(questions[position].optionCount, 9)) : 0
    }
    let ids = questionnaire.questions.map(\.id)
    let old = questionnaire.renamed.elements.compactMap { old, new in
      ids.firstIndex(of: new).map { (old: old, question: $0) }
    }
    names = NameTable(ids + old.map(\.old))
    renamed = old.map(\.question)
    options = questionnaire.questions.map { question in
      switch question.kind {
      case .choice(let choice): NameTable(choice.options.map(\.id))
      case .multiple(let multiple): NameTable(multiple.options.map(\.id))
      case .scale, .number, .yesNo, .text: nil
      }
    }
    exclusive = questionnaire.questions.map { question in
      if case .multiple(let multiple) = question.kind { multiple.options.map(\.isExclusive) } else { [] }
    }
    roles = questionnaire.roles.isEmpty ? nil : NameTable(questionnaire.roles.map(\.id))
    questionnaireID = Array(questionnaire.id.utf8)
    version = Array(questionnaire.version.utf8)
    rowWithoutAnswers = plan.row([Answer](repeating: .unanswered, count: count))
  }

  deinit {
    questions.deallocate()
    digits.deallocate()
  }

  /// The question that is called by a name, today or in an earlier version.
  @inline(__always)
  func question(_ name: Int) -> Int { name < count ? name : renamed[name - count] }
}

extension RowQuestions.Question {
  fileprivate init(_ question: Question, isCompared: Bool, firstOption: Int, ownWords: Int) {
    mayBeNotApplicable = question.mayBeNotApplicable
    (self.firstOption, self.ownWords) = (firstOption, ownWords)
    var (optionCount, limit) = (0, Int.max)
    var (minimum, maximum, isInteger) = (-Double.infinity, Double.infinity, false)
    switch question.kind {
    case .scale(let scale): (kind, optionCount) = (.scale, scale.options.count)
    case .choice(let choice): (kind, optionCount) = (.choice, choice.options.count)
    case .multiple(let multiple):
      (kind, optionCount, limit) = (.multiple, multiple.options.count, multiple.chooseAtMost ?? .max)
    case .number(let number):
      kind = .number
      (minimum, maximum, isInteger) = (number.minimum ?? minimum, number.maximum ?? maximum, number.isInteger)
    case .yesNo: kind = .yesNo
    case .text: kind = isCompared ? .comparedText : .text
    }
    (self.optionCount, self.limit, self.minimum, self.maximum) = (optionCount, limit, minimum, maximum)
    self.isInteger = isInteger
  }
}
