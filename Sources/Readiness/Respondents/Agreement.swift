/// How far raters agree on one scale question, over the positions that they chose.
///
/// r_wg = 1 − min(s²/σ², 1), with s² over n − 1 and σ² = (options² − 1)/12 (James, Demaree and Wolf 1984); the average
/// deviation about the mean (Burke and Dunlap 2002). The ratings 4, 5, 4, 3, 4 of five options give .75 and .4.
package struct Agreement: Sendable, Equatable {
  /// The number of raters.
  package let count: Int
  package let mean: Double?
  package let minimum: Int?
  package let maximum: Int?
  /// 0 for none to 1 for full agreement; nil for fewer than two raters.
  package let withinGroup: Double?
  /// In options; nil for fewer than two raters.
  package let averageDeviation: Double?

  /// The agreement of these positions (1 to `options`) on a scale of at least two options.
  package init(positions: [Int], options: Int) {
    count = positions.count
    minimum = positions.min()
    maximum = positions.max()
    guard !positions.isEmpty else {
      (mean, withinGroup, averageDeviation) = (nil, nil, nil)
      return
    }
    let mean = Double(positions.reduce(0, +)) / Double(positions.count)
    self.mean = mean
    guard positions.count > 1 else {
      (withinGroup, averageDeviation) = (nil, nil)
      return
    }
    let deviations = positions.map { Double($0) - mean }
    let variance = deviations.reduce(0) { $0 + $1 * $1 } / Double(positions.count - 1)
    let expectedVariance = Double(options * options - 1) / 12
    withinGroup = 1 - min(variance / expectedVariance, 1)
    averageDeviation = deviations.reduce(0) { $0 + $1.magnitude } / Double(positions.count)
  }
}
