/// The longest run of one and the same answer, which tells how carefully somebody answered.
package enum LongestRun {
  /// How many neighbours in a row are equal, at most: 5 for 3, 3, 3, 3, 3, 2, 4; 0 for none.
  package static func length(of positions: [Int]) -> Int {
    var longest = 0
    var run = 0
    for (index, position) in positions.enumerated() {
      run = index > 0 && positions[index - 1] == position ? run + 1 : 1
      longest = max(longest, run)
    }
    return longest
  }
}
