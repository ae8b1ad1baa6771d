import Readiness

extension Interview {
  /// The question that a person means with its number, its id, or a piece of the id that no other has.
  ///
  /// The number is that of the progress and the review: it counts what is asked at present.
  package func find(_ typed: String) -> Result<Int, LookupProblem> {
    let word = Folding.fold(typed)
    let asked = askedQuestions
    if !word.isEmpty, word.allSatisfy({ $0.isASCII && $0.isNumber }) {
      let number = Int(word.prefix(9)) ?? 0
      guard asked.indices.contains(number - 1) else { return .failure(.noNumber(number, count: asked.count)) }
      return .success(asked[number - 1])
    }
    if let exact = questionnaire.position(ofQuestion: word) {
      return isShown[exact] ? .success(exact) : .failure(.notAsked(questionnaire.questions[exact].id))
    }
    let ids = shownIDs
    var fitting = word.isEmpty ? [] : ids.filter { $0.hasPrefix(word) }
    if fitting.isEmpty, !word.isEmpty { fitting = ids.filter { $0.contains(word) } }
    let hidden = isShown.indices.filter { !isShown[$0] }.map { questionnaire.questions[$0].id }
    if fitting.isEmpty, !word.isEmpty, let id = hidden.first(where: { $0.hasPrefix(word) }) {
      return .failure(.notAsked(id))
    }
    guard let first = fitting.first, let position = questionnaire.position(ofQuestion: first) else {
      return .failure(.unknown(typed, nearest: Suggestion.nearest(to: word, among: ids)))
    }
    return fitting.count == 1 ? .success(position) : .failure(.ambiguous(typed, Array(fitting.prefix(8))))
  }

  /// The ids of the questions that apply, whether the session asks them or not.
  var shownIDs: [String] { isShown.indices.filter { isShown[$0] }.map { questionnaire.questions[$0].id } }
}
