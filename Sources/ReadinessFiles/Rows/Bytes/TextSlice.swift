import Glibc

/// A text where it stands among the bytes that were read.
struct TextSlice {
  /// How the text is written.
  enum Form {
    case plain
    /// With escapes as in JSON, which are valid.
    case escaped
    /// With doubled quotation marks as in CSV.
    case doubled
  }

  let start: UnsafePointer<UInt8>
  let count: Int
  let form: Form

  /// Whether it is written as these very bytes.
  @inline(__always)
  func isWritten(as bytes: [UInt8]) -> Bool {
    form == .plain && count == bytes.count
      && bytes.withUnsafeBufferPointer { memcmp(start, $0.baseAddress ?? start, count) == 0 }
  }

  /// The text.
  var text: String {
    var output = ByteOutput(capacity: count)
    defer { output.release() }
    decode(into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  /// Writes the text as it is meant.
  func decode(into output: inout ByteOutput) {
    output.reserve(count + 8)
    switch form {
    case .plain: output.append(start, count: count)
    case .doubled:
      var next = 0
      while next < count {
        output.put(start[next])
        next += start[next] == .quotationMark ? 2 : 1
      }
    case .escaped: decodeEscapes(into: &output)
    }
  }

  private func decodeEscapes(into output: inout ByteOutput) {
    var next = 0
    while next < count {
      guard start[next] == .backslash else {
        output.put(start[next])
        next += 1
        continue
      }
      let letter = start[next + 1]
      next += 2
      switch letter {
      case UInt8(ascii: "b"): output.put(0x08)
      case UInt8(ascii: "f"): output.put(0x0C)
      case UInt8(ascii: "n"): output.put(.lineFeed)
      case UInt8(ascii: "r"): output.put(.carriageReturn)
      case UInt8(ascii: "t"): output.put(.tab)
      case UInt8(ascii: "u"):
        var unit = JSONEscape.codeUnit(start + next)
        next += 4
        if unit & 0xFC00 == 0xD800 {
          unit = 0x10000 + (unit - 0xD800) << 10 + (JSONEscape.codeUnit(start + next + 2) - 0xDC00)
          next += 6
        }
        // An escape takes at least as many bytes as its character, so that there is room.
        if let scalar = Unicode.Scalar(unit) { for byte in String(scalar).utf8 { output.put(byte) } }
      default: output.put(letter)
      }
    }
  }
}
