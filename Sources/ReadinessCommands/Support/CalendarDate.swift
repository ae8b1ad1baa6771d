import Glibc

/// Days of the calendar, written as year, month and day.
enum CalendarDate {
  /// Whether the text is a day that there is, such as 2026-11-24.
  static func isOne(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let isWritten = bytes.enumerated().allSatisfy { position, byte in
      let isDash = position == 4 || position == 7
      return isDash ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    let parts = text.split(separator: "-").compactMap { Int32($0) }
    guard bytes.count == 10, isWritten, parts.count == 3 else { return false }
    var day = tm()
    (day.tm_year, day.tm_mon, day.tm_mday) = (parts[0] - 1900, parts[1] - 1, parts[2])
    timegm(&day)
    // A day that there is not has become another.
    return day.tm_year == parts[0] - 1900 && day.tm_mon == parts[1] - 1 && day.tm_mday == parts[2]
  }
}
