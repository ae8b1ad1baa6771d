import Readiness

/// Reads a choice of several options: numbers, ranges, labels or ids with commas between them, `all`, `none`.
struct MultipleInput {
  private let kind: MultipleChoice
  private let options: OptionInput

  init(_ question: Question, _ kind: MultipleChoice) {
    self.kind = kind
    options = OptionInput(question)
  }

  /// The options meant, as an answer that the question accepts.
  func read(_ typed: String) -> Result<Answer, InputProblem> {
    chosen(typed).flatMap { positions in
      let ascending = Set(positions).sorted()
      if ascending.count > 1, let exclusive = ascending.first(where: { kind.options[$0].isExclusive }) {
        return .failure(.exclusive(exclusive))
      }
      if let limit = kind.chooseAtMost, ascending.count > limit {
        return .failure(.tooMany(chosen: ascending.count, limit: limit))
      }
      return .success(.multiple(options: ascending))
    }
  }

  private func chosen(_ typed: String) -> Result<[Int], InputProblem> {
    if options.number(typed) == nil, let exact = options.exact(typed) { return .success([exact]) }
    switch Folding.fold(typed) {
    case "all": return .success(kind.options.indices.filter { !kind.options[$0].isExclusive })
    case "none": return .success(exclusiveNone.map { [$0] } ?? [])
    default: break
    }
    let parts = split(Folding.plain(typed))
    var positions: [Int] = []
    var next = 0
    let longestLabel = longestLabel
    while next < parts.count {
      // A label may have a comma of its own, so the longest run of parts that is a whole label goes first.
      let ends = stride(from: min(parts.count, next + longestLabel), to: next + 1, by: -1)
      if let end = ends.first(where: { options.exact(parts[next..<$0].joined(separator: ", ")) != nil }),
        let label = options.exact(parts[next..<end].joined(separator: ", "))
      {
        positions.append(label)
        next = end
        continue
      }
      switch part(parts[next]) {
      case .success(let found): positions += found
      case .failure(let problem): return .failure(problem)
      }
      next += 1
    }
    return .success(positions)
  }

  /// The one option that says "none" in words of the questionnaire and can only be chosen alone.
  private var exclusiveNone: Int? {
    let fitting = options.beginning(with: "none").filter { kind.options[$0].isExclusive }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// How many parts the label with the most commas falls into.
  private var longestLabel: Int {
    kind.options.map { $0.label.filter { $0 == "," }.count + 1 }.max() ?? 1
  }

  private func split(_ typed: String) -> [String] {
    let parts = typed.split { $0 == "," || $0 == ";" }.map(Folding.trim).filter { !$0.isEmpty }
    guard parts.count == 1, let only = parts.first else { return parts }
    let words = only.split(whereSeparator: \.isWhitespace).map(String.init)
    return words.allSatisfy { options.number($0) != nil || bounds($0) != nil } ? words : parts
  }

  private func part(_ typed: String) -> Result<[Int], InputProblem> {
    guard let (first, last) = bounds(typed) else { return options.option(typed).map { [$0] } }
    let count = kind.options.count
    guard (1...count).contains(first), (1...count).contains(last) else { return .failure(.noSuchOption(typed)) }
    return .success(Array((min(first, last) - 1)...(max(first, last) - 1)))
  }

  private func bounds(_ typed: String) -> (Int, Int)? {
    let ends = typed.split(separator: "-", omittingEmptySubsequences: false).map(Folding.trim)
    guard ends.count == 2, let first = options.number(ends[0]), let last = options.number(ends[1]) else { return nil }
    return (first, last)
  }
}
