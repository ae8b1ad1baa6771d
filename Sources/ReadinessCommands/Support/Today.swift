import Glibc

/// The date of the day, by the clock and the time zone of this machine.
enum Today {
  /// Year, month and day, such as 2026-11-24.
  static var text: String {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(local.tm_year + 1900)-\(padded(local.tm_mon + 1))-\(padded(local.tm_mday))"
  }
}
