import Readiness

/// Why a word leads to no question.
package enum LookupProblem: Error, Sendable, Equatable {
  case noNumber(Int, count: Int)
  case unknown(String, nearest: String?)
  /// The ids that begin so, or have the word in them.
  case ambiguous(String, [String])
  /// The id of a question that the answers so far make unnecessary.
  case notAsked(String)

  /// What is wrong and what to type.
  package var message: String {
    switch self {
    case .noNumber(let number, let count): "There is no question \(number); there are \(count) at present."
    case .unknown(let word, let nearest):
      "There is no question “\(word)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ". :review lists all.")
    case .ambiguous(let word, let ids): "“\(word)” could be \(ids.joined(separator: ", "))."
    case .notAsked(let id): "“\(id)” is not asked at present: the answers so far make it unnecessary."
    }
  }
}

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
    guard let first = fitting.first, let position = questionnaire.position(ofQuestion: first) else {
      return .failure(.unknown(typed, nearest: Suggestion.nearest(to: word, among: ids)))
    }
    return fitting.count == 1 ? .success(position) : .failure(.ambiguous(typed, Array(fitting.prefix(8))))
  }

  /// The ids of the questions that apply, whether the session asks them or not.
  var shownIDs: [String] { isShown.indices.filter { isShown[$0] }.map { questionnaire.questions[$0].id } }
}
