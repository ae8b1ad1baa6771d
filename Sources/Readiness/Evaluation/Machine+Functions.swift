extension Machine {
  func apply(_ function: UnaryFunction, _ operand: Double) -> Double {
    switch function {
    case .negate: -operand
    case .absolute: operand.magnitude
    case .not: operand.isNaN ? .nan : (operand == 1 ? 0 : 1)
    case .known: operand.isNaN ? 0 : 1
    }
  }

  func apply(_ function: BinaryFunction, _ left: Double, _ right: Double) -> Double {
    switch function {
    case .add: finite(left + right)
    case .subtract: finite(left - right)
    case .multiply: finite(left * right)
    case .divide: Rounded.isZero(right) ? .nan : finite(left / right)
    case .minimum: left.isNaN || right.isNaN ? .nan : (left < right ? left : right)
    case .maximum: left.isNaN || right.isNaN ? .nan : (left > right ? left : right)
    case .largestKnown: left.isNaN ? right : (right.isNaN ? left : (left > right ? left : right))
    case .firstKnown: left.isNaN ? right : left
    case .equal: truth(left, right, Rounded.isEqual(left, right))
    case .notEqual: truth(left, right, !Rounded.isEqual(left, right))
    case .less: truth(left, right, Rounded.isLess(left, right))
    case .atMost: truth(left, right, Rounded.isAtMost(left, right))
    case .and: left == 0 || right == 0 ? 0 : (left.isNaN || right.isNaN ? .nan : 1)
    case .or: left == 1 || right == 1 ? 1 : (left.isNaN || right.isNaN ? .nan : 0)
    }
  }

  private func truth(_ left: Double, _ right: Double, _ holds: Bool) -> Double {
    left.isNaN || right.isNaN ? .nan : (holds ? 1 : 0)
  }

  private func finite(_ result: Double) -> Double { result.isFinite ? result : .nan }
}
