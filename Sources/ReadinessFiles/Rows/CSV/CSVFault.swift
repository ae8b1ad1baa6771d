import Readiness

/// Why a row is no row of CSV, and where.
enum CSVFault {
  case cells(more: Bool, expected: Int)
  case unclosedMark(UnsafePointer<UInt8>)
  case strayMark(UnsafePointer<UInt8>)
  case behindMark(UnsafePointer<UInt8>)
  case encoding(UnsafePointer<UInt8>)
  case zero(UnsafePointer<UInt8>)

  /// The place of the fault; nil if it is the row as a whole.
  var place: UnsafePointer<UInt8>? {
    switch self {
    case .cells: nil
    case .unclosedMark(let place), .strayMark(let place), .behindMark(let place), .encoding(let place),
      .zero(let place):
      place
    }
  }

  var message: String {
    switch self {
    case .cells(let more, let expected):
      "the row has \(more ? "more" : "fewer") cells than the heading, which has \(expected)"
    case .unclosedMark: "this quotation mark is never closed"
    case .strayMark: "a quotation mark stands within a cell that does not begin with one"
    case .behindMark: "something stands behind the closing quotation mark"
    case .encoding(let place):
      "the byte \(String(place.pointee, radix: 16, uppercase: true)) is not valid UTF-8"
    case .zero: "the row holds a NUL character"
    }
  }

  var advice: String? {
    switch self {
    case .cells: nil
    case .unclosedMark: "add the closing quotation mark"
    case .strayMark, .behindMark: "put the cell in quotation marks, and double those within it"
    case .encoding: "save the file as UTF-8"
    case .zero: "save it as text in UTF-8"
    }
  }
}
