import Readiness

/// Why a word leads to no question.
package enum LookupProblem: Error, Sendable, Equatable {
  /// A number beyond those of the questions that are asked.
  case noNumber(Int, count: Int)
  /// No id begins so or has the word in it.
  case unknown(String, nearest: String?)
  /// The ids that begin so, or have the word in them.
  case ambiguous(String, [String])
  /// The id of a question that does not apply, given the answers.
  case notAsked(String)

  /// What is wrong and what to type.
  package var message: String {
    switch self {
    case .noNumber(let number, let count): "There is no question \(number); they are numbered from 1 to \(count)."
    case .unknown(let word, let nearest):
      "There is no question “\(word)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ". :review lists all.")
    case .ambiguous(let word, let ids): "“\(word)” could be \(ids.joined(separator: ", "))."
    case .notAsked(let id): "“\(id)” is not asked at present; that depends on the answers to other questions."
    }
  }
}
