/// Which of the ids of two questionnaires name the same thing.
package struct Pairing: Sendable, Equatable {
  /// The positions of one thing in both.
  package struct Pair: Sendable, Equatable {
    package let before: Int
    package let after: Int
  }

  /// In the order of the later ones.
  package let pairs: [Pair]
  package let onlyBefore: [Int]
  package let onlyAfter: [Int]

  /// By position of an earlier thing, the later one.
  private let later: [Int: Int]

  /// Pairs ids, each at most once: those that are the same, then those that `earlierNames` tells of a later id, of
  /// several the first.
  init(_ before: [String], _ after: [String], earlierNames: [String: [String]] = [:]) {
    let positions = Dictionary(before.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var earlier: [Int?] = after.map { positions[$0] }
    var free = Set(before.indices).subtracting(earlier.compactMap(\.self))
    for position in after.indices where earlier[position] == nil {
      let names = earlierNames[after[position]] ?? []
      guard let renamed = names.compactMap({ positions[$0] }).filter({ free.contains($0) }).min() else { continue }
      earlier[position] = renamed
      free.remove(renamed)
    }
    pairs = earlier.enumerated().compactMap { after, before in before.map { Pair(before: $0, after: after) } }
    later = Dictionary(pairs.map { ($0.before, $0.after) }, uniquingKeysWith: { first, _ in first })
    onlyBefore = free.sorted()
    onlyAfter = after.indices.filter { earlier[$0] == nil }
  }

  /// The position of an earlier thing in the later questionnaire; nil if it is not there.
  func after(_ before: Int) -> Int? { later[before] }
}
