import Readiness
import ReadinessFiles

/// The answers of two moments, as they lie in files.
struct ComparedFiles {
  /// What a path stands for: a file is one assessment; a folder or rows are a panel, also with a single respondent.
  private struct Side {
    let name: String
    let files: PanelFiles
    let isPanel: Bool

    init(_ name: String, _ source: QuestionnaireOption) {
      self.name = name
      files = PanelFiles([name], source)
      isPanel = PanelFiles.holdsSeveral(name)
    }

    var sheets: [AnswerSheet] { files.answers.map(\.sheet) }
    var namesQuestionnaire: Bool { sheets.contains { $0.questionnaireID != nil } }
    /// The first file that says what it is about.
    var organized: AnswerFile? { files.answers.first { $0.sheet.organization != nil } }
    /// The days that are told, as texts that sort like days.
    var days: [String] { sheets.compactMap(\.date).filter { CalendarDate.isOne($0) } }

    /// What comes of the answers, having told what was wrong with single ones.
    func moment(_ assessor: Assessor) -> Moment {
      for file in files.answers {
        file.tell(assessor.plan.questionnaire.accept(file.sheet).issues, of: assessor.plan.questionnaire)
      }
      guard !isPanel, let sheet = sheets.first else { return Moment(panelOf: sheets, by: assessor) }
      return Moment(of: sheet, by: assessor)
    }
  }

  private let before: Side
  private let after: Side

  /// Reads what two paths stand for, and tells all that cannot be read.
  ///
  /// Tables are read by the questionnaires that are named for them.
  init(before: String, after: String, _ source: QuestionnaireOption, before earlier: String?) {
    var earlierSource = source
    if let earlier { earlierSource.questionnaire = earlier }
    self.before = Side(before, earlierSource)
    self.after = Side(after, source)
  }

  /// All files that were read.
  var names: [String] { (before.files.answers + after.files.answers).map(\.name) }

  /// What moved; fails, having told everything that keeps the two from being compared.
  func comparison(_ option: QuestionnaireOption, before earlier: String?) throws -> Comparison {
    var questionnaires = option.questionnaires()
    // One source for both tells once what is wrong with a questionnaire.
    let first =
      if var own = earlier.map({ QuestionnaireSource(named: $0) }) {
        assessor(of: before, &own)
      } else {
        assessor(of: before, &questionnaires)
      }
    let second = assessor(of: after, &questionnaires)
    let isOneOrganization = tellOrganizations()
    guard let first, let second else { throw Failure.alreadyTold }
    // A side that names no questionnaire takes that of the other.
    let takesOther = earlier == nil && option.questionnaire == nil
    let then = takesOther && !before.namesQuestionnaire ? second : first
    let now = takesOther && !after.namesQuestionnaire ? first : second
    try refuseOtherQuestionnaire(then.plan.questionnaire.id, now.plan.questionnaire.id)
    guard isOneOrganization else { throw Failure.alreadyTold }
    warn()
    return Comparison(from: before.moment(then), to: after.moment(now))
  }

  private func assessor(of side: Side, _ questionnaires: inout QuestionnaireSource) -> Assessor? {
    try? side.files.assessor(&questionnaires)
  }

  /// Whether both are about one organization, or one of them does not say; told if not.
  private func tellOrganizations() -> Bool {
    guard let first = before.organized, let second = after.organized, let then = first.sheet.organization,
      let now = second.sheet.organization, !then.isSameText(as: now)
    else { return true }
    _ = second.refuse(
      "these answers are about `\(now)`, those of \(first.shownName) about `\(then)`", at: .organization,
      advice: "compare answers about one organization, which is named alike")
    return false
  }

  private func refuseOtherQuestionnaire(_ then: String, _ now: String) throws {
    guard !then.isSameText(as: now), let file = after.files.answers.first, let earlier = before.files.answers.first
    else { return }
    throw file.refuse(
      "these are answers to the questionnaire `\(now)`, those of \(earlier.shownName) to `\(then)`",
      advice: "compare answers to one questionnaire, or to versions of it")
  }

  /// Tells what looks like a slip.
  private func warn() {
    if before.name != "-", InputFile.isSame(before.name, after.name) {
      Output.tell("\(after.name): warning: these are the earlier answers; nothing has moved")
    } else if let earliest = before.days.min(), let latest = after.days.max(), latest < earliest {
      Output.tell(
        "\(after.name): warning: these answers are of \(latest), those of \(before.name) of \(earliest); name the "
          + "earlier ones first")
    }
    if before.isPanel != after.isPanel {
      let (panel, single) = before.isPanel ? (before.name, after.name) : (after.name, before.name)
      Output.tell(
        "\(panel): warning: this is a panel and \(single) a single assessment; who answers may be what moved")
    }
  }
}
