/// Methods that divide each coordinate's step by the root of the squared slopes gathered so far: x ← x − η g/(√s + ε).
///
/// How the squares are gathered makes the method.
protocol RootScaledOptimizer: Optimizer {
  var schedule: RateSchedule { get }
  var epsilon: Double { get }
  /// s, d numbers.
  var squares: [Double] { get set }

  /// s of one coordinate after another slope.
  func gathered(_ square: Double, _ slope: Double) -> Double
}

extension RootScaledOptimizer {
  package mutating func reset(dimension: Int) { squares = [Double](repeating: 0, count: dimension) }

  package mutating func step(_ iterate: inout Iterate, on objective: inout Objective) {
    let rate = schedule.rate(at: iterate.step + 1)
    for place in squares.indices {
      let slope = iterate.gradient[place]
      squares[place] = gathered(squares[place], slope)
      iterate.point[place] -= rate * slope / (squares[place].squareRoot() + epsilon)
    }
    objective.project(&iterate.point)
    objective.evaluate(&iterate)
  }

  package func rate(at step: Int) -> Double? { schedule.rate(at: step) }

  package func substitution(_ place: Int, from before: Iterate, to after: Iterate, memory: [Memory]) -> String {
    "\(number(before.point[place])) - \(number(schedule.rate(at: after.step))) · \(factor(before.gradient[place]))"
      + "/(√\(number(squares[place])) + \(number(epsilon)))"
  }
}
