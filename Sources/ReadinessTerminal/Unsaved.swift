/// What a session has not been able to save yet.
struct Unsaved {
  /// Whether the file has to be written.
  private(set) var isAny = false
  /// The ids of the questions whose answer, note or evidence is not in the file.
  private(set) var questions: [String] = []
  /// Whether this session has written the file.
  private(set) var isFileWritten = false
  /// Why the last attempt to save failed.
  var failure: String?
  /// Whether a failure has been told at length.
  var isFailureKnown = false
  /// Whether the person has been told that leaving now loses answers.
  var isWarnedOfLoss = false

  /// Notes a change; without a question, one of the file as a whole.
  mutating func note(_ question: String? = nil) {
    isAny = true
    if let question, !questions.contains(question) { questions.append(question) }
  }

  /// Notes that everything is saved.
  mutating func clear() {
    isAny = false
    isFileWritten = true
    questions = []
    failure = nil
    isFailureKnown = false
  }
}
