extension BatchMachine {
  func apply(_ function: UnaryFunction, _ operand: Register, into result: Register) {
    switch function {
    case .negate: map(operand, into: result) { -$0 }
    case .absolute: map(operand, into: result) { $0.magnitudes }
    case .not:
      map(operand, into: result) { Lanes.truth($0 .!= 1).replacing(with: .missing, where: $0.isMissing) }
    case .known: map(operand, into: result) { Lanes.truth(.!$0.isMissing) }
    }
  }

  func apply(_ function: BinaryFunction, _ left: Register, _ right: Register, into result: Register) {
    switch function {
    case .add: map(left, right, into: result) { ($0 + $1).finite }
    case .subtract: map(left, right, into: result) { ($0 - $1).finite }
    case .multiply: map(left, right, into: result) { ($0 * $1).finite }
    case .divide: map(left, right, into: result) { ($0 / $1).finite.replacing(with: .missing, where: isZero($1)) }
    case .minimum:
      map(left, right, into: result) {
        $1.replacing(with: $0, where: $0 .< $1).replacing(with: .missing, where: $0.isMissing .| $1.isMissing)
      }
    case .maximum:
      map(left, right, into: result) {
        $1.replacing(with: $0, where: $0 .> $1).replacing(with: .missing, where: $0.isMissing .| $1.isMissing)
      }
    case .largestKnown:
      map(left, right, into: result) { $1.replacing(with: $0, where: $1.isMissing .| ($0 .> $1)) }
    case .firstKnown: map(left, right, into: result) { $0.replacing(with: $1, where: $0.isMissing) }
    case .equal: compare(left, right, into: result) { RoundedLanes.isEqual($0, $1) }
    case .notEqual: compare(left, right, into: result) { .!RoundedLanes.isEqual($0, $1) }
    case .less: compare(left, right, into: result) { RoundedLanes.isLess($0, $1) }
    case .atMost: compare(left, right, into: result) { RoundedLanes.isAtMost($0, $1) }
    case .and:
      map(left, right, into: result) {
        Lanes(repeating: 1).replacing(with: .missing, where: $0.isMissing .| $1.isMissing)
          .replacing(with: 0, where: ($0 .== 0) .| ($1 .== 0))
      }
    case .or:
      map(left, right, into: result) {
        Lanes.zero.replacing(with: .missing, where: $0.isMissing .| $1.isMissing)
          .replacing(with: 1, where: ($0 .== 1) .| ($1 .== 1))
      }
    }
  }

  @inline(__always)
  private func map(_ operand: Register, into result: Register, _ function: (Lanes) -> Lanes) {
    let (operand, result) = (rows(operand), rows(result))
    for group in 0..<RowBlock.groups { result[group] = function(operand[group]) }
  }

  @inline(__always)
  private func map(_ left: Register, _ right: Register, into result: Register, _ function: (Lanes, Lanes) -> Lanes) {
    let (left, right, result) = (rows(left), rows(right), rows(result))
    for group in 0..<RowBlock.groups { result[group] = function(left[group], right[group]) }
  }

  /// Whether numbers compare in a way; missing if one of them is.
  @inline(__always)
  private func compare(
    _ left: Register, _ right: Register, into result: Register, _ holds: (Lanes, Lanes) -> LanesMask
  ) {
    map(left, right, into: result) {
      Lanes.truth(holds($0, $1)).replacing(with: .missing, where: $0.isMissing .| $1.isMissing)
    }
  }

  private func isZero(_ numbers: Lanes) -> LanesMask {
    var isZero = LanesMask(repeating: false)
    for lane in 0..<Lanes.scalarCount { isZero[lane] = Rounded.isZero(numbers[lane]) }
    return isZero
  }
}
