import Testing

@testable import Plotting

@Suite struct CrowdingTests {
  /// x at eleven nodes from 0 to 10 in each of four rows: thirty cells, each one unit wide.
  private let ramp = Crowding(
    FieldSamples(AnalyticField.plane(1, 0), x: .from(0, to: 10), y: .from(0, to: 3), columns: 11, rows: 4))

  @Test func levelsInCellsOfTheirOwnDoNotCrowd() {
    #expect(ramp.share(of: [0.5, 2.5, 7.5]) == 0)
    #expect(ramp.share(of: []) == 0)
    #expect(ramp.share(of: [20]) == 0)
  }

  @Test func levelsInTheSameCellsCrowdEntirely() { #expect(ramp.share(of: [5.2, 5.7]) == 1) }

  @Test func theShareCountsCrossings() {
    // Three rows each: two levels share a cell, two have one alone.
    #expect(ramp.share(of: [1.5, 3.5, 5.2, 5.7]) == 0.5)
  }

  @Test func cellsWithAnUndefinedCornerDoNotCount() {
    let field = AnalyticField.plane(1, 0).defined { x, _ in x > 5 }
    let samples = FieldSamples(field, x: .from(0, to: 10), y: .from(0, to: 3), columns: 11, rows: 4)
    #expect(Crowding(samples).share(of: [2.1, 2.5, 8.5]) == 0)
  }

  /// x² + y² on ±10 with a node at every unit.
  private let bowl = Crowding(
    FieldSamples(AnalyticField.circle, x: .from(-10, to: 10), y: .from(-10, to: 10), columns: 21, rows: 21))

  @Test func specksAndCrowdedLevelsNearZeroAreLeftOut() {
    // Circles of radius 0.3 and 0.5 are in the same four cells, those of radius 4, 6 and 8 far apart.
    let (levels, crowding) = bowl.withoutInnermost([0.09, 0.25, 16, 36, 64])
    #expect(levels == [16, 36, 64])
    #expect(crowding == 0)
  }

  @Test func threeLevelsAlwaysRemain() {
    #expect(bowl.withoutInnermost([0.01, 0.02, 0.03, 0.04]).levels == [0.02, 0.03, 0.04])
    #expect(bowl.withoutInnermost([0.01, 0.02]).levels == [0.01, 0.02])
  }

  @Test func levelZeroIsNeverTheInnermost() {
    let saddle = Crowding(
      FieldSamples(AnalyticField.saddle, x: .from(-10, to: 10), y: .from(-10, to: 10), columns: 20, rows: 20))
    let levels = saddle.withoutInnermost([-50, -0.01, 0, 0.01, 50]).levels
    #expect(levels.contains(0))
    #expect(levels.count == 3)
  }
}
