/// What comes of the answers of several respondents of one organization: the joint assessment and where they disagree.
package struct Panel: Sendable {
  /// The assessment of the joint answers; respondent, role and date are nil.
  package let assessment: Assessment
  /// Everybody, in the order of the files.
  package let respondents: [Respondent]
  /// The roles that may be shown, in the order in which ties are settled; those without a role come last.
  package let roles: [PanelRole]
  /// Of the scales that apply, in file order; of the respondents that may be shown.
  package let scales: [ScaleAgreement]
  /// By section.
  package let sections: [SectionAgreement]
  /// What to discuss first, in this order.
  package let discussion: [DiscussionPoint]
  /// The questions that apply and that none of the roles that know best has answered, in file order.
  package let unheard: [Int]

  package var questionnaire: Questionnaire { assessment.questionnaire }

  /// Positions of the respondents that may be shown, in the order of the files.
  package var shown: [Int] { roles.flatMap(\.respondents).sorted() }

  /// How many respondents count without being shown.
  package var withheldCount: Int { respondents.count - shown.count }

  /// The roles furthest apart on the score of a section; nil if none differ.
  package func apart(onSection section: Int) -> RolesApart? {
    RolesApart(roles.map { ($0.id, $0.scores[section]) })
  }

  /// The agreement on a question; nil if it is no scale or does not apply.
  package func agreement(onQuestion question: Int) -> ScaleAgreement? { scales.first { $0.question == question } }
}
