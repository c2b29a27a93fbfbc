/// The interval extension of a monotone function from the C library: the hull of the values at the ends, moved outwards
/// by the error that the library may make.
struct MonotoneExtension: Sendable {
  private let function: @Sendable (Double) -> Double
  private let domain: Interval
  private let isOpen: Bool
  private let range: Interval
  private let exact: (argument: Double, value: Double)?
  private let isDecreasing: Bool
  private let ulps: Double

  /// - Parameters:
  ///   - function: The function with its limits at the infinities and at the ends of an open domain.
  ///   - domain: Where it is defined.
  ///   - isOpen: Whether the finite ends of the domain do not belong to it.
  ///   - range: The values that it can take.
  ///   - exact: An argument at which the library gives the value without error.
  ///   - ulps: A bound of the library's error, and some more (glibc manual, Errors in Math Functions).
  init(
    _ function: @escaping @Sendable (Double) -> Double, on domain: Interval = .entire, isOpen: Bool = false,
    range: Interval = .entire, exact: (argument: Double, value: Double)? = nil, isDecreasing: Bool = false,
    ulps: Double = 4
  ) {
    self.function = function
    self.domain = domain
    self.isOpen = isOpen
    self.range = range
    self.exact = exact
    self.isDecreasing = isDecreasing
    self.ulps = ulps
  }

  /// The values on an interval that is not empty.
  func callAsFunction(_ u: Interval) -> DecoratedInterval {
    let inside = u.intersection(domain)
    if inside.isEmpty || (isOpen && inside.isPoint && isEnd(inside.lower)) { return .empty }
    let isInside = inside == u && !(isOpen && (isEnd(u.lower) || isEnd(u.upper)))
    let (first, last) = isDecreasing ? (inside.upper, inside.lower) : (inside.lower, inside.upper)
    let values = Interval(Swift.max(below(first), range.lower), Swift.min(above(last), range.upper))
    return DecoratedInterval(values, isInside ? .bounded : .maybeUndefined)
  }

  private func isEnd(_ argument: Double) -> Bool {
    argument.isFinite && (argument == domain.lower || argument == domain.upper)
  }

  private func below(_ argument: Double) -> Double {
    if let exact, argument == exact.argument { return exact.value }
    return function(argument).lowered(by: ulps)
  }

  private func above(_ argument: Double) -> Double {
    if let exact, argument == exact.argument { return exact.value }
    return function(argument).raised(by: ulps)
  }
}
