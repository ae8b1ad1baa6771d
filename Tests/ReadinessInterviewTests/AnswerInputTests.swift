import Readiness
import ReadinessInterview
import Testing

@Suite struct AnswerInputTests {
  private func read(_ line: String, _ question: Question) -> Result<Input, InputProblem> {
    AnswerInput.read(line, for: question)
  }

  @Test(arguments: [
    ("1", 0), ("3", 2), ("3.", 2), ("3)", 2), (" ２ ", 1), ("provider", 0), ("MIX", 2), ("An outside provider", 0),
    ("a  centre of our own", 1), ("a c", 1), ("an", 0),
  ])
  func choices(line: String, option: Int) {
    #expect(read(line, Sample.model) == .success(.answer(.choice(option: option))))
  }

  @Test(arguments: [
    ("0", InputProblem.noSuchOption("0")), ("4", .noSuchOption("4")), ("-1", .noSuchOption("-1")),
    ("99999999999999999999", .noSuchOption("99999999999999999999")), ("a", .ambiguousOption("a", [0, 1, 2])),
    ("1,2", .noSuchOption("1,2")), ("centres", .noSuchOption("centres")), ("none", .noSuchOption("none")),
  ])
  func wrongChoices(line: String, problem: InputProblem) {
    #expect(read(line, Sample.model) == .failure(problem))
  }

  @Test(arguments: [("2", 2), ("fully", 4), ("m", 3), ("not", 1)])
  func scales(line: String, position: Int) {
    #expect(read(line, Sample.owner) == .success(.answer(.scale(position: position))))
  }

  @Test(arguments: [
    ("2", [1]), ("1,3", [0, 2]), ("3, 1,1", [0, 2]), ("1-3", [0, 1, 2]), ("3–2", [1, 2]), ("1 3 4", [0, 2, 3]),
    ("ref, a p", [0, 2]), ("pilot;figures", [2, 3]), ("a visit, announced", [1]),
    ("A pilot, a visit, announced", [1, 2]),
    ("none", []), ("5", [4]), ("Nothing yet", [4]), ("1-1", [0]), ("1，2", [0, 1]),
  ])
  func severalOptions(line: String, options: [Int]) {
    #expect(read(line, Sample.checks) == .success(.answer(.multiple(options: options))))
  }

  @Test(arguments: [
    ("all", InputProblem.tooMany(chosen: 4, limit: 3)), ("1-4", .tooMany(chosen: 4, limit: 3)), ("1,5", .exclusive(4)),
    ("1-9", .noSuchOption("1-9")), ("0", .noSuchOption("0")), ("1,x", .noSuchOption("x")),
    ("a", .ambiguousOption("a", [1, 2])), ("1-99999999999999999999", .noSuchOption("1-99999999999999999999")),
  ])
  func wrongSeveralOptions(line: String, problem: InputProblem) {
    #expect(read(line, Sample.checks) == .failure(problem))
  }

  @Test func allIsEverythingButTheExclusiveAndNoneIsTheExclusiveNone() {
    let kind = MultipleChoice(options: [
      AnswerOption(id: "one", label: "One"), AnswerOption(id: "two", label: "Two"),
      AnswerOption(id: "none_yet", label: "None of these", isExclusive: true),
    ])
    let question = Question(id: "q", kind: .multiple(kind), text: "?", place: .section(0))
    #expect(read("all", question) == .success(.answer(.multiple(options: [0, 1]))))
    #expect(read("none", question) == .success(.answer(.multiple(options: [2]))))
  }

  @Test(arguments: [
    ("12", 12.0), ("12.5", 12.5), ("12,5", 12.5), ("-3", -3), ("−3", -3), ("+4", 4), ("1 250", 1250),
    ("1\u{A0}250,5", 1250.5),
    ("1,250.5", 1250.5), ("1.250,5", 1250.5), ("12'500", 12500), ("40 %", 40), ("40%", 40), ("% 40", 40),
    ("40 percent", 40), ("40 % of cost", 40), ("1e3", 1000), ("2.5e-1", 0.25), (".5", 0.5), ("0,125", 0.125), ("-0", 0),
    ("１２", 12), ("1.500", 1.5),
  ])
  func numbers(line: String, number: Double) {
    #expect(read(line, Sample.volume) == .success(.answer(.number(number))))
  }

  @Test(arguments: [
    ("twelve", InputProblem.notANumber("twelve")), ("12 5", .notANumber("12 5")), ("1,,5", .notANumber("1,,5")),
    ("12,", .notANumber("12,")), ("1e999", .notANumber("1e999")), ("nan", .notANumber("nan")),
    ("inf", .notANumber("inf")),
    ("0x10", .notOneNumber("0x10")), ("1,500", .ambiguousNumber("1,500", thousands: 1500, decimals: 1.5)),
    ("20001", .outOfLimits(20001)), ("-50.5", .outOfLimits(-50.5)), ("5 months", .wrongUnit("months")),
    ("5 o", .wrongUnit("o")), ("EUR 5", .wrongUnit("EUR")),
    ("20-30", .notOneNumber("20-30")), ("20 – 30 %", .notOneNumber("20 – 30 %")),
    ("20 to 30", .notOneNumber("20 to 30")),
    ("about 20", .notOneNumber("about 20")), ("About 20 %", .notOneNumber("About 20 %")), ("~20", .notOneNumber("~20")),
    (">20", .notOneNumber(">20")), ("20+", .notOneNumber("20+")), ("between 2 and 3", .notOneNumber("between 2 and 3")),
    ("1.2.3", .notANumber("1.2.3")), ("--5", .wrongUnit("-")),
  ])
  func wrongNumbers(line: String, problem: InputProblem) {
    #expect(read(line, Sample.volume) == .failure(problem))
  }

  @Test(arguments: [("12 months", 12.0), ("12 mo", 12), ("1 month", 1), ("1,500", 1500), ("3.0", 3)])
  func wholeNumbers(line: String, number: Double) {
    #expect(read(line, Sample.savings) == .success(.answer(.number(number))))
  }

  @Test(arguments: [("2.5", InputProblem.notWhole(2.5)), ("12 m", .wrongUnit("m")), ("-1", .outOfLimits(-1))])
  func wrongWholeNumbers(line: String, problem: InputProblem) {
    #expect(read(line, Sample.savings) == .failure(problem))
  }

  @Test(arguments: [
    ("yes", true), ("Y", true), ("true", true), ("1", true), ("no", false), ("N", false), ("False", false),
    ("2", false),
  ])
  func yesOrNo(line: String, value: Bool) {
    #expect(read(line, Sample.tested) == .success(.answer(.yesNo(value))))
  }

  @Test(arguments: [
    ("na", "na"), ("yes", "yes"), ("::back", ":back"), (" 12 ", "12"),
    ("not: this", "not: this"),
  ])
  func textsAreTakenAsTheyAre(line: String, text: String) {
    #expect(read(line, Sample.remark) == .success(.answer(.text(text))))
  }

  @Test func controlCharactersAreRefused() {
    #expect(read("a\u{1B}[2Jb", Sample.remark) == .failure(.controlCharacters))
    #expect(read("a\u{0}", Sample.model) == .failure(.controlCharacters))
    #expect(read(":note \u{7}", Sample.model) == .failure(.command(.controlCharacters)))
  }

  @Test(arguments: ["unknown", "dk", "Don’t know", "don't know", ":unknown", ":u"])
  func notKnowing(line: String) {
    for question in [Sample.model, Sample.owner, Sample.checks, Sample.volume, Sample.tested] {
      #expect(read(line, question) == .success(.answer(.unknown)))
    }
  }

  /// Where answers are stored, these two words mean something else.
  @Test func ownWordsThatAreNone() {
    #expect(read("unknown", Sample.remark) == .success(.answer(.unknown)))
    #expect(read("not_applicable", Sample.remark) == .success(.answer(.notApplicable)))
    #expect(read("na", Sample.remark) == .success(.answer(.text("na"))))
    #expect(read("Unknown", Sample.remark) == .success(.answer(.text("Unknown"))))
  }

  @Test func notApplicable() {
    for line in ["na", "n/a", "not applicable", ":na"] {
      #expect(read(line, Sample.model) == .success(.answer(.notApplicable)))
    }
    #expect(read(":na", Sample.owner) == .failure(.notApplicableNotAllowed))
    // Here it is the beginning of an option.
    #expect(read("not a", Sample.owner) == .success(.answer(.scale(position: 1))))
  }

  @Test(arguments: [
    (":back", Command.back), (":b", .back), (":BACK", .back), (":skip", .skip), (":w", .why), (":h", .help),
    (":note  on trial ", .note("on trial")), (":no", .note(nil)), (":e seen", .evidence("seen")),
    (":q", .session(.quit)), (":save", .session(.save(nil))), (":sa b c.yaml", .session(.save("b c.yaml"))),
    (":sc", .session(.score)), (":r", .session(.review)), (":goto 7", .goTo("7")), (":g owner", .goTo("owner")),
    ("?", .list), (":?", .list),
  ])
  func commands(line: String, command: Command) {
    for question in Sample.questionnaire.questions { #expect(read(line, question) == .success(.command(command))) }
  }

  @Test(arguments: [
    (":", CommandProblem.unknown(""), "There is no command “:”; ? lists them."),
    (":x", .unknown("x"), "There is no command “:x”; ? lists them."),
    (":reviw", .unknown("reviw"), "There is no command “:reviw”, did you mean “:review”?"),
    (":s", .ambiguous("s", [.skip, .score, .save]), "“:s” could be :skip or :score or :save."),
    (":n", .ambiguous("n", [.notApplicable, .note]), "“:n” could be :na or :note."),
    (":back now", .unexpectedText(.back), "“:back” stands alone on its line."),
    (":review all", .unexpectedText(.review), "“:review” stands alone on its line."),
    (
      ":goto", .nowhereToGo,
      "Type :goto and the number or the id of a question, such as :goto 7. :review shows the numbers."
    ),
    (":note a\u{1}", .controlCharacters, "The line has control characters in it; please type it without."),
  ])
  func wrongCommands(line: String, problem: CommandProblem, message: String) {
    #expect(read(line, Sample.remark) == .failure(.command(problem)))
    #expect(InputProblem.command(problem).message(for: Sample.remark) == message)
  }

  @Test func problemsSayWhatIsAccepted() {
    #expect(InputProblem.noSuchOption("7").message(for: Sample.model).contains("1 to 3"))
    #expect(InputProblem.noSuchOption("fulli").message(for: Sample.owner).contains("did you mean “Fully”?"))
    #expect(InputProblem.outOfLimits(9e9).message(for: Sample.savings).contains("from 0 to 5000 (months)"))
    #expect(
      InputProblem.notOneNumber("20-30").message(for: Sample.savings).hasPrefix("One number is wanted, not “20-30”."))
    #expect(CommandProblem.unknown("bcak").message.contains("“:back”"))
  }

  /// Whatever can be answered can be typed: the line that is put in place on the way back gives the same answer.
  @Test func everyAnswerCanBeTypedAgain() {
    var answers: [(Question, Answer)] = [
      (Sample.owner, .unknown), (Sample.model, .notApplicable), (Sample.tested, .yesNo(true)),
      (Sample.tested, .yesNo(false)), (Sample.remark, .text("::a")), (Sample.remark, .text(":na")),
      (Sample.volume, .number(12.3456789)), (Sample.volume, .number(-1e-7)), (Sample.volume, .number(1.0 / 3)),
    ]
    answers += (1...4).map { (Sample.owner, .scale(position: $0)) }
    answers += (0..<3).map { (Sample.model, .choice(option: $0)) }
    for chosen in 0..<16 {
      let options = (0..<4).filter { chosen >> $0 & 1 == 1 }
      if options.count <= 3 { answers.append((Sample.checks, .multiple(options: options))) }
    }
    for (question, answer) in answers {
      let line = AnswerInput.line(for: answer, to: question)
      #expect(read(line, question) == .success(.answer(answer)), "\(line)")
    }
  }

  /// No line whatever breaks it, and what it takes for an answer the question accepts.
  @Test func everyLineIsUnderstoodOrToldWhatIsWrong() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("0159.,-+ e%:?;'anoyr–−５不é\u{301}\u{A0}\t")
    for _ in 0..<2_000 {
      let line = String((0..<Int.random(in: 0...9, using: &generator)).map { _ in alphabet.randomElement() ?? " " })
      for question in Sample.questionnaire.questions {
        switch read(line, question) {
        case .success(.answer(let answer)):
          let stored = question.stored(answer)
          #expect(stored.map { question.answer(from: $0) } == .success(answer), "\(line.debugDescription)")
        case .success(.command), .success(.blank): break
        case .failure(let problem): #expect(!problem.message(for: question).isEmpty)
        }
      }
    }
  }

  @Test func longLinesAreReadInTime() {
    let line = String(repeating: "1,", count: 20_000) + "2"
    #expect(read(line, Sample.checks) == .success(.answer(.multiple(options: [0, 1]))))
    _ = read(String(repeating: "9 ", count: 20_000), Sample.volume)
    _ = read(String(repeating: "x", count: 20_000), Sample.owner)
  }

  @Test func completion() {
    func lines(_ text: String, _ question: Question) -> [String] {
      var interview = Sample.interview(AnswerSheet(answers: ["model": .text("provider")]))
      if case .success(let position) = interview.find(question.id) { interview.go(to: position) }
      #expect(interview.currentQuestion?.id == question.id)
      return AnswerCompletion.lines(from: text, in: interview)
    }
    #expect(lines(":n", Sample.remark) == [":na", ":note "])
    #expect(lines("a", Sample.model) == ["An outside provider", "A centre of our own", "A mix of both"])
    #expect(lines("prov", Sample.model) == ["provider"])
    #expect(lines("", Sample.tested) == ["Yes", "No"])
    #expect(lines("References, a p", Sample.checks) == ["References, A pilot"])
    #expect(lines(":n", Sample.owner) == [":note "])
    #expect(lines("x", Sample.model) == [])
    #expect(lines("", Sample.volume) == [])
    #expect(lines(":goto s", Sample.volume) == [":goto savings", ":goto savings_promised"])
    #expect(lines(":g t ", Sample.volume) == [":goto tested"])
    #expect(lines(":goto", Sample.volume) == [":goto "])
    #expect(lines(":b", Sample.volume) == [":back"])
  }
}
