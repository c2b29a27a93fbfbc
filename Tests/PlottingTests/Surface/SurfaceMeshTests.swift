import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct SurfaceMeshTests {
  private func facets(_ field: AnalyticField, _ scale: AxisRange) -> [[BoxPoint]] {
    let mesh = SurfaceMesh(field, x: .from(-2, to: 2), y: .from(-2, to: 2), scale: ValueScale(range: scale), lines: 9)
    var facets: [[BoxPoint]] = []
    mesh.forEachFacet { facets.append([$0, $1, $2]) }
    return facets
  }

  @Test func `a smooth surface has two facets per step`() {
    #expect(facets(.circle, .from(0, to: 8)).count == 32 * 32 * 2)
  }

  @Test(arguments: [("pole", AnalyticField.pole), ("floor", .floor), ("tangent", .tangent)])
  func `no facet bridges a pole or a jump`(name: String, field: AnalyticField) {
    for facet in facets(field, .from(-3, to: 3)) {
      let (left, right) = (facet.map(\.x).min() ?? 0, facet.map(\.x).max() ?? 0)
      // In the plane of x; the middle of a facet that joins both sides lies on neither.
      let (a, b) = (left * 4 - 2, right * 4 - 2)
      let heights = facet.map { $0.z * 6 - 3 }
      for height in heights {
        let near = [a, b].map { field.function($0 + ($0 < b ? 1e-9 : -1e-9), 0) }
        #expect(height >= (near.min() ?? 0) - 1e-6 || height <= (near.max() ?? 0) + 1e-6)
      }
      #expect((heights.max() ?? 0) - (heights.min() ?? 0) < 4, "\(name) between \(a) and \(b)")
    }
  }

  @Test func `what lies outside the range is cut off`() {
    let heights = facets(.circle, .from(1, to: 4)).flatMap { $0.map(\.z) }
    #expect(!heights.isEmpty && heights.allSatisfy { $0 >= -1e-12 && $0 <= 1 + 1e-12 })
  }

  @Test func `undefined places are holes`() {
    let field = AnalyticField.circle.defined { x, _ in x <= 0 }
    for facet in facets(field, .from(0, to: 8)) { #expect(facet.allSatisfy { $0.x <= 0.5 }) }
  }

  @Test func `low steps are jumps as well`() {
    // 32 steps of an eighth: those that end at −1, 0, 1 and 2 are left out, however low the steps are in the box.
    let count = facets(.floor, .from(-3, to: 300)).count
    #expect(count == 28 * 32 * 2)
  }

  @Test func `steep is not broken`() {
    let steep = AnalyticField(function: { x, _ in x / (1e-6 + x.magnitude) }, gradient: { _, _ in (0, 0) })
    #expect(facets(steep, .from(-1, to: 1)).count == 32 * 32 * 2)
  }

  /// With a function of the distance from a place inside a cell, off its diagonals.
  private func bump(_ function: @escaping @Sendable (_ square: Double) -> Double) -> AnalyticField {
    AnalyticField(
      function: { x, y in function((x - 0.03) * (x - 0.03) + (y - 0.05) * (y - 0.05)) },
      gradient: { _, _ in (.nan, .nan) }, isContinuous: { !$0.x.contains(0.03) || !$0.y.contains(0.05) })
  }

  @Test func `a pole inside one cell takes the facets of that cell`() {
    let fields = [bump { 1e-4 / $0 }, bump { -log($0) }]
    for field in fields {
      let count = facets(field, .from(-9, to: 9)).count
      #expect(count == 1023 * 2)
    }
  }

  @Test func `a tip that cannot be proven continuous takes none`() {
    let tip = bump { $0.squareRoot() }
    #expect(facets(tip, .from(-9, to: 9)).count == 32 * 32 * 2)
  }
}
