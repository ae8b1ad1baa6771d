/// Where a row comes from, and how much of it was wrong.
struct RowOrigin {
  var file = ""
  /// The line that it begins at; nil for a file of a single sheet.
  var line: Int?
  var issues = 0
}
