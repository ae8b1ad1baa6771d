import Readiness

/// How far a long run has come, in words.
package enum ProgressText {
  /// Such as `1.2 million rows, 850,000 a second, 62 %, 4 s left`; without a share, the rows and the rate.
  package static func line(rows: Int, share: Double?, seconds: Double) -> String {
    var parts = ["\(grouped(rows)) rows"]
    if seconds > 0 { parts.append("\(grouped(Int(Double(rows) / seconds))) a second") }
    if let share, share > 0 {
      let share = min(share, 1)
      parts.append("\(Int(share * 100)) %")
      parts.append("\(duration(seconds / share - seconds)) left")
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
