/// Characters of more than one byte.
enum UTF8Sequence {
  /// How many bytes the well-formed sequence at a place takes (Unicode standard, table 3-7); 0 if there is none.
  ///
  /// Looks at no byte behind the first that cannot belong.
  static func length(_ start: UnsafePointer<UInt8>) -> Int {
    let second: ClosedRange<UInt8>
    let length: Int
    switch start.pointee {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard second.contains(start[1]) else { return 0 }
    for position in 2..<max(length, 2) where !start[position].isContinuation { return 0 }
    return length
  }
}
