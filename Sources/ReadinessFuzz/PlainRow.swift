/// A row as the simplest reading finds it.
struct PlainRow {
  /// The bytes, without the line break and without blanks that stand for nothing.
  let bytes: [UInt8]
  /// The number of its first line, from 1, and of its last.
  let lines: ClosedRange<Int>
  /// By column, the text; nil in a row of CSV that is not well formed. Empty for JSON.
  let cells: [[UInt8]]?
}
