/// How many cells of a terminal a text takes.
package enum DisplayWidth {
  /// The cells of a text without control characters: 1 for most characters, 2 for Chinese, Japanese, Korean and emoji,
  /// 0 for combining marks.
  ///
  /// `不明` takes 4 cells, `é` one, however it is composed.
  package static func cells(_ text: String) -> Int {
    text.reduce(0) { $0 + cells($1) }
  }

  /// The cells of one character with everything that combines with it: 0, 1 or 2.
  package static func cells(_ character: Character) -> Int {
    var widest = 0
    for scalar in character.unicodeScalars {
      if scalar == emojiSelector { return 2 }
      widest = max(widest, cells(scalar))
    }
    return widest
  }

  /// Turns the character before it into an emoji.
  private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"

  private static func cells(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    // The vowels and final consonants that complete a Korean syllable.
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    return scalar.properties.isEmojiPresentation || isWide(scalar.value) ? 2 : 1
  }

  private static func isWide(_ value: UInt32) -> Bool {
    wideRanges.contains { $0.contains(value) }
  }

  /// What is East Asian wide or fullwidth in Unicode and is not an emoji.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]
}
