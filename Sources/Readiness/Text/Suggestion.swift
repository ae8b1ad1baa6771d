/// The near miss for a name that does not exist.
package enum Suggestion {
  /// The candidate that is closest to the name, if it is close enough to be meant.
  ///
  /// Close enough is at most a third of the name's length apart, by insertions, deletions, replacements and swaps of
  /// neighbours (optimal string alignment). `sponser` finds `sponsor`; `x` finds nothing. Of candidates equally close, the
  /// one that begins alike for longer.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.unicodeScalars.prefix(80))
    let limit = max(1, wanted.count / 3)
    guard wanted.count > 1 else { return nil }
    var best: (candidate: String, distance: Int, alike: Int)?
    for candidate in candidates {
      let letters = Array(candidate.unicodeScalars.prefix(80))
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = Self.distance(wanted, letters)
      guard distance <= limit else { continue }
      let alike = zip(wanted, letters).prefix { $0 == $1 }.count
      if let best, (best.distance, -best.alike) <= (distance, -alike) { continue }
      best = (candidate, distance, alike)
    }
    return best?.candidate
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
        var cheapest = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cheapest = min(cheapest, beforePrevious[column - 1] + 1)
        }
        current.append(cheapest)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
