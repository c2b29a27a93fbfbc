import Testing
import TestSupport

@testable import Explorer

@Suite("Directions")
struct DirectionTests {
  @Test("∇f · v is ‖∇f‖ cos θ for every angle", arguments: (0..<24).map { 15 * $0 })
  func law(angle: Int) {
    let direction = Direction(angle: angle, from: [5, 3])
    #expect(direction.derivative.isClose(to: 34.0.squareRoot() * direction.cosine, absolute: 1e-12))
    let vector = direction.vector
    #expect((vector.x * vector.x + vector.y * vector.y).isClose(to: 1, relative: 1e-14))
  }

  @Test("Along the gradient f climbs by its length, across it not at all, against it f falls as fast")
  func quarters() {
    #expect([0, 90, 180, 270].map { Direction(angle: $0, from: [3, 4]).derivative } == [5, 0, -5, 0])
    #expect(Direction(angle: 90, from: [3, 4]).vector == (-0.8, 0.6))
  }

  @Test("The angle is counted from the horizontal axis where there is no gradient", arguments: [0.0, .nan, .infinity])
  func noGradient(partial: Double) {
    let direction = Direction(angle: 90, from: [partial, 0])
    #expect(direction.vector == (0, 1))
  }

  @Test("Cosines of whole degrees", arguments: [(0, 1.0), (60, 0.5), (90, 0), (120, -0.5), (180, -1), (-60, 0.5)])
  func cosine(degrees: Int, expected: Double) { #expect(Direction.cosine(degrees) == expected) }
}
