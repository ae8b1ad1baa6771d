import Glibc
import Readiness
import ReadinessFiles

/// The answers of the respondents of a panel, as they lie in files.
struct PanelFiles {
  /// More people than this are no panel.
  static let limit = 1000

  /// In the order of the files.
  private(set) var answers: [AnswerFile] = []
  /// The file of a workshop that they held, if there is one.
  private(set) var workshop: AnswerFile?
  /// How many files and rows could not be read; each has been told.
  private(set) var failures = 0
  private var paths: Set<String> = []

  /// The file that is being written and is not read, wherever it lies.
  private let leftOut: String?
  private let source: QuestionnaireOption

  /// Reads files, folders of them, NDJSON and CSV, and tells all that cannot be read.
  ///
  /// Where there is nothing but the file of a workshop, the answers are those that it has recorded.
  init(
    _ names: [String], _ source: QuestionnaireOption, workshop: AnswerFile? = nil, leavingOut leftOut: String? = nil
  ) {
    self.source = source
    self.workshop = workshop
    self.leftOut = leftOut
    defer { if answers.isEmpty, failures == 0, let workshop = self.workshop { answers = workshop.recorded } }
    for name in names {
      do {
        try read(name)
      } catch {
        failures += 1
      }
      if answers.count > Self.limit {
        failures += 1
        _ = Failure.told("a panel has at most \(Self.limit) respondents", file: name)
        return
      }
    }
  }

  private mutating func read(_ name: String) throws {
    if FileList.isFolder(name) { return try readFolder(name) }
    switch RowFormat(name: name) {
    case .lines: try readLines(name)
    case .table: try readTable(name)
    case .sheet, nil: try readFile(name)
    }
  }

  /// Whether a name stands for any number of respondents: a folder, NDJSON or CSV.
  static func holdsSeveral(_ name: String) -> Bool {
    switch RowFormat(name: name) {
    case .lines, .table: true
    case .sheet, nil: FileList.isFolder(name)
    }
  }

  private mutating func readFolder(_ name: String) throws {
    let list: FileList
    do throws(FileFailure) {
      list = try FileList(name)
    } catch {
      throw Failure.told(error.message, file: name)
    }
    Output.tell(list.failures.map { $0.failure.diagnostic(file: list.name(ofPath: $0.path)) })
    failures += list.failures.count
    if list.names.isEmpty { throw Failure.told("there are no answer files in this folder", file: name) }
    for file in list.names.prefix(Self.limit + 1) {
      do { try read(file) } catch { failures += 1 }
    }
  }

  /// Reads a table, whose headings are those of the questionnaire that was named.
  private mutating func readTable(_ name: String) throws {
    try refuseSecond(name)
    var questionnaires = source.questionnaires()
    let table = try TableAnswers.read(name, try questionnaires.namedAssessor().plan, limit: Self.limit)
    answers += table.answers
    failures += table.failures
  }

  private mutating func readFile(_ name: String) throws {
    if let leftOut, name == leftOut || InputFile.isSame(name, leftOut) { return }
    try refuseSecond(name)
    try add(try AnswerFile.read(name))
  }

  private mutating func add(_ file: AnswerFile) throws {
    guard file.sheet.workshop != nil else {
      answers.append(file)
      return
    }
    if let workshop {
      throw file.refuse(
        "this is the file of a workshop, as is \(workshop.shownName) already", advice: "leave one of the two out")
    }
    workshop = file
  }

  private mutating func readLines(_ name: String) throws {
    try refuseSecond(name)
    let bytes: [UInt8]
    switch InputFile.read(name) {
    case .success(let read): bytes = read
    case .failure(let failure): throw Failure.told(failure.message, file: name)
    }
    guard let lines = AnswerLines.read(bytes, name: name, limit: Self.limit) else {
      throw Failure.told(
        "these are too many lines for a panel, which has at most \(Self.limit) respondents", file: name)
    }
    if lines.isEmpty { throw Failure.told("there are no answers in this file", file: name) }
    for line in lines {
      Output.tell(line.diagnostics)
      guard let file = AnswerFile(name: name, line) else {
        failures += 1
        continue
      }
      do { try add(file) } catch { failures += 1 }
    }
  }

  /// Refuses a file that was named already, by whatever path.
  private mutating func refuseSecond(_ name: String) throws {
    guard let real = realpath(name, nil) else { return }
    defer { free(real) }
    guard paths.insert(String(cString: real)).inserted else {
      throw Failure.told("this file is named twice", file: name, advice: "name it once")
    }
  }
}

extension PanelFiles {
  /// The assessor that all answers are for; fails, having told everything that keeps them from being one panel.
  func assessor(_ questionnaires: inout QuestionnaireSource) throws -> Assessor {
    var failures = failures
    var panel: (assessor: Assessor, file: AnswerFile)?
    let files = answers + [workshop].compactMap { $0 }
    for file in files where file.sheet.questionnaireID != nil {
      do {
        let own = try questionnaires.assessor(for: file)
        guard let first = panel else {
          panel = (own, file)
          continue
        }
        let (id, wanted) = (own.plan.questionnaire.id, first.assessor.plan.questionnaire.id)
        if !id.isSameText(as: wanted) {
          throw file.refuse(
            "these are answers to the questionnaire `\(id)`, those of \(first.file.shownName) to `\(wanted)`",
            advice: "a panel answers one questionnaire")
        }
      } catch {
        failures += 1
      }
    }
    let sheets = files.map { file in
      var sheet = file.sheet
      // A workshop is nobody who has answered already.
      if sheet.workshop != nil { sheet.respondent = nil }
      return sheet
    }
    for problem in PanelProblem.problems(in: sheets) {
      _ = refusal(problem, files)
      failures += 1
    }
    if failures > 0 || answers.isEmpty { throw Failure.alreadyTold }
    return try panel?.assessor ?? questionnaires.namedAssessor()
  }

  private func refusal(_ problem: PanelProblem, _ files: [AnswerFile]) -> any Error {
    switch problem {
    case .otherOrganization(let position, let earlier):
      let (file, first) = (files[position], files[earlier])
      let own = file.sheet.organization.map { "are about `\($0)`" } ?? "name no organization"
      let others = first.sheet.organization.map { "are about `\($0)`" } ?? "name none"
      return file.refuse(
        "these answers \(own), those of \(first.shownName) \(others)", at: .organization,
        advice: "a panel is about one organization, which all files name alike")
    case .sameRespondent(let position, let earlier):
      let file = files[position]
      return file.refuse(
        "`\(file.sheet.respondent ?? "")` has answered in \(files[earlier].shownName) already", at: .respondent,
        advice: "leave one of the two out")
    }
  }
}
