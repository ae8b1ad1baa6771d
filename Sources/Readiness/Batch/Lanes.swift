/// Which of some lanes are meant.
typealias LanesMask = SIMDMask<Lanes.MaskStorage>

extension Lanes {
  @inline(__always) static var missing: Lanes { Lanes(repeating: .nan) }

  /// 1 where a condition holds, 0 elsewhere.
  @inline(__always)
  static func truth(_ mask: LanesMask) -> Lanes { Lanes.zero.replacing(with: 1, where: mask) }

  /// Where there is no number.
  @inline(__always) var isMissing: LanesMask { self .!= self }

  /// The lanes where a mask holds, 0 elsewhere.
  @inline(__always)
  func kept(where mask: LanesMask) -> Lanes { Lanes.zero.replacing(with: self, where: mask) }

  @inline(__always) var magnitudes: Lanes { replacing(with: Lanes.zero - self, where: self .<= 0) }

  /// The numbers where they are finite, missing elsewhere.
  @inline(__always) var finite: Lanes { replacing(with: .missing, where: (self - self) .!= 0) }
}

/// Comparison of computed numbers as `Rounded` does it.
enum RoundedLanes {
  @inline(__always)
  static func isLess(_ left: Lanes, _ right: Lanes) -> LanesMask {
    corrected(left .< right, left, right, Rounded.isLess)
  }

  @inline(__always)
  static func isAtMost(_ left: Lanes, _ right: Lanes) -> LanesMask {
    corrected(left .<= right, left, right, Rounded.isAtMost)
  }

  @inline(__always)
  static func isEqual(_ left: Lanes, _ right: Lanes) -> LanesMask {
    corrected(left .== right, left, right, Rounded.isEqual)
  }

  /// Numbers that are equal or far apart compare as they are; those in between are rare.
  @inline(__always)
  private static func corrected(
    _ plain: LanesMask, _ left: Lanes, _ right: Lanes, _ compare: (Double, Double) -> Bool
  ) -> LanesMask {
    let isClose = ((left - right).magnitudes .<= Rounded.clearDistance) .& (left .!= right)
    guard any(isClose) else { return plain }
    var result = plain
    for lane in 0..<Lanes.scalarCount where isClose[lane] { result[lane] = compare(left[lane], right[lane]) }
    return result
  }
}
