extension GateStatus {
  /// The number that stands for the status in a register.
  var code: Double { Double(Self.allCases.firstIndex(of: self) ?? 0) }
}

extension Judgement {
  /// The number that stands for the judgement in a register.
  var code: Double { Double(Self.allCases.firstIndex(of: self) ?? 0) }
}
