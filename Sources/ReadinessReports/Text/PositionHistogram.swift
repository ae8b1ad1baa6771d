import Readiness

/// How the answers to a scale spread over its positions, a line for each role.
enum PositionHistogram {
  /// So many answers are drawn, more are written as a number.
  private static let mostMarks = 4

  static func table(
    of panel: Panel, question: Int, options: Int, titles: (String?) -> String
  ) -> AlignedTable {
    var table = AlignedTable([.left] + Array(repeating: .left, count: options))
    let indent = String(repeating: AlignedTable.indentation, count: 3)
    table.add([indent] + (1...options).map(String.init))
    for role in panel.roles {
      let positions = role.respondents.compactMap { panel.respondents[$0].answers[question].position }
      guard !positions.isEmpty else { continue }
      table.add(
        [indent + Printable.text(titles(role.id))]
          + (1...options).map { option in mark(positions.count { $0 == option }) })
    }
    return table
  }

  private static func mark(_ count: Int) -> String {
    switch count {
    case 0: "."
    case 1...mostMarks: String(repeating: "#", count: count)
    default: String(count)
    }
  }
}
