/// Whether and how a question was answered; the four are different things.
package enum Standing: Int, Sendable {
  case unanswered
  case given
  case unknown
  case notApplicable

  package init(_ answer: Answer) {
    switch answer {
    case .unanswered: self = .unanswered
    case .unknown: self = .unknown
    case .notApplicable: self = .notApplicable
    case .scale, .choice, .multiple, .number, .yesNo, .text: self = .given
    }
  }
}
