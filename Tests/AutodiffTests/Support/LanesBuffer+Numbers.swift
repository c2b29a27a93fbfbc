@testable import Autodiff

extension LanesBuffer {
  /// Room for the numbers, the last group filled up with the last number.
  convenience init(filledWith numbers: [Double]) {
    let groups = LanesBuffer.groups(for: numbers.count)
    self.init(count: groups)
    LanesBuffer.fill(base, groups: groups, with: numbers)
  }

  /// The first `count` numbers.
  func numbers(count: Int) -> [Double] {
    var numbers = [Double](repeating: 0, count: count)
    LanesBuffer.copy(from: base, to: 0..<count, of: &numbers)
    return numbers
  }
}
