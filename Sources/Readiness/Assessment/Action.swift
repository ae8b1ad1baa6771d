/// Something to do before signing.
package struct Action: Sendable, Equatable {
  /// What the action is about; questions and expectations by position.
  package enum Subject: Sendable, Equatable {
    /// A gate that failed or could not be verified.
    case gate(question: Int, GateStatus)
    /// An expectation that is not realistic, with the value to reset it to.
    case expectation(Int, Judgement, resetTo: Double)
    /// A question that would raise the headline score.
    case improvement(question: Int)
  }

  package var subject: Subject
  /// The rise of the headline score if that question alone scored the top of the range; nil if not known.
  package var gain: Double?
}
