import Readiness

/// A line that tells how far a long run has come, written over and over in one place of a terminal.
package struct ProgressText {
  /// Seconds until there is anything to tell, and from one time to the next.
  private static let (delay, interval) = (1.0, 0.2)

  private let total: Int?
  private let width: Int
  private var told = 0.0
  private var cells = 0

  /// Takes how much there is to do, nil if that is not known, and how many cells the line may take.
  package init(total: Int?, width: Int) {
    self.total = total
    self.width = width
  }

  /// What to write so many seconds after the beginning, when so much has been done; nil for nothing.
  package mutating func update(rows: Int, done: Int, seconds: Double) -> String? {
    guard seconds >= Self.delay, cells == 0 || seconds - told >= Self.interval else { return nil }
    told = seconds
    let share = total.map { Double(done) / Double(max($0, 1)) }
    let line = String(Self.line(rows: rows, share: share, seconds: seconds).prefix(max(width - 1, 0)))
    defer { cells = line.count }
    return "\r" + line + String(repeating: " ", count: max(0, cells - line.count))
  }

  /// What takes the line away, so that something else can be written; nil if it is not there.
  package mutating func removal() -> String? {
    guard cells > 0 else { return nil }
    defer { cells = 0 }
    return "\r" + String(repeating: " ", count: cells) + "\r"
  }

  /// Such as `1,200,000 rows, 850,000 a second, 62 %, 4 s left`; without a share, the rows and the rate.
  static func line(rows: Int, share: Double?, seconds: Double) -> String {
    let rate = Int(Double(rows) / seconds)
    var parts = ["\(grouped(rows)) rows"] + (rate > 0 ? ["\(grouped(rate)) a second"] : [])
    if let share, share > 0 {
      let share = min(share, 1)
      parts += ["\(Int(share * 100)) %", "\(duration(seconds / share - seconds)) left"]
    }
    return parts.joined(separator: ", ")
  }

  /// The number with a comma between thousands.
  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return whole < 90 ? "\(whole) s" : "\(whole / 60) min"
  }
}
