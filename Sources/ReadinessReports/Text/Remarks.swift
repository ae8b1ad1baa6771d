import OrderedCollections
import Readiness

/// Notes and evidence of a sheet, which may stand under an earlier id of their question.
enum Remarks {
  static func text(
    in texts: OrderedDictionary<String, String>, to question: Question, of questionnaire: Questionnaire
  ) -> String? {
    let ids = [question.id] + questionnaire.renamed.filter { $0.value == question.id }.keys
    return ids.compactMap { texts[$0] }.first
  }
}
